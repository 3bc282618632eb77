import { type Millis, MINUTE } from "../../kernel/time.ts";

/** A quarter of the time that a session ran. */
export type Quarter = 1 | 2 | 3 | 4;

export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** Presence is noted in slots since the session's beginning: no finer, and with no time of day. */
export const SLOT: Millis = 5 * MINUTE;

export const slotAt = (ran: Millis): number => Math.floor(ran / SLOT);

/** What the record made before a session was reopened says about its first part. */
export interface Earlier {
  readonly ran: Millis;
  readonly quarters: readonly Quarter[];
}

type Span = readonly [from: Millis, to: Millis];

const quarterOf = (ran: Millis, quarter: Quarter): Span => [((quarter - 1) * ran) / 4, (quarter * ran) / 4];

const overlap = (a: Span, b: Span): Millis => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The quarters of a session that somebody attended, which means at least half of each. */
export function quartersAttended(
  ran: Millis,
  slots: readonly number[],
  earlier: Earlier = { ran: 0, quarters: [] },
): readonly Quarter[] {
  const spans: readonly Span[] = [
    ...earlier.quarters.map((quarter) => quarterOf(earlier.ran, quarter)),
    ...[...new Set(slots)].map((slot): Span => [Math.max(earlier.ran, slot * SLOT), (slot + 1) * SLOT]),
  ];
  return QUARTERS.filter((quarter) => {
    const whole = quarterOf(ran, quarter);
    const there = spans.reduce((sum, span) => sum + overlap(span, whole), 0);
    return ran > 0 && 2 * there >= whole[1] - whole[0];
  });
}
