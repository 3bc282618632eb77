import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { type MemberRef, sessionId, type SessionId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import type { Worth } from "./part.ts";

const FIVE = [PRIYA, TOM, ANA, LEE, member(5)];
const SLOTS = Array.from({ length: 12 }, (_, slot) => slot);

class Guild extends Founding {
  endedAt = 0;

  begin(): SessionId {
    this.do(PRIYA, { type: "begin", session: nextOf(this.state).id });
    return this.state.running?.id ?? sessionId("none");
  }

  end(session: SessionId, attended: readonly MemberRef[]): void {
    this.at += HOUR;
    this.endedAt = this.at;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
    });
    const slots = Object.fromEntries(attended.map((each) => [each, SLOTS]));
    this.do("guildhall", { type: "recordAttendance", session, slots });
  }

  /** Holds a session, and asks about it a day later. */
  hold(attended: readonly MemberRef[] = FIVE): SessionId {
    this.at += 7 * DAY;
    const session = this.begin();
    this.end(session, attended);
    this.askAbout(session);
    return session;
  }

  askAbout(session: SessionId): void {
    this.at = this.endedAt + DAY;
    this.do("guildhall", { type: "askWorthWhenDue", session, endedAt: this.endedAt });
  }

  answer(who: MemberRef, session: SessionId, worth: Worth): void {
    this.do(who, { type: "answerWorth", session, worth });
  }

  /** The time to answer is over. */
  over(session: SessionId): void {
    this.at = Math.max(this.at, this.state.worth.question?.until ?? this.at);
    this.do("guildhall", { type: "endWorthWhenDue", session });
  }

  get asked(): SessionId | null {
    return this.state.worth.question?.session ?? null;
  }

  get figures() {
    return this.state.worth.figures.map(({ answers, sum }) => ({ answers, sum }));
  }
}

const own = (guild: Founding, who: MemberRef): Worth | null => myCommunity(guild.state, who).worth;
const destroyed = ({ effects }: Founding): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === "destroySeal" ? [effect.scope] : []));

