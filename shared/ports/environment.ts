import type { Instant, Millis } from "../domain/kernel/time.ts";

/** Time and chance, so that tests can hold them still. */
export interface Environment {
  now(): Instant;
  /** 16 random bytes in base64url: 22 characters. */
  freshId(): string;
  /** Calls `work` once after `delay`; returns what calls it off. */
  later(delay: Millis, work: () => void): () => void;
}
