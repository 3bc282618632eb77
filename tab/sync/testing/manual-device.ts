import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";
import type { SyncEnvironment } from "../sync-environment.ts";

/** A device whose time passes only when the test says so. */
export interface ManualDevice extends SyncEnvironment {
  /** Lets time pass and runs what falls due on the way, in order, with promises settled in between. */
  advance(by: Millis): Promise<void>;
  /** The device sleeps: real time goes on, its clocks and timers do not. */
  sleep(length: Millis): void;
  wake(): void;
  /** real time, which the server uses */
  trueTime(): Instant;
}

const START = Date.UTC(2026, 0, 5, 9);

/** Runs everything that waits only for promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** `wrong`: how far the device's own clock is off. */
export function manualDevice(wrong: Millis = 0): ManualDevice {
  let ran = 0;
  let slept = 0;
  let drawn = 0;
  const due = new Set<{ readonly at: Millis; readonly work: () => void }>();
  const listeners = new Set<() => void>();
  return {
    wall: () => START + ran + slept + wrong,
    monotonic: () => 5_000 + ran,
    trueTime: () => START + ran + slept,
    later(delay, work) {
      const entry = { at: ran + delay, work };
      due.add(entry);
      return () => due.delete(entry);
    },
    random() {
      drawn += 1;
      return String(drawn).padStart(22, "0");
    },
    chance: () => 0.5,
    onWake(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async advance(by) {
      const until = ran + by;
      for (;;) {
        await settle();
        const next = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.delete(next);
        ran = Math.max(ran, next.at);
        next.work();
      }
      ran = until;
      await settle();
    },
    sleep(length) {
      slept += length;
    },
    wake() {
      for (const listener of listeners) listener();
    },
  };
}
