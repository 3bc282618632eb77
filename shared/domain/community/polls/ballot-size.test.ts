import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { optionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { newOption } from "./new-poll.ts";
import { paddedBallotSize } from "./ballot-size.ts";
import { seal } from "../../../app/sealing.ts";

const key = createSecretKey(randomBytes(32));
const id = () => randomBytes(16).toString("base64url");
const options = (count: number) =>
  Array.from({ length: count }, () => newOption(optionId(id()), "Something"));

/** The distinct lengths of these ballots when sealed. */
function lengths(poll: Parameters<typeof paddedBallotSize>[0], ballots: readonly Record<string, number>[]) {
  const room = paddedBallotSize(poll);
  return new Set(ballots.map((ballot) => seal({ by: id(), ballot }, key, "here", room).length));
}

describe("a sealed ballot", () => {
  test("SEC-12 has the same length for every option, one or none", () => {
    for (const count of [2, 3, 7, 20, 50]) {
      const poll = { options: options(count), budget: null, cap: 1, reasonFor: null };
      const first = (most: number) =>
        Object.fromEntries(poll.options.slice(0, most).map((option) => [option.id, 1]));
      expect(lengths(poll, [{}, first(1), first(2), first(count >> 1), first(count)]).size).toBe(1);
    }
  });

  test("SEC-12 has the same length whether its budget is spent on many options or on one", () => {
    const poll = { options: options(30), budget: 6, cap: 6, reasonFor: null };
    const [one] = poll.options;
    const spread = Object.fromEntries(poll.options.slice(0, 6).map((option) => [option.id, 1]));
    expect(lengths(poll, [{}, { [one?.id ?? ""]: 6 }, spread]).size).toBe(1);
  });

  test("OBJECT-2, SEC-12: has the same length with any reason as without one", () => {
    const answers = options(2);
    const [fine, notYet] = answers;
    const poll = { options: answers, budget: 1, cap: 1, reasonFor: notYet?.id ?? null };
    const why = (text: string, named = false) => ({
      ballot: { [notYet?.id ?? ""]: 1 },
      reason: { text, named },
    });
    const most = LIMITS.reason;
    const given = [
      { ballot: {} },
      { ballot: { [fine?.id ?? ""]: 1 } },
      ...[why("No"), why("No", true), why("n".repeat(most)), why("語".repeat(most))],
      ...[why('"'.repeat(most)), why("👩".repeat(most / 2))],
    ];
    const room = paddedBallotSize(poll);
    expect(new Set(given.map((vote) => seal({ by: id(), ...vote }, key, "here", room).length)).size).toBe(1);
  });

  test("takes no more than a few KiB, however many options there are", () => {
    expect(
      paddedBallotSize({ options: options(500), budget: null, cap: 1, reasonFor: null }),
    ).toBeLessThanOrEqual(4096);
  });
});
