import { expect, test } from "vitest";
import { createSendLimits } from "./send-limits.ts";

function limitsAt(start: number) {
  const clock = { time: start };
  return { clock, limits: createSendLimits(() => clock.time) };
}

test("takes seven sends in a second and says how long to wait for the eighth", () => {
  const { clock, limits } = limitsAt(0);
  for (let sent = 0; sent < 7; sent += 1) {
    clock.time = sent * 100;
    expect(limits.take("chat")).toBeUndefined();
  }
  expect(limits.take("chat")).toBe(400);
  clock.time = 1000;
  expect(limits.take("chat")).toBeUndefined();
});

test("takes eight sends in two seconds", () => {
  const { clock, limits } = limitsAt(0);
  for (let sent = 0; sent < 8; sent += 1) {
    clock.time = sent * 200;
    expect(limits.take("chat")).toBeUndefined();
  }
  clock.time = 1_600;
  expect(limits.take("chat")).toBe(400);
});

test("takes sixty sends in half a minute", () => {
  const { clock, limits } = limitsAt(0);
  for (let sent = 0; sent < 60; sent += 1) {
    clock.time = sent * 300;
    expect(limits.take("chat")).toBeUndefined();
  }
  clock.time = 18_000;
  expect(limits.take("chat")).toBe(12_000);
  clock.time = 30_000;
  expect(limits.take("chat")).toBeUndefined();
});

test("does not count a refused send", () => {
  const { clock, limits } = limitsAt(0);
  for (let sent = 0; sent < 7; sent += 1) limits.take("chat");
  for (let again = 0; again < 50; again += 1) limits.take("chat");
  clock.time = 1000;
  expect(limits.take("chat")).toBeUndefined();
});

test("counts each conversation separately", () => {
  const { limits } = limitsAt(0);
  for (let sent = 0; sent < 7; sent += 1) limits.take("chat");
  expect(limits.take("other")).toBeUndefined();
});
