import { describe, expect, expectTypeOf, it } from "vitest";
import { minute, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { optionId, pollId, type PollId } from "../../kernel/ids.ts";
import type { PollOutcome, PollProgress } from "./state.ts";
import type { Subject } from "./subject.ts";
import type { PollSlice } from "./view.ts";

function voted(): { guild: Founding; poll: PollId } {
  const guild = new Founding();
  const poll = pollId(
    guild.do(PRIYA, {
      type: "openPoll",
      question: "Where do we go for lunch?",
      options: ["Pizza", "Soup"],
      ...{ budget: 1, cap: 1, secrecy: "open", membersAdd: false, closesAt: minute(60), inChat: false },
    }),
  );
  guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
  return { guild, poll };
}

const stored = ({ state }: Founding, id: PollId) => state.polls.find((poll) => poll.id === id)?.progress;
const shown = ({ view }: Founding, id: PollId) => (view[`poll:${id}`] as PollSlice).progress;
/** The fields of other phases, none of which may be there as well. */
const beside = ({ state }: Founding, id: PollId) =>
  Object.keys(state.polls.find((poll) => poll.id === id) ?? {}).filter((key) =>
    ["closed", "closedAt", "closesAt", "cancelled", "turnout", "tally", "outcome"].includes(key),
  );

describe("a poll is open, counted or cancelled, and has no fields of the other phases", () => {
  it("POLL-5: an open one has a turnout and a time at which it closes, and the turnout is in a slice of its own", () => {
    const { guild, poll } = voted();
    expect(stored(guild, poll)).toEqual({ phase: "open", closesAt: minute(60), extended: false, turnout: 1 });
    expect(shown(guild, poll)).toEqual({ phase: "open", closesAt: minute(60), extended: false });
    expect(guild.view[`turnout:${poll}`]).toBeDefined();
    expect(beside(guild, poll)).toEqual([]);
  });

  it("POLL-8: a counted one has its outcome, and nothing of an open one", () => {
    const { guild, poll } = voted();
    guild.do(PRIYA, { type: "closePoll", poll });
    const [pizza, soup] = [optionId(`${poll}-0`), optionId(`${poll}-1`)];
    const outcome = {
      at: START,
      how: "person",
      turnout: 1,
      takingPart: 1,
      needed: 0,
      tally: { [pizza]: 1, [soup]: 0 },
    };
    expect(stored(guild, poll)).toEqual({
      phase: "counted",
      outcome: { ...outcome, ranking: [pizza, soup], ties: [] },
    });
    expect(shown(guild, poll)).toEqual(stored(guild, poll));
    expect(guild.view[`turnout:${poll}`]).toBeUndefined();
    expect(beside(guild, poll)).toEqual([]);
  });

  it("POLL-11: a cancelled one has the time at which it was cancelled, and no count, not even of zero", () => {
    const { guild, poll } = voted();
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    expect(stored(guild, poll)).toEqual({ phase: "cancelled", at: START });
    expect(shown(guild, poll)).toEqual({ phase: "cancelled", at: START });
    expect(guild.view[`turnout:${poll}`]).toBeUndefined();
    expect(beside(guild, poll)).toEqual([]);
  });

  it("POLL-11: a cancelled one stays so, whatever comes later", () => {
    const { guild, poll } = voted();
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    expect(guild.refusal(TOM, { type: "castBallot", poll, ballot: {} })).toBe("pollClosed");
    guild.do(PRIYA, { type: "closePoll", poll });
    guild.do("guildhall", { type: "closePollWhenDue", poll, closesAt: minute(60) }, { at: minute(60) });
    expect(stored(guild, poll)).toEqual({ phase: "cancelled", at: START });
  });
});

const impossible = (outcome: PollOutcome, at: number): readonly PollProgress[] => [
  // @ts-expect-error a cancelled poll has no outcome
  { phase: "cancelled", at, outcome },
  // @ts-expect-error a cancelled poll has no tally
  { phase: "cancelled", at, tally: outcome.tally },
  // @ts-expect-error a cancelled poll has no turnout, not even of zero
  { phase: "cancelled", at, turnout: 0 },
  // @ts-expect-error an open poll has no outcome
  { phase: "open", closesAt: at, turnout: 0, outcome },
  // @ts-expect-error an open poll is not over
  { phase: "open", closesAt: null, turnout: 0, at },
  // @ts-expect-error a counted poll has an outcome
  { phase: "counted" },
  // @ts-expect-error a counted poll has no time at which it closes
  { phase: "counted", outcome, closesAt: at },
  // @ts-expect-error a cancelled poll is not counted
  { phase: "counted", outcome: { ...outcome, how: "cancelled" } },
];

const impossibleSubjects = (): readonly Subject[] => [
  // @ts-expect-error an ad hoc poll has a question
  { kind: "asked", membersAdd: false },
  // @ts-expect-error a vote on the topics has no question of its own
  { kind: "backlog", question: "Which topics?" },
  // @ts-expect-error members cannot add options to a vote on the logistics
  { kind: "logistics", element: "duration", membersAdd: true },
];

describe("the compiler", () => {
  it("accepts no impossible poll: each line above that it accepted would be an error", () => {
    expectTypeOf(impossible).returns.toEqualTypeOf<readonly PollProgress[]>();
    expectTypeOf(impossibleSubjects).returns.toEqualTypeOf<readonly Subject[]>();
  });
});
