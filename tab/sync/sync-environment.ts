import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";

/** What the synchronisation needs of the device: time, chance, and word of its waking up. */
export interface SyncEnvironment {
  /** the device's clock; people set it, and it may be wrong */
  wall(): Instant;
  /** milliseconds since some moment; never goes back, but may stand still while the device sleeps */
  monotonic(): Millis;
  /** Calls `work` once after `delay`; returns what calls it off. */
  later(delay: Millis, work: () => void): () => void;
  /** 22 random characters of `A-Z a-z 0-9 _ -` */
  random(): string;
  /** a number from 0 up to 1 */
  chance(): number;
  /** Calls back when the page is shown again, the device woke up or the network came back. Returns what ends it. */
  onWake(listener: () => void): () => void;
}
