import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { type MemberRef, sessionId, type SessionId, takeawayId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import type { Lesson } from "../../lesson.ts";
import { HELPED, type Helped } from "./part.ts";

const FIVE = [PRIYA, TOM, ANA, LEE, member(5)];
const SLOTS = Array.from({ length: 12 }, (_, slot) => slot);
/** What a session leaves: takeaways are no other session's. */
const early = (session: number) => ({ id: takeawayId(`early-${session}`), text: "Ask earlier" });
const small = (session: number) => ({ id: takeawayId(`small-${session}`), text: "Small steps" });
const EARLY = early(1);
const SMALL = small(1);

class Guild extends Founding {
  endedAt = 0;

  begin(): SessionId {
    this.do(PRIYA, { type: "begin", session: nextOf(this.state).id });
    return this.state.running?.id ?? sessionId("none");
  }

  end(session: SessionId, attended: readonly MemberRef[] = FIVE, left?: readonly Lesson[]): void {
    this.at += HOUR;
    this.endedAt = this.at;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
    });
    const slots = Object.fromEntries(attended.map((each) => [each, SLOTS]));
    this.do("guildhall", { type: "recordAttendance", session, slots });
    const number = this.state.last?.number ?? 0;
    const lessons = left ?? [early(number), small(number)];
    this.do("guildhall", { type: "recordLessons", session, number, at: this.endedAt, lessons });
  }

  /** Holds a session, and asks about it four weeks later. */
  hold(attended: readonly MemberRef[] = FIVE): SessionId {
    const session = this.begin();
    this.end(session, attended);
    this.askAbout(session);
    return session;
  }

  askAbout(session: SessionId, endedAt = this.endedAt): void {
    this.at = Math.max(this.at, endedAt + 28 * DAY);
    this.do("guildhall", { type: "askHelpedWhenDue", session, endedAt });
  }

  /** About the first or second thing that is asked about. */
  say(who: MemberRef, helped: Helped, which = 0): void {
    const takeaway = this.state.helped.question?.lessons[which]?.id ?? takeawayId("none");
    this.do(who, { type: "sayHelped", takeaway, helped });
  }

  /** The time to answer is over. */
  over(): void {
    const { question } = this.state.helped;
    this.at = Math.max(this.at, question?.until ?? this.at);
    this.do("guildhall", { type: "endHelpedWhenDue", session: question?.session ?? sessionId("none") });
  }

  get asked(): SessionId | null {
    return this.state.helped.question?.session ?? null;
  }

  get figures() {
    return this.state.helped.figures.map(({ said }) => HELPED.map((each) => said[each]));
  }
}

const own = (guild: Founding, who: MemberRef) => myCommunity(guild.state, who).helped;
const destroyed = ({ effects }: Founding): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === "destroySeal" ? [effect.scope] : []));
const usedTold = ({ recorded }: Founding) =>
  recorded.flatMap(({ event }) => (event.type === "HelpedAskedNoMore" ? [event.used] : []));

