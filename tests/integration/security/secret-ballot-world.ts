import { expect } from "vitest";
import type { OwnEntry } from "@guildhall/shared/domain/community/collections/part";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { EntryId, OptionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import {
  type Ballot,
  outcomeIn,
  type PollCommand,
  type PollOutcome,
} from "@guildhall/shared/domain/community/polls/part";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { eventually, observed } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "../../chaos/recording-person.ts";
import { communityLog, freshLoad, type StoredEntry } from "../../chaos/stored-log.ts";
import { type DumpedRow, dumpTables } from "../../chaos/table-dump.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { buttonAfter } from "../bot/card-press.ts";
import { write } from "../bot/dialog.ts";
import { cardOf, pressFor, seenBy } from "../voting/poll-on-cards.ts";

/** The roles in one world; other people play them in the other world. */
const PARTS = ["panel1", "panel2", "late1", "late2", "card1", "card2", "card3", "card4"] as const;
type Part = (typeof PARTS)[number];
type Cast = Readonly<Record<Part, string>>;

/** The late ones open their panel for the first time right before they act; those with a card never do. */
export const FIRST: Cast = {
  ...{ panel1: "tom", panel2: "amara", late1: "grace", late2: "oisin" },
  ...{ card1: "mateo", card2: "yuki", card3: "leila", card4: "sven" },
};
export const SECOND: Cast = {
  ...{ panel1: "amara", panel2: "tom", late1: "oisin", late2: "grace" },
  ...{ card1: "sven", card2: "leila", card3: "mateo", card4: "yuki" },
};

const HIDDEN = "Which of these do we keep?";
const OPEN = "What is worth our time?";
const POLLS: readonly Extract<PollCommand, { type: "openPoll" }>[] = [
  {
    ...{ type: "openPoll", question: HIDDEN, budget: null, cap: 1, secrecy: "hidden" },
    ...{ options: ["Kiwi", "Lemon", "Mango", "Nectarine", "Orange", "Papaya", "Quince"] },
    ...{ membersAdd: false, closesAt: null, inChat: true },
  },
  {
    ...{ type: "openPoll", question: OPEN, budget: 3, cap: 3, secrecy: "open" },
    ...{ options: ["Tests", "Docs", "Speed", "Looks"], membersAdd: false, closesAt: null, inChat: true },
  },
];

/** A list that shows names, and the person who writes in it in both worlds. */
const NAMED = {
  type: "openCollection",
  prompt: "What went well?",
  ...{ anonymous: false, perMember: null, closesAt: null, inChat: true },
} as const;
export const UNDER_THEIR_NAME = "mei";

/** A community after votes and lists, with everything that is left of them. */
export interface Aftermath {
  readonly guild: RealGuild;
  readonly recorder: Recorder;
  readonly cast: Cast;
  /** people's names by ref and by Entra id */
  readonly names: ReadonlyMap<string, string>;
  readonly during: readonly DumpedRow[];
  readonly after: readonly DumpedRow[];
  readonly log: readonly StoredEntry<CommunityEvent>[];
  readonly keysAfterwards: number;
  readonly outcomes: ReadonlyMap<PollId, PollOutcome>;
  /** who is shown as not having taken part yet: before anybody voted or wrote, while it was open, and after */
  readonly invited: Readonly<Record<"before" | "during" | "after", readonly string[]>>;
  readonly output: string;
}

type PollSlice = CommunitySlices[`poll:${string}`];
type Slices = Partial<CommunitySlices>;

const pollIn = (slices: Slices, question: string): PollSlice | undefined => {
  const keys = Object.keys(slices).filter((key): key is `poll:${string}` => key.startsWith("poll:"));
  return keys
    .map((key) => slices[key])
    .find((poll) => poll?.subject.kind === "asked" && poll.subject.question === question);
};

const badIn = (slices: Slices): CommunitySlices[`collection:${string}`] | undefined => {
  const keys = Object.keys(slices).filter((key): key is `collection:${string}` =>
    key.startsWith("collection:"),
  );
  return keys.map((key) => slices[key]).find((list) => list?.purpose.kind === "bad");
};

/** Plays everything through to the end, and takes a dump while it was open and one afterwards. */
export async function playOut(azurite: TableService, cast: Cast): Promise<Aftermath> {
  const guild = await startRealGuild({ azurite });
  const { teams } = guild;
  const recorder = createRecorder(teams);
  const url = guild.servers[0]?.url ?? "";
  const dump = () => dumpTables(azurite.connectionString, guild.tablePrefix);
  const priya = await recorder.connect("priya", url);
  const done = async (who: RecordingPerson, command: Parameters<RecordingPerson["tell"]>[0]): Promise<void> =>
    expect(await who.tell(command)).toMatchObject({ kind: "done" });
  await done(priya, { type: "found", name: "Frontend Guild" });
  const panel1 = await recorder.connect(cast.panel1, url);
  const panel2 = await recorder.connect(cast.panel2, url);
  await decideWhoIsInvited(priya, done);
  const invited = async (): Promise<readonly string[]> => {
    const answer = await priya.invited();
    if (answer === null) throw new Error("Nobody knows who is invited");
    return answer.names;
  };
  /** the list, once it has been renewed since this person took part */
  const invitedWithout = (who: string, what: string) =>
    observed(
      async () => {
        const names = await invited();
        return names.includes(teams.person(who).name) ? undefined : names;
      },
      what,
      60_000,
      // More frequent requests would be cut off.
      1_500,
    );
  const before = await invited();
  for (const poll of POLLS) await done(priya, poll);
  await done(priya, NAMED);
  await done(priya, {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 600, good: 600, vote: 600 },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const { slices } = (await eventually(
    priya.community,
    (now) => now !== null && badIn(now.slices) !== undefined && pollIn(now.slices, OPEN) !== undefined,
    "everything to be open",
  )) ?? { slices: {} };
  const [hidden, open, bad] = [pollIn(slices, HIDDEN), pollIn(slices, OPEN), badIn(slices)];
  const me = priya.me.get();
  if (hidden === undefined || open === undefined || bad === undefined || me === null)
    throw new Error("Not everything is open");
  const cards = {
    hidden: (await cardOf(teams, HIDDEN)).id,
    open: (await cardOf(teams, OPEN)).id,
    bad: (await cardOf(teams, "a waste of time")).id,
  };

  const option = (poll: PollSlice, index: number): OptionId => {
    const { id } = poll.options[index] ?? {};
    if (id === undefined) throw new Error(`There is no option ${index}`);
    return id;
  };
  const ballot = (poll: PollSlice, ...votes: readonly number[]): Ballot =>
    Object.fromEntries(votes.flatMap((count, index) => (count > 0 ? [[option(poll, index), count]] : [])));
  const casts = (who: RecordingPerson, poll: PollSlice, ...votes: readonly number[]) =>
    done(who, { type: "castBallot", poll: poll.id, ballot: ballot(poll, ...votes) });
  const writes = (who: RecordingPerson, text: string) =>
    done(who, { type: "addEntry", collection: bad.id, text, twin: null });
  /** the id of a person's own entry, from their own panel */
  const own = async (who: RecordingPerson, text: string): Promise<EntryId> => {
    const entryIn = (now: ReturnType<typeof who.community.get>): EntryId | undefined => {
      const mine = Object.entries(now?.mine.entries[bad.id] ?? {}) as [EntryId, OwnEntry][];
      return mine.find(([, written]) => written.text === text)?.[0];
    };
    const entry = entryIn(
      await eventually(who.community, (now) => entryIn(now) !== undefined, "one's own entry"),
    );
    if (entry === undefined) throw new Error("The entry is gone");
    return entry;
  };
  const presses = async (who: string, card: string, poll: PollSlice, index: number): Promise<void> => {
    const { shown } = await pressFor(teams, who, card, option(poll, index));
    expect(shown[option(poll, index)]).toBe(1);
  };
  const taps = async (who: string, card: string, words: string, title: string) => {
    await teams.refresh(who, card);
    const button = buttonAfter(seenBy(teams, who, card), words, title);
    expect((await teams.press(who, card, button)).card).toBeDefined();
  };
  const writesOnCard = async (who: string, card: string, text: string) => {
    const written = await write(teams, who, card, text);
    expect(written.words).toContain("Added.");
    return written;
  };

  await casts(panel1, hidden, 1, 1, 1, 1, 1, 1, 1);
  await casts(panel1, open, 3);
  await writes(panel1, "Let one person talk");
  await presses(cast.card1, cards.hidden, hidden, 0);
  await writesOnCard(cast.card1, cards.bad, "Start late");
  const late1 = await recorder.connect(cast.late1, url);
  await writes(late1, "Never say why");
  await done(late1, {
    type: "editEntry",
    collection: bad.id,
    entry: await own(late1, "Never say why"),
    text: "Never say why we meet",
  });
  await casts(late1, hidden, 0, 1, 1);
  for (const index of [1, 2, 3]) await presses(cast.card2, cards.hidden, hidden, index);
  await taps(cast.card2, cards.hidden, HIDDEN, "Take my vote back");
  await presses(cast.card2, cards.hidden, hidden, 4);
  await presses(cast.card2, cards.open, open, 1);
  const late2 = await recorder.connect(cast.late2, url);
  await writes(late2, "Record everything");
  await done(late2, {
    type: "removeEntry",
    collection: bad.id,
    entry: await own(late2, "Record everything"),
  });
  await writes(late2, "Invite everybody");
  await casts(late2, open, 1, 1, 1);
  const dialog = await writesOnCard(cast.card3, cards.bad, "No agenda");
  await dialog.press("Remove");
  await dialog.press("Add", { text: "No agenda at all" });
  await casts(panel2, hidden, 1, 0, 1);
  await casts(panel2, hidden);
  await casts(panel2, open, 0, 0, 2);
  await presses(cast.card4, cards.open, open, 3);
  // Enough commits for a snapshot while the ballots exist; no card shows their changes.
  for (let count = 0; count < 110; count += 1)
    await done(priya, { type: "changeSettings", settings: { itemMinutes: 11 + (count % 2) } });
  const during = await dump();
  // Another person writes under their name last: once the list includes them, it includes everybody.
  await writesOnCard(UNDER_THEIR_NAME, (await cardOf(teams, NAMED.prompt)).id, "The talk");
  const invitedDuring = await invitedWithout(UNDER_THEIR_NAME, "who wrote under their name to take part");

  for (const { id } of [hidden, open]) await done(priya, { type: "closePoll", poll: id });
  await done(priya, { type: "nextStep", from: "bad" });
  await done(priya, { type: "abandonWorkshop", from: "good" });
  const storage = await guild.openStorage();
  const stream = communityStream(me.community);
  await observed(
    async () => ((await storage.sealKeys.all(stream)).size === 0 ? true : undefined),
    "the keys to be destroyed",
  );
  // What remains in the outbox is due hours later.
  const after = await observed(async () => {
    const rows = await dump();
    const soon = Date.now() + 60_000;
    const dueAt = ({ table, rowKey, values }: DumpedRow): number => {
      if (table === "Due") return Number(rowKey.split("~")[0]);
      return rowKey.startsWith("o-") ? Number(values["due"]) : Infinity;
    };
    return rows.some((row) => dueAt(row) < soon) ? undefined : rows;
  }, "everything else to be done");
  const invitedAfter = await invitedWithout(cast.card1, "who voted on a card to take part");
  const { state } = await freshLoad(storage).community(me.community);
  const polls = state.status === "founded" ? state.polls : [];
  return {
    guild,
    recorder,
    cast,
    names: await namesIn(guild, storage, me.community),
    during,
    after,
    log: await communityLog(storage, me.community),
    keysAfterwards: (await storage.sealKeys.all(stream)).size,
    outcomes: new Map(
      polls.flatMap((poll) => {
        const outcome = outcomeIn(poll);
        return outcome === null || poll.subject.kind !== "asked" ? [] : [[poll.id, outcome]];
      }),
    ),
    invited: { before, during: invitedDuring, after: invitedAfter },
    output: guild.servers[0]?.output() ?? "",
  };
}

/** Priya decides it alone: from then on a screen shows who is invited and has not taken part. */
async function decideWhoIsInvited(
  priya: RecordingPerson,
  done: (who: RecordingPerson, command: Parameters<RecordingPerson["tell"]>[0]) => Promise<void>,
): Promise<void> {
  await done(priya, { type: "voteOnLogistics", elements: ["participants"], closesAt: null, inChat: false });
  const view = await eventually(priya.community, (now) => now?.slices.polls?.length === 1, "the vote");
  const poll = view?.slices[`poll:${view.slices.polls?.[0] ?? ""}`];
  const [option] = poll?.options ?? [];
  if (poll === undefined || option === undefined) throw new Error("No vote is open");
  await done(priya, { type: "setOptionVotes", poll: poll.id, option: option.id, votes: 1 });
  await done(priya, { type: "closePoll", poll: poll.id, anyway: true });
}

/** People’s keys by ref and by Entra id. */
export async function namesIn(
  { teams }: RealGuild,
  storage: Awaited<ReturnType<RealGuild["openStorage"]>>,
  community: Parameters<typeof storage.directory.all>[0],
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map(teams.people.map(({ key, aadObjectId }) => [aadObjectId, key]));
  const entries = await storage.directory.all(community);
  return new Map(
    entries.flatMap(({ ref, person }) => {
      const key = keys.get(person.objectId) ?? "a stranger";
      return [
        [ref, key],
        [person.objectId, `${key}'s id`],
      ] as const;
    }),
  );
}

/** Everything that could identify those who voted and wrote, with its meaning. */
export function marksOf({
  guild,
  names,
  cast,
  recorder,
}: Pick<Aftermath, "guild" | "names" | "recorder"> & {
  readonly cast: Readonly<Record<string, string>>;
}): ReadonlyMap<string, string> {
  const secretive = new Set(Object.values(cast));
  const marks = new Map<string, string>();
  for (const [ref, name] of names) if (secretive.has(name)) marks.set(ref, `${name}'s ref`);
  for (const name of secretive) {
    const { aadObjectId, teamsId, name: full, email } = guild.teams.person(name);
    for (const [what, mark] of Object.entries({ objectId: aadObjectId, teamsId, full, email }))
      if (mark !== undefined) marks.set(mark, `${name}'s ${what}`);
  }
  for (const { id, person, message } of recorder.history.commands)
    if (secretive.has(person)) {
      marks.set(id, `${person}'s ${message.command.type}`);
      marks.set(id.slice(id.indexOf("-") + 1), `${person}'s ${message.command.type}, its random part`);
    }
  return marks;
}