describe("whether a session was worth the time", () => {
  it("WORTH-1: is asked a day after it ended, with a card in the chat", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session, FIVE);
    const { endedAt } = guild;
    const command = { type: "askWorthWhenDue", session, endedAt } as const;
    guild.do("guildhall", { type: "endWorthWhenDue", session });
    expect(guild.asked).toBeNull();
    guild.askAbout(session);
    expect(guild.state.worth.question).toEqual({ session, number: 1, until: endedAt + 8 * DAY });
    expect(guild.posted).toEqual([`worth-${session}`]);
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", community: guild.state.id },
      ...{ command: { type: "endWorthWhenDue", session }, due: endedAt + 8 * DAY },
    });
    guild.do("guildhall", command);
    expect(guild.posted).toEqual([]);
  });

  it("WORTH-1: is due from the end of the session on", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.endSession(session);
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", community: guild.state.id, due: guild.at + DAY },
      command: { type: "askWorthWhenDue", session, endedAt: guild.at },
    });
  });

  it("WORTH-1: is not asked of a session that nobody attended, nor after the time to answer", () => {
    const guild = new Guild();
    guild.hold([]);
    expect(guild.asked).toBeNull();
    const session = guild.begin();
    guild.end(session, FIVE);
    const { endedAt } = guild;
    guild.at += 8 * DAY;
    guild.do("guildhall", { type: "askWorthWhenDue", session, endedAt });
    expect(guild.asked).toBeNull();
  });

  it("WORTH-1: is asked once of each session, a day after its last end if it is reopened before that", () => {
    const guild = new Guild();
    const session = guild.begin();
    guild.end(session, FIVE);
    const first = guild.endedAt;
    guild.at += 10 * MINUTE;
    guild.do(PRIYA, { type: "reopenSession" });
    guild.at = first + DAY;
    guild.do("guildhall", { type: "askWorthWhenDue", session, endedAt: first });
    expect(guild.asked).toBeNull();
    guild.end(session, FIVE);
    guild.do("guildhall", { type: "askWorthWhenDue", session, endedAt: first });
    expect(guild.asked).toBeNull();
    guild.askAbout(session);
    expect(guild.asked).toBe(session);
    guild.over(session);
    guild.at = guild.endedAt + DAY;
    guild.askAbout(session);
    expect(guild.asked).toBeNull();
  });

  it("WORTH-2: is answered by those who attended it, who change their answer while it is asked", () => {
    const guild = new Guild();
    const session = guild.hold([TOM, ANA]);
    const says = (worth: Worth) => ({ type: "answerWorth", session, worth }) as const;
    expect(guild.refusal(LEE, says(4))).toBe("notThere");
    guild.answer(TOM, session, 3);
    expect(own(guild, TOM)).toBe(3);
    guild.answer(TOM, session, 0);
    expect(own(guild, TOM)).toBe(0);
    expect(own(guild, ANA)).toBeNull();
    guild.do(LEE, { type: "checkIn", session, here: true });
    guild.answer(LEE, session, 4);
    expect(own(guild, LEE)).toBe(4);
    guild.over(session);
    expect(guild.refusal(TOM, says(4))).toBe("worthOver");
    expect(guild.refusal(TOM, { ...says(4), session: sessionId("other") })).toBe("worthOver");
    expect(own(guild, TOM)).toBeNull();
  });

  it("WORTH-2: changes nothing if it is answered alike again", () => {
    const guild = new Guild();
    const session = guild.hold();
    guild.answer(TOM, session, 3);
    const { length } = guild.recorded;
    guild.answer(TOM, session, 3);
    expect(guild.recorded).toHaveLength(length);
  });

  it("WORTH-2: is over a week later, or once another session begins", () => {
    for (const how of ["due", "begin"]) {
      const guild = new Guild();
      const session = guild.hold();
      if (how === "due") guild.over(session);
      else guild.begin();
      expect(guild.asked).toBeNull();
      expect(guild.redrawn).toContain(`worth-${session}`);
    }
  });

  it("WORTH-2: is over once another session is asked about, which began before this one was", () => {
    const guild = new Guild();
    const first = guild.begin();
    guild.end(first, FIVE);
    const { endedAt } = guild;
    guild.at += HOUR;
    const second = guild.begin();
    guild.end(second, FIVE);
    guild.at = endedAt + DAY;
    guild.do("guildhall", { type: "askWorthWhenDue", session: first, endedAt });
    for (const who of FIVE) guild.answer(who, first, 1);
    guild.askAbout(second);
    expect(guild.asked).toBe(second);
    expect(guild.figures).toEqual([{ answers: 5, sum: 5 }]);
    guild.answer(TOM, second, 1);
    expect(guild.recorded.at(-1)?.event).toMatchObject({ sealed: { scope: "worth-2" } });
  });

  it("WORTH-3: shows nobody an answer, nor how many there are, and redraws no card", () => {
    const guild = new Guild();
    const session = guild.hold();
    const { view } = guild;
    for (const [index, who] of FIVE.entries()) {
      const before = guild.state;
      guild.answer(who, session, (index % 5) as Worth);
      expect(guild.stale).toEqual([]);
      expect([...changedMine(before, guild.state)]).toEqual([who]);
    }
    expect(guild.view).toEqual(view);
  });

  it("WORTH-4: seals who answered what, about which session; each pool has a key of its own", () => {
    const guild = new Guild();
    const session = guild.hold();
    guild.answer(TOM, session, 3);
    expect(guild.recorded.at(-1)?.event).toEqual({
      type: "WorthAnswered",
      sealed: { scope: "worth-1", value: { by: TOM, session, worth: 3 } },
    });
    expect(myCommunity(guild.stateWithoutSeals, TOM).worth).toBeNull();
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("WORTH-4, WORTH-5: publishes the number of answers and their sum, and ends the seal, once five people have answered", () => {
    const guild = new Guild();
    const session = guild.hold();
    for (const [who, worth] of [
      [PRIYA, 4],
      [TOM, 3],
      [ANA, 0],
      [LEE, 3],
    ] as const)
      guild.answer(who, session, worth);
    guild.over(session);
    expect(guild.figures).toEqual([]);
    expect(destroyed(guild)).toEqual([]);
    const next = guild.hold();
    guild.answer(TOM, next, 2);
    guild.over(next);
    // Tom has answered twice: these are still four people.
    expect(guild.figures).toEqual([]);
    const third = guild.hold();
    guild.answer(member(5), third, 1);
    expect(guild.figures).toEqual([]);
    guild.over(third);
    expect(guild.figures).toEqual([{ answers: 6, sum: 13 }]);
    expect(destroyed(guild)).toEqual(["worth-1"]);
    expect(guild.state.secrets).not.toHaveProperty("worth-1");
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("WORTH-5: publishes again only what five more people answered", () => {
    const guild = new Guild();
    const first = guild.hold();
    for (const who of FIVE) guild.answer(who, first, 4);
    guild.over(first);
    const next = guild.hold();
    for (const who of FIVE.slice(1)) guild.answer(who, next, 0);
    guild.over(next);
    expect(guild.figures).toEqual([{ answers: 5, sum: 20 }]);
    const last = guild.hold();
    guild.answer(PRIYA, last, 1);
    guild.over(last);
    expect(guild.figures).toEqual([
      { answers: 5, sum: 20 },
      { answers: 5, sum: 1 },
    ]);
    expect(destroyed(guild)).toEqual(["worth-2"]);
  });

  it("WORTH-6: forgets answers to which too few others came for 90 days", () => {
    const guild = new Guild();
    const session = guild.hold();
    const asked = guild.at;
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", community: guild.state.id, due: asked + 90 * DAY },
      command: { type: "forgetWorthWhenDue", pool: 1 },
    });
    guild.answer(TOM, session, 1);
    guild.over(session);
    guild.do("guildhall", { type: "forgetWorthWhenDue", pool: 2 });
    expect(destroyed(guild)).toEqual([]);
    guild.at = asked + 90 * DAY;
    guild.do("guildhall", { type: "forgetWorthWhenDue", pool: 1 });
    expect(destroyed(guild)).toEqual(["worth-1"]);
    expect(guild.state.worth.pool).toBeNull();
    expect(guild.figures).toEqual([]);
    const next = guild.hold();
    guild.answer(TOM, next, 2);
    expect(guild.recorded.at(-1)?.event).toMatchObject({ sealed: { scope: "worth-2" } });
  });

  it("WORTH-6: forgets them once nothing is asked any more, if something is when that is due", () => {
    const guild = new Guild();
    const first = guild.hold();
    guild.answer(TOM, first, 1);
    const asked = guild.at;
    guild.over(first);
    guild.at = asked + 88 * DAY;
    const session = guild.hold();
    guild.do("guildhall", { type: "forgetWorthWhenDue", pool: 1 });
    expect(destroyed(guild)).toEqual([]);
    guild.over(session);
    expect(destroyed(guild)).toEqual(["worth-1"]);
  });

  it("WORTH-7: is not asked while an organiser has switched it off, who also ends it so", () => {
    const guild = new Guild();
    const session = guild.hold();
    for (const who of FIVE) guild.answer(who, session, 2);
    guild.do(PRIYA, { type: "switchWorth", on: false });
    expect(guild.asked).toBeNull();
    expect(guild.figures).toEqual([{ answers: 5, sum: 10 }]);
    guild.hold();
    expect(guild.asked).toBeNull();
    guild.do(PRIYA, { type: "switchWorth", on: true });
    const next = guild.hold();
    expect(guild.asked).toBe(next);
    expect(guild.refusal(TOM, { type: "switchWorth", on: false })).toBe("onlyOrganisers");
  });
});