describe("whether what was learned helped", () => {
  it("HELPED-2: is asked 28 days after the session ended, about what it left", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session);
    const { endedAt } = guild;
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", community: guild.state.id, due: endedAt + 28 * DAY },
      command: { type: "askHelpedWhenDue", session, endedAt },
    });
    guild.over();
    expect(guild.asked).toBeNull();
    guild.askAbout(session);
    const until = endedAt + 35 * DAY;
    expect(guild.state.helped.question).toEqual({
      session,
      number: 1,
      endedAt,
      until,
      lessons: [EARLY, SMALL],
    });
    expect(guild.state.helped.waiting).toEqual([]);
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", community: guild.state.id, due: until },
      command: { type: "endHelpedWhenDue", session },
    });
  });

  it("HELPED-2: is not asked of a session that nobody attended, nor after the time to answer, nor twice", () => {
    const guild = new Guild();
    guild.hold([]);
    expect(guild.asked).toBeNull();
    const late = guild.begin();
    guild.end(late);
    guild.at += 35 * DAY;
    guild.askAbout(late);
    expect(guild.asked).toBeNull();
    const session = guild.hold();
    guild.over();
    guild.askAbout(session);
    expect(guild.asked).toBeNull();
  });

  it("HELPED-1: a reopened session leaves what it has at its last end, as its author words it", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session);
    const first = guild.endedAt;
    guild.at += 10 * MINUTE;
    guild.do(PRIYA, { type: "reopenSession" });
    expect(guild.state.helped.waiting).toEqual([]);
    guild.do("guildhall", { type: "recordLessons", session, number: 1, at: first, lessons: [EARLY] });
    expect(guild.state.helped.waiting).toEqual([]);
    guild.end(session, FIVE, [SMALL]);
    const text = "Smaller steps";
    guild.do("guildhall", { type: "recordTakeawayEdit", session, takeaway: SMALL.id, text });
    guild.askAbout(session, first);
    expect(guild.asked).toBeNull();
    guild.askAbout(session);
    expect(guild.state.helped.question?.lessons).toEqual([{ ...SMALL, text }]);
  });

  it("HELPED-3: is answered by those who attended it, who change their answer while it is asked", () => {
    const guild = new Guild();
    guild.hold([TOM, ANA]);
    const says = { type: "sayHelped", takeaway: EARLY.id, helped: "used" } as const;
    expect(guild.refusal(LEE, says)).toBe("notThere");
    guild.say(TOM, "notYet");
    guild.say(TOM, "used", 1);
    expect(own(guild, TOM)).toEqual({ [EARLY.id]: "notYet", [SMALL.id]: "used" });
    guild.say(TOM, "used");
    const { length } = guild.recorded;
    guild.say(TOM, "used");
    expect(guild.recorded).toHaveLength(length);
    expect(own(guild, TOM)[EARLY.id]).toBe("used");
    expect(own(guild, ANA)).toEqual({});
    expect(guild.refusal(TOM, { ...says, takeaway: takeawayId("other") })).toBe("helpedOver");
    guild.over();
    expect(guild.refusal(TOM, says)).toBe("helpedOver");
    expect(own(guild, TOM)).toEqual({});
  });

  it("HELPED-3: is over once another session is asked about", () => {
    const guild = new Guild();
    const first = guild.begin();
    guild.end(first);
    const { endedAt } = guild;
    guild.at += DAY;
    const second = guild.begin();
    guild.end(second);
    guild.askAbout(first, endedAt);
    for (const who of FIVE) guild.say(who, "used");
    guild.askAbout(second);
    expect(guild.asked).toBe(second);
    expect(guild.figures).toEqual([[5, 0, 0]]);
    guild.say(TOM, "used");
    expect(guild.recorded.at(-1)?.event).toMatchObject({ sealed: { scope: "helped-2" } });
  });

  it("HELPED-4: seals who answered what, and shows nobody an answer, nor how many there are", () => {
    const guild = new Guild();
    guild.hold();
    const { view } = guild;
    for (const who of FIVE) {
      const before = guild.state;
      guild.say(who, "notForUs");
      expect(guild.stale).toEqual([]);
      expect([...changedMine(before, guild.state)]).toEqual([who]);
    }
    expect(guild.view).toEqual(view);
    expect(guild.recorded.at(-1)?.event).toEqual({
      type: "HelpedSaid",
      sealed: { scope: "helped-1", value: { by: member(5), takeaway: EARLY.id, helped: "notForUs" } },
    });
    expect(myCommunity(guild.stateWithoutSeals, TOM).helped).toEqual({});
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("HELPED-5: how many used what is told once it is over, however few, and nothing of the other answers", () => {
    const guild = new Guild();
    guild.hold();
    guild.say(TOM, "used");
    guild.say(ANA, "used");
    guild.say(ANA, "notYet", 1);
    guild.say(LEE, "notForUs");
    guild.over();
    expect(usedTold(guild)).toEqual([[{ takeaway: EARLY.id, people: 2 }]]);
    guild.hold();
    guild.over();
    expect(usedTold(guild).at(-1)).toEqual([]);
  });

  it("HELPED-4, HELPED-6: publishes how many answers of each kind there were, and ends the seal, once five people have answered", () => {
    const guild = new Guild();
    guild.hold();
    for (const who of FIVE.slice(1)) guild.say(who, "used");
    guild.over();
    expect(guild.figures).toEqual([]);
    expect(destroyed(guild)).toEqual([]);
    guild.hold();
    guild.say(TOM, "notForUs");
    guild.say(TOM, "notYet", 1);
    guild.over();
    // Tom has answered again: these are still four people.
    expect(guild.figures).toEqual([]);
    guild.hold();
    guild.say(PRIYA, "notYet");
    expect(guild.figures).toEqual([]);
    guild.over();
    expect(guild.figures).toEqual([[4, 2, 1]]);
    expect(destroyed(guild)).toEqual(["helped-1"]);
    expect(guild.state.secrets).not.toHaveProperty("helped-1");
    guild.hold();
    for (const who of FIVE.slice(1)) guild.say(who, "used");
    guild.over();
    expect(guild.figures).toEqual([[4, 2, 1]]);
  });

  it("HELPED-7: forgets answers to which too few others came for 90 days, or once nothing is asked any more", () => {
    const guild = new Guild();
    guild.hold();
    const asked = guild.at;
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", community: guild.state.id, due: asked + 90 * DAY },
      command: { type: "forgetHelpedWhenDue", pool: 1 },
    });
    guild.say(TOM, "used");
    guild.over();
    guild.do("guildhall", { type: "forgetHelpedWhenDue", pool: 2 });
    guild.at = asked + 60 * DAY;
    guild.hold();
    guild.at = asked + 90 * DAY;
    guild.do("guildhall", { type: "forgetHelpedWhenDue", pool: 1 });
    expect(destroyed(guild)).toEqual([]);
    guild.over();
    expect(destroyed(guild)).toEqual(["helped-1"]);
    guild.hold();
    guild.over();
    guild.at += 90 * DAY;
    guild.do("guildhall", { type: "forgetHelpedWhenDue", pool: 2 });
    expect(destroyed(guild)).toEqual(["helped-2"]);
    expect(guild.figures).toEqual([]);
  });
});
