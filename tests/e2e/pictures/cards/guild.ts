import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { type MemberRef, memberRef, type SessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR, type Instant } from "@guildhall/shared/domain/kernel/time";
import { type CommunityReader, NOTHING_OWN } from "@guildhall/shared/reading/reader";
import {
  by,
  byGuildhall,
  founded,
  NOTHING_COUNTED,
  occurrenceOf,
  PRIYA,
  START,
} from "@guildhall/shared/testing/decider-samples";

const WHOLE = Array.from({ length: 12 }, (_, slot) => slot);
const MOST_ITEMS = 50;

const TITLES = [
  "Design tokens without tears",
  "Wie wir die Barrierefreiheitsprüfung in die Auslieferungsstrecke einbauen, ohne dass irgendjemand warten muss",
  "CI in ten minutes",
  "What we learned from the outage",
];
const DEEDS = [
  "Write up the naming scheme and share it",
  "Ask design about dark mode, and whether the three palettes of the old portal can go before the summer or have to stay",
  "Book the next room",
];
const LESSONS = [
  "Ask for a review before the last line is written",
  "Wer die Barrierefreiheitsprüfung in die Auslieferungsstrecke einbaut, wartet danach auf niemanden mehr und weiß am selben Tag, was fehlt",
  "قرأنا الكتاب معًا",
];
const pick = (from: readonly string[], place: number): string => from[place % from.length] ?? "";

/** A community of so many people, who act by real commands: a session is over, and the next one is planned. */
export class Guild {
  state: CommunityState = communityDecider.initial;
  at: Instant = START;
  readonly people: readonly MemberRef[];
  #drawn = 0;

  constructor(people: number) {
    this.people = [
      PRIYA,
      ...Array.from({ length: people - 1 }, (_, place) => memberRef(`member-${place + 1}`)),
    ];
    this.state = communityDecider.evolve(this.state, founded(), occurrenceOf(byGuildhall({ at: START })));
    this.do(PRIYA, { type: "setRhythm", timeZone: "Europe/London", at: START + DAY });
    for (const who of this.people) this.do(who, { type: "joinRota" });
    this.#hold();
    this.do(PRIYA, { type: "moveSession", session: this.next, at: START + 15 * DAY });
    for (const [place, presenter] of this.people.slice(0, MOST_ITEMS).entries())
      this.do(PRIYA, {
        type: "planItem",
        session: this.next,
        item: { title: pick(TITLES, place), kind: "topic", presenter, minutes: 10 },
      });
    this.at = this.date - DAY;
    this.do("guildhall", { type: "remindWhenDue", due: this.at });
  }

  do(who: MemberRef | "guildhall", command: CommunityCommand): void {
    this.#drawn += 1;
    const said = { at: this.at, freshId: `id-${this.#drawn}`, present: this.people };
    const meta = who === "guildhall" ? byGuildhall(said) : by(who, said);
    const decision = communityDecider.decide(command, this.state, meta);
    if (!decision.ok) throw new Error(`${command.type} is refused: ${decision.error.code}`);
    for (const event of decision.value)
      this.state = communityDecider.evolve(this.state, event, occurrenceOf(meta));
  }

  get founded(): Extract<CommunityState, { status: "founded" }> {
    if (this.state.status !== "founded") throw new Error("It was founded");
    return this.state;
  }

  get next(): SessionId {
    return this.#upcoming.id;
  }

  /** when the next session begins */
  get date(): Instant {
    const { at } = this.#upcoming;
    if (at === null) throw new Error("It has a date");
    return at;
  }

  get #upcoming() {
    const [next] = this.founded.upcoming;
    if (next === undefined) throw new Error("There is always a next session");
    return next;
  }

  /** What a member reads, or what all do who see a card alike. */
  readBy(who: MemberRef | null): CommunityReader {
    return {
      slices: viewCommunity(this.founded),
      mine: who === null ? NOTHING_OWN : myCommunity(this.founded, who),
      me: who === null ? null : { ref: who, meetingOrganiser: false },
      people: null,
    };
  }

  /** Holds a session that leaves each of them something to do, and asks them about it. */
  #hold(): void {
    const session = this.next;
    this.at = this.date;
    this.do(PRIYA, { type: "begin", session });
    this.at += HOUR;
    const endedAt = this.at;
    const actions = this.people.slice(0, MOST_ITEMS).map((owner, place) => ({
      ...{
        id: takeawayId(`action-${place}`),
        text: pick(DEEDS, place),
        owner: place % 3 === 2 ? null : owner,
      },
    }));
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: endedAt, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions, ...NOTHING_COUNTED },
    });
    const slots = Object.fromEntries(this.people.map((who) => [who, WHOLE]));
    this.do("guildhall", { type: "recordAttendance", session, slots });
    const lessons = LESSONS.map((text, place) => ({ id: takeawayId(`lesson-${place}`), text }));
    this.do("guildhall", { type: "recordLessons", session, number: 1, at: endedAt, lessons });
    this.do("guildhall", { type: "askHelpedWhenDue", session, endedAt });
    this.at += DAY;
    this.do("guildhall", { type: "askWorthWhenDue", session, endedAt });
  }
}
