import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  founded,
  minute,
  NOTHING_COUNTED,
  PRIYA,
  TOM,
} from "../../../testing/decider-samples.ts";
import { given, type Given } from "../../../testing/decider.ts";
import { sessionId } from "../../kernel/ids.ts";
import { MINUTE, SECOND } from "../../kernel/time.ts";
import type { CommunityCommand } from "../commands.ts";
import { communityDecider } from "../decider.ts";
import type { CommunityEvent } from "../events.ts";
import type { CommunityState } from "../state.ts";

type Guild = Given<CommunityState, CommunityCommand, CommunityEvent>;

/** An extra session: which one it is makes no difference here. */
const begin = { type: "begin", session: null } as const;
const reopen = { type: "reopenSession" } as const;
const ended = (session: string, at: number, somethingDone: boolean, how: "person" | "itself" = "person") =>
  ({
    type: "recordSessionEnd",
    ...NOTHING_COUNTED,
    session: sessionId(session),
    at,
    by: how,
    parked: [],
    done: [],
    actions: [],
    somethingDone,
  }) as const;

const guild: Guild = given(communityDecider, founded());

/** A session that this member began, and that ended at once. */
const begunAndEnded = (
  before: Guild,
  who: typeof TOM,
  id: string,
  at: number,
  somethingDone = false,
): Guild =>
  before.and(begin, by(who, { freshId: id, at })).and(ended(id, at, somethingDone), byGuildhall({ at }));

describe("the next session", () => {
  const over = begunAndEnded(guild, TOM, "one", minute(0), true);

  it("SESSION-13: begins at the earliest two minutes after the last one ended, whoever begins it", () => {
    for (const who of [TOM, PRIYA]) {
      over.when(begin, by(who, { at: minute(2) - 1 })).thenRefused("sessionJustEnded");
      expect(over.when(begin, by(who, { at: minute(2) })).types).toContain("SessionBegun");
    }
    const { error } = communityDecider.decide(begin, over.state, by(TOM, { at: minute(1) })) as never;
    expect(error).toEqual({ code: "sessionJustEnded", again: minute(2) });
  });

  it("SESSION-13, SESSION-7: does not have to be awaited to reopen one that was finished by mistake", () => {
    over
      .when(reopen, by(PRIYA, { at: SECOND + minute(0) }))
      .thenHappens({ type: "SessionReopened", session: sessionId("one"), parked: [] });
  });

  it("SESSION-13: can begin at once after one in which nothing was done, or that everybody had left", () => {
    const nothing = begunAndEnded(guild, TOM, "one", minute(0), false);
    expect(nothing.when(begin, by(TOM, { at: minute(0) })).types).toContain("SessionBegun");
    const left = guild
      .and(begin, by(TOM, { freshId: "one", at: minute(0) }))
      .and(ended("one", minute(10), true, "itself"), byGuildhall({ at: minute(40) }));
    expect(left.when(begin, by(TOM, { at: minute(40) })).types).toContain("SessionBegun");
  });

  it("SESSION-1, SESSION-13: can always be joined once it runs", () => {
    over
      .and(begin, by(TOM, { freshId: "two", at: minute(2) }))
      .when(begin, by(ANA, { at: minute(2) }))
      .thenNothing();
  });
});

describe("a member", () => {
  const six = Array.from({ length: 6 }, (_, index) => index).reduce(
    (before, index) => begunAndEnded(before, TOM, `s${index}`, minute(index)),
    guild,
  );

  it("SESSION-14: can begin at most six sessions an hour; others are not affected", () => {
    six.when(begin, by(TOM, { at: minute(6) })).thenRefused("sessionsLimited");
    expect(six.when(begin, by(ANA, { at: minute(6) })).types).toContain("SessionBegun");
    six.when(begin, by(TOM, { at: minute(60) - 1 })).thenRefused("sessionsLimited");
    expect(six.when(begin, by(TOM, { at: minute(60) })).types).toContain("SessionBegun");
  });

  it("SESSION-14: reopening counts as beginning", () => {
    const first = begunAndEnded(guild, ANA, "one", minute(0), true);
    let round = first;
    for (let times = 0; times < 6; times += 1) {
      const at = minute(0) + times * MINUTE;
      round = round.and(reopen, by(PRIYA, { at })).and(ended("one", at, true), byGuildhall({ at }));
    }
    round.when(reopen, by(PRIYA, { at: minute(7) })).thenRefused("sessionsLimited");
    round.when(begin, by(PRIYA, { at: minute(10) })).thenRefused("sessionsLimited");
  });
});
