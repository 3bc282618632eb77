import type { Instant, Millis } from "../domain/kernel/time.ts";

/** Time and randomness, so that tests can control them. */
export interface Environment {
  now(): Instant;
  /** 16 random bytes in base64url: 22 characters. */
  freshId(): string;
  /** Calls `work` once after `delay`; returns the function that cancels it. */
  later(delay: Millis, work: () => void): () => void;
}
