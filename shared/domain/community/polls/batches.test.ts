import { cardsIn } from "../cards-in.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { type MemberRef, optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { changedSlices } from "../../kernel/slices.ts";
import type { TurnoutSlice } from "./view.ts";

const KIM = member(1);

function polled(secrecy: "hidden" | "open", inChat = false): { guild: Founding; poll: PollId } {
  const guild = new Founding();
  const poll = guild.do(PRIYA, {
    type: "openPoll",
    question: "Where do we go for lunch?",
    options: ["Pizza", "Soup"],
    budget: 1,
    cap: 1,
    secrecy,
    membersAdd: false,
    closesAt: null,
    inChat,
  });
  return { guild, poll: pollId(poll) };
}

/** `for`: an option's place; null withdraws the ballot */
const votes = (guild: Founding, poll: PollId, who: MemberRef, choice: number | null) =>
  guild.do(who, {
    type: "castBallot",
    poll,
    ballot: choice === null ? {} : { [optionId(`${poll}-${choice}`)]: 1 },
  });

const shown = (guild: Founding, poll: PollId) => guild.view[`turnout:${poll}`] as TurnoutSlice;
const tally = (poll: PollId, pizza: number, soup: number) => ({
  [optionId(`${poll}-0`)]: pizza,
  [optionId(`${poll}-1`)]: soup,
});

describe("the shown count of an open poll", () => {
  it("POLL-12: stays the same until three members' ballots are new, and then includes all of them", () => {
    const { guild, poll } = polled("open");
    const before = guild.view;
    votes(guild, poll, TOM, 0);
    votes(guild, poll, ANA, 1);
    expect(shown(guild, poll)).toEqual({ turnout: 0, tally: tally(poll, 0, 0) });
    expect(changedSlices(before, guild.view)).toBeUndefined();
    votes(guild, poll, LEE, 0);
    expect(shown(guild, poll)).toEqual({ turnout: 3, tally: tally(poll, 2, 1) });
  });

  it("POLL-12: includes the turnout of a hidden poll, updated in the same way", () => {
    const { guild, poll } = polled("hidden");
    for (const who of [TOM, ANA]) votes(guild, poll, who, 0);
    expect(shown(guild, poll)).toEqual({ turnout: 0, tally: null });
    votes(guild, poll, LEE, 1);
    expect(shown(guild, poll)).toEqual({ turnout: 3, tally: null });
    for (const who of [PRIYA, KIM]) votes(guild, poll, who, 1);
    expect(shown(guild, poll).turnout).toBe(3);
  });

  it("POLL-12: is not updated for one member who votes again and again, nor for two", () => {
    const { guild, poll } = polled("open");
    for (const choice of [0, 1, 0, 1, null, 1]) votes(guild, poll, TOM, choice);
    expect(shown(guild, poll)).toEqual({ turnout: 0, tally: tally(poll, 0, 0) });
    for (const choice of [0, 1, 0]) votes(guild, poll, ANA, choice);
    expect(shown(guild, poll).turnout).toBe(0);
  });

  it("POLL-12: is not updated for a ballot that is back to what was last shown", () => {
    const { guild, poll } = polled("open");
    votes(guild, poll, TOM, 0);
    votes(guild, poll, TOM, null);
    votes(guild, poll, ANA, 0);
    votes(guild, poll, LEE, 0);
    expect(shown(guild, poll).turnout).toBe(0);
    votes(guild, poll, KIM, 0);
    expect(shown(guild, poll)).toEqual({ turnout: 3, tally: tally(poll, 3, 0) });
    // A ballot that is changed and changed back must not help to reveal two others.
    votes(guild, poll, ANA, 1);
    votes(guild, poll, ANA, 0);
    votes(guild, poll, LEE, 1);
    votes(guild, poll, TOM, 1);
    expect(shown(guild, poll)).toEqual({ turnout: 3, tally: tally(poll, 3, 0) });
  });

  it("POLL-12: is updated for changed and withdrawn ballots too", () => {
    const { guild, poll } = polled("open");
    for (const who of [TOM, ANA, LEE]) votes(guild, poll, who, 0);
    votes(guild, poll, TOM, 1);
    votes(guild, poll, ANA, null);
    expect(shown(guild, poll)).toEqual({ turnout: 3, tally: tally(poll, 3, 0) });
    votes(guild, poll, KIM, 1);
    expect(shown(guild, poll)).toEqual({ turnout: 3, tally: tally(poll, 1, 2) });
  });

  it("POLL-12: includes all ballots once the poll is closed, however few", () => {
    for (const secrecy of ["hidden", "open"] as const) {
      const { guild, poll } = polled(secrecy);
      votes(guild, poll, TOM, 1);
      guild.do(PRIYA, { type: "closePoll", poll });
      const outcome = { turnout: 1, tally: tally(poll, 0, 1) };
      expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { outcome } });
    }
  });

  it("POLL-13: is not changed by a single ballot, which redraws no card either", () => {
    const { guild, poll } = polled("open", true);
    guild.at = minute(1);
    for (const who of [TOM, ANA]) {
      votes(guild, poll, who, 0);
      expect([guild.effects, guild.stale]).toEqual([[], []]);
    }
    votes(guild, poll, LEE, 0);
    expect(guild.redrawn).toEqual([`poll-${poll}`]);
  });

  it("STORE-4: reads the same, with the same cards, when the key of one of several polls is destroyed", () => {
    const { guild, poll } = polled("open", true);
    guild.at = minute(1);
    for (const who of [TOM, ANA, LEE, KIM]) votes(guild, poll, who, 0);
    expect(cardsIn(guild.stateWithoutSeals)).toEqual(cardsIn(guild.state));
  });

  it("POLL-12: never changes by the ballots of fewer than three members, and was always true at some moment", () => {
    const steps = fc.array(fc.record({ who: fc.nat(5), choice: fc.option(fc.nat(1)) }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.constantFrom("hidden" as const, "open" as const), (all, secrecy) => {
        const { guild, poll } = polled(secrecy);
        const now = new Map<number, number>();
        let told = new Map(now);
        let wanted = shown(guild, poll);
        for (const { who, choice } of all) {
          votes(guild, poll, member(who), choice);
          if (choice === null) now.delete(who);
          else now.set(who, choice);
          const differ = [0, 1, 2, 3, 4, 5].filter((each) => now.get(each) !== told.get(each)).length;
          if (differ >= 3) {
            const given = [...now.values()];
            const soups = given.filter((each) => each === 1).length;
            const counted = tally(poll, given.length - soups, soups);
            wanted = { turnout: given.length, tally: secrecy === "hidden" ? null : counted };
            told = new Map(now);
          }
          expect(shown(guild, poll)).toEqual(wanted);
        }
      }),
      { numRuns: 200 },
    );
  });
});
