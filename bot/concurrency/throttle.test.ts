import { describe, expect, it } from "vitest";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { throttle } from "./throttle.ts";

describe("throttled work", () => {
  it("runs at once after a pause, and once more for all requests in the meantime", async () => {
    const environment = manualEnvironment();
    let done = 0;
    const work = throttle(
      environment,
      () => 50,
      () => void (done += 1),
    );
    work.ask();
    expect(done).toBe(1);
    work.ask();
    work.ask();
    expect(done).toBe(1);
    await environment.advance(50);
    expect(done).toBe(2);
    await environment.advance(50);
    work.ask();
    expect(done).toBe(3);
  });

  it("never runs again once stopped", async () => {
    const environment = manualEnvironment();
    let done = 0;
    const work = throttle(
      environment,
      () => 50,
      () => void (done += 1),
    );
    work.ask();
    work.ask();
    work.stop();
    await environment.advance(100);
    work.ask();
    expect(done).toBe(1);
  });
});
