const DIGITS = 15;

/** A number as part of a key, so that larger numbers come first. */
export const largestFirst = (value: number): string =>
  String(10 ** DIGITS - 1 - Math.max(0, Math.trunc(value))).padStart(DIGITS, "0");

export const smallestFirst = (value: number): string => String(value).padStart(DIGITS, "0");
