import { describe, expect, it } from "vitest";
import { ClockKeeper } from "./clock-keeper.ts";
import type { SyncEnvironment } from "./sync-environment.ts";

const HOUR = 3_600_000;

/** A device that sleeps when told to: its monotonic clock stands still meanwhile. */
function device() {
  let monotonic = 1_000;
  let asleep = 0;
  let wake: () => void = () => undefined;
  const environment: SyncEnvironment = {
    wall: () => 5_000_000 + monotonic + asleep,
    monotonic: () => monotonic,
    later: () => () => undefined,
    random: () => "",
    chance: () => 0,
    onWake(listener) {
      wake = listener;
      return () => undefined;
    },
  };
  return {
    environment,
    pass: (by: number) => {
      monotonic += by;
    },
    sleep: (by: number) => {
      asleep += by;
    },
    wake: () => wake(),
    serverTime: () => 9_000_000 + monotonic + asleep,
  };
}

describe("the page's estimate of the server's clock", () => {
  it("TIMER-7: ignores an answer to a request from before a sleep", () => {
    const { environment, pass, sleep, wake, serverTime } = device();
    const asked: ((answer: unknown) => void)[] = [];
    const keeper = new ClockKeeper(environment, (answered) => asked.push(answered));
    keeper.series();
    const beforeSleep = { at: serverTime() };
    sleep(HOUR);
    wake();
    asked[0]?.(beforeSleep);
    pass(40);
    const inBetween = { at: serverTime() };
    pass(40);
    asked[1]?.(inBetween);
    expect(Math.abs(keeper.now() - serverTime())).toBeLessThanOrEqual(40);
  });
});
