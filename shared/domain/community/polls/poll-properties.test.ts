import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIYA } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { myCommunity } from "../mine.ts";
import { optionId, type OptionId, pollId, type PollId } from "../../kernel/ids.ts";
import { rankOptions, tallyOf, tiesIn } from "./count.ts";
import { newOption } from "./new-poll.ts";
import type { Ballot } from "./state.ts";

const OPTIONS = ["Pizza", "Soup", "Salad", "Curry"];
const MEMBERS = [0, 1, 2, 3, 4].map(member);

interface Vote {
  readonly who: number;
  readonly counts: readonly number[];
}

const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
const votes = fc.array(fc.record({ who: fc.nat(4), counts }), { maxLength: 40 });
const rule = fc.record({
  budget: fc.option(fc.integer({ min: 1, max: 5 })),
  cap: fc.integer({ min: 1, max: 3 }),
  secrecy: fc.constantFrom("hidden" as const, "open" as const),
});

function opened(said: { budget: number | null; cap: number; secrecy: "hidden" | "open" }) {
  const guild = new Founding();
  const poll = pollId(
    guild.do(PRIYA, {
      type: "openPoll",
      question: "Where do we go for lunch?",
      options: OPTIONS,
      ...said,
      membersAdd: false,
      closesAt: null,
      inChat: false,
    }),
  );
  return { guild, poll };
}

const ballotOf = (poll: PollId, { counts: each }: Vote): Ballot =>
  Object.fromEntries(each.map((count, index) => [optionId(`${poll}-${index}`), count]));

const memberOf = ({ who }: Vote) => MEMBERS[who] ?? member(0);

/** Casts the ballots that the poll accepts; returns the last accepted one of each member. */
function castAll(guild: Founding, poll: PollId, all: readonly Vote[]): Map<string, Ballot> {
  const last = new Map<string, Ballot>();
  for (const vote of all) {
    const command = { type: "castBallot", poll, ballot: ballotOf(poll, vote) } as const;
    if (guild.refusal(memberOf(vote), command) !== null) continue;
    guild.do(memberOf(vote), command);
    last.set(memberOf(vote), command.ballot);
  }
  return last;
}

const spent = (ballot: Ballot): number =>
  Object.values<number>(ballot).reduce((sum, count) => sum + count, 0);

describe("any poll, with any ballots in any order", () => {
  it("POLL-1, POLL-3: has no ballot beyond the budget or the cap", () => {
    fc.assert(
      fc.property(rule, votes, (said, all) => {
        const { guild, poll } = opened(said);
        castAll(guild, poll, all);
        for (const ref of MEMBERS) {
          const ballot = myCommunity(guild.state, ref).ballots[poll] ?? {};
          expect(spent(ballot)).toBeLessThanOrEqual(said.budget ?? OPTIONS.length * said.cap);
          for (const count of Object.values<number>(ballot)) expect(count).toBeLessThanOrEqual(said.cap);
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("POLL-2, POLL-4, POLL-8: has the tally of the last ballots, and their number as the turnout", () => {
    fc.assert(
      fc.property(rule, votes, (said, all) => {
        const { guild, poll } = opened(said);
        const last = castAll(guild, poll, all);
        guild.do(PRIYA, { type: "closePoll", poll });
        const recount = OPTIONS.map((_, index) => {
          const option = optionId(`${poll}-${index}`);
          return [
            option,
            [...last.values()].reduce((sum, ballot) => sum + (ballot[option] ?? 0), 0),
          ] as const;
        });
        const turnout = [...last.values()].filter((ballot) => spent(ballot) > 0).length;
        const outcome = { turnout, tally: Object.fromEntries(recount) };
        expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { phase: "counted", outcome } });
        expect(guild.viewWithoutSeals).toEqual(guild.view);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it("POLL-5: if hidden, shows nothing that depends on what anybody chose", () => {
    fc.assert(
      fc.property(votes, fc.array(counts, { minLength: 40, maxLength: 40 }), (all, others) => {
        // The same members vote in the same order, with empty ballots in the same places, but for other options.
        const said = { budget: null, cap: 3, secrecy: "hidden" as const };
        const other = all.map((vote, index) => ({
          ...vote,
          counts: vote.counts.some((count) => count > 0)
            ? (others[index] ?? []).map((count, place) => (place === 0 ? Math.max(1, count) : count))
            : vote.counts,
        }));
        const one = opened(said);
        castAll(one.guild, one.poll, all);
        const two = opened(said);
        castAll(two.guild, two.poll, other);
        expect(two.guild.view).toEqual(one.guild.view);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("POLL-9: is ranked by votes, then the current choice, then what was offered earlier, and shows every tie", () => {
    const options = OPTIONS.map((text, index) => newOption(optionId(`o${index}`), text));
    fc.assert(
      fc.property(counts, fc.option(fc.nat(3)), (each, place) => {
        const ballot = Object.fromEntries(each.map((count, index) => [optionId(`o${index}`), count]));
        const tally = tallyOf(options, [ballot]);
        const current = place === null ? null : optionId(`o${place}`);
        const ranking = rankOptions(options, tally, current);
        expect(ranking.toSorted()).toEqual(options.map(({ id }) => id as string));
        const key = (option: OptionId) =>
          [-(tally[option] ?? 0), option === current ? 0 : 1, Number(option.slice(1))] as const;
        const byRule = ranking.toSorted((a, b) => {
          const [left, right] = [key(a), key(b)];
          return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
        });
        expect(ranking).toEqual(byRule);
        const tied = tiesIn(ranking, tally, current).flatMap((tie) => tie.options);
        const equal = ranking.filter((option) => {
          const own = tally[option] ?? 0;
          return own > 0 && ranking.some((one) => one !== option && tally[one] === own);
        });
        expect(tied).toEqual(equal);
      }),
      { seed: 4 },
    );
  });
});
