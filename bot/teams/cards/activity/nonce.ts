import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** Identifies one view of a card: the time when it was drawn, and a random part. */
export const makeNonce = (at: Instant, freshId: string): string =>
  `${Math.floor(at).toString(36).padStart(9, "0")}-${freshId.slice(0, 8)}`;

export const NONCE = /^[0-9a-z]{9}-[A-Za-z0-9_-]{8}$/;

/** When a view was drawn. */
export const drawnAt = (nonce: string): Instant => Number.parseInt(nonce.slice(0, 9), 36);
