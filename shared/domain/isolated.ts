/** Letters and digits that are written from right to left, and what might still turn the direction. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What a person typed, or is called, as part of a line of ours: where it is written from right to left it would take
 * what stands beside it along, so it is set apart (SPEC TEXT-6). Everything else is as it was.
 */
export const isolated = (text: string): string => (TURNS.test(text) ? `\u2068${text}\u2069` : text);
