import { expect, it } from "vitest";
import { PRIYA, TOM } from "../testing/decider-samples.ts";
import { allowedFrom, memberAllowedFrom, withRateEntry, withTime } from "./allowance.ts";
import { MINUTE, SECOND } from "./kernel/time.ts";

const THREE_A_MINUTE = { most: 3, within: MINUTE };

it("CHAT-2: all that are allowed can come at once, and the next one when the oldest no longer counts", () => {
  expect(allowedFrom([], 0, THREE_A_MINUTE)).toBe(0);
  expect(allowedFrom([0, 1], 2, THREE_A_MINUTE)).toBe(2);
  expect(allowedFrom([0, 1, 2], 3, THREE_A_MINUTE)).toBe(MINUTE);
  expect(allowedFrom([0, 1, 2], MINUTE - 1, THREE_A_MINUTE)).toBe(MINUTE);
  expect(allowedFrom([0, 1, 2], MINUTE, THREE_A_MINUTE)).toBe(MINUTE);
  expect(allowedFrom([0, 1, 2], MINUTE + SECOND, THREE_A_MINUTE)).toBe(MINUTE + SECOND);
});

it("CHAT-2: what others do does not count against a member", () => {
  const deeds = [0, 1, 2].map((at) => ({ by: PRIYA, at }));
  expect(memberAllowedFrom(deeds, PRIYA, 3, THREE_A_MINUTE)).toBe(MINUTE);
  expect(memberAllowedFrom(deeds, TOM, 3, THREE_A_MINUTE)).toBe(3);
});

it("CHAT-2: entries that no longer count are dropped", () => {
  expect(withTime([0, SECOND], MINUTE, THREE_A_MINUTE)).toEqual([SECOND, MINUTE]);
  const deed = { by: TOM, at: MINUTE };
  expect(
    withRateEntry(
      [
        { by: PRIYA, at: 0 },
        { by: PRIYA, at: SECOND },
      ],
      deed,
      THREE_A_MINUTE,
    ),
  ).toEqual([{ by: PRIYA, at: SECOND }, deed]);
});
