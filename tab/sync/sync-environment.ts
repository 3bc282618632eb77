import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";

/** What synchronisation needs from the device: time, randomness, and notice of waking up. */
export interface SyncEnvironment {
  /** the device's clock; people set it, and it may be wrong */
  wall(): Instant;
  /** milliseconds since an arbitrary start; never goes back, but may stand still while the device sleeps */
  monotonic(): Millis;
  /** Calls `work` once after `delay`; returns the function that cancels it. */
  later(delay: Millis, work: () => void): () => void;
  /** 22 random characters of `A-Z a-z 0-9 _ -` */
  random(): string;
  /** a random number from 0 up to but excluding 1 */
  chance(): number;
  /** Calls back when the page becomes visible, the device wakes up or the network returns. Returns the unsubscribe function. */
  onWake(listener: () => void): () => void;
}
