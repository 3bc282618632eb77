/** Letters and digits that are written from right to left, and marks that change the direction. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text or name of a person as part of one of our own lines. If it is written from right to left it is isolated, because
 * it would change the direction of the text around it (SPEC TEXT-6); otherwise it is unchanged.
 */
export const isolated = (text: string): string => (TURNS.test(text) ? `\u2068${text}\u2069` : text);
