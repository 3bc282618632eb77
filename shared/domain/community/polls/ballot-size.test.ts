import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { optionId } from "../../kernel/ids.ts";
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
      const poll = { options: options(count), budget: null, cap: 1 };
      const first = (most: number) =>
        Object.fromEntries(poll.options.slice(0, most).map((option) => [option.id, 1]));
      expect(lengths(poll, [{}, first(1), first(2), first(count >> 1), first(count)]).size).toBe(1);
    }
  });

  test("SEC-12 has the same length whether its budget is spent on many options or on one", () => {
    const poll = { options: options(30), budget: 6, cap: 6 };
    const [one] = poll.options;
    const spread = Object.fromEntries(poll.options.slice(0, 6).map((option) => [option.id, 1]));
    expect(lengths(poll, [{}, { [one?.id ?? ""]: 6 }, spread]).size).toBe(1);
  });

  test("takes no more than a few KiB, however many options there are", () => {
    expect(paddedBallotSize({ options: options(500), budget: null, cap: 1 })).toBeLessThanOrEqual(4096);
  });
});
