import { expect, test } from "vitest";
import { SECOND } from "@guildhall/shared/domain/time";
import { createSendLimits } from "./send-limits.ts";

test("seven sends fit a second, and the next has room when the first is a second old", () => {
  const limits = createSendLimits();
  for (let send = 0; send < 7; send += 1) expect(limits.take("a", 1_000 + send * 10)).toBeNull();
  expect(limits.take("a", 1_100)).toBe(2_000);
  expect(limits.take("a", 1_999)).toBe(2_000);
  expect(limits.take("a", 2_000)).toBeNull();
});

test("sixty sends fit half a minute", () => {
  const limits = createSendLimits();
  for (let send = 0; send < 60; send += 1) expect(limits.take("a", send * 400)).toBeNull();
  expect(limits.take("a", 24_000)).toBe(30 * SECOND);
  expect(limits.take("a", 30 * SECOND)).toBeNull();
});

test("conversations do not count for each other", () => {
  const limits = createSendLimits();
  for (let send = 0; send < 7; send += 1) limits.take("a", 0);
  expect(limits.take("a", 0)).toBe(SECOND);
  expect(limits.take("b", 0)).toBeNull();
});
