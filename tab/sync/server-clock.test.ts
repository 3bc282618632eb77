import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ServerClock } from "./server-clock.ts";
import { manualDevice } from "./testing/manual-device.ts";

describe("the server's time", () => {
  it("is the device's own until the server has answered", () => {
    const device = manualDevice(90_000);
    expect(new ServerClock(device).now()).toBe(device.trueTime() + 90_000);
  });

  it("is known within half the shortest round trip, however asymmetric the delays are", async () => {
    const trip = fc.record({
      there: fc.integer({ min: 0, max: 800 }),
      back: fc.integer({ min: 0, max: 800 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -3_600_000, max: 3_600_000 }),
        fc.array(trip, { minLength: 1, maxLength: 8 }),
        async (wrong, trips) => {
          const device = manualDevice(wrong);
          const clock = new ServerClock(device);
          for (const { there, back } of trips) {
            const sent = device.monotonic();
            await device.advance(there);
            const at = device.trueTime();
            await device.advance(back);
            clock.heard({ sent, received: device.monotonic(), at });
            await device.advance(200);
          }
          const shortest = Math.min(...trips.map(({ there, back }) => there + back));
          const mistake = Math.abs(clock.now() - device.trueTime());
          // One more millisecond for the drift that the clock allows for between samples.
          expect(mistake).toBeLessThanOrEqual(shortest / 2 + 1);
          expect(mistake).toBeLessThanOrEqual(clock.doubt + 1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("never goes back, whatever the answers are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: -500, max: 500 }))), (heard) => {
        let monotonic = 0;
        const clock = new ServerClock({ wall: () => 0, monotonic: () => monotonic });
        clock.heard({ sent: 0, received: 0, at: 1_000_000 });
        let last = clock.now();
        for (const [length, off] of heard) {
          monotonic += length;
          clock.distrust();
          clock.heard({ sent: monotonic - 1, received: monotonic, at: 1_000_000 + monotonic + off });
          const now = clock.now();
          expect(now).toBeGreaterThanOrEqual(last);
          last = now;
        }
      }),
    );
  });

  it("is measured afresh after a sleep during which the device's clock stood still", async () => {
    const device = manualDevice();
    const clock = new ServerClock(device);
    clock.heard({ sent: device.monotonic(), received: device.monotonic(), at: device.trueTime() });
    expect(clock.jumped()).toBe(false);
    device.sleep(3_600_000);
    expect(clock.jumped()).toBe(true);
    expect(clock.jumped()).toBe(false);
    clock.distrust();
    const sent = device.monotonic();
    await device.advance(300);
    clock.heard({ sent, received: device.monotonic(), at: device.trueTime() - 150 });
    expect(Math.abs(clock.now() - device.trueTime())).toBeLessThanOrEqual(1);
  });
});
