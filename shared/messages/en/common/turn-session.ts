import type { Locale } from "../../locale.ts";

/** Which session a turn is of. `last`: the session after the last upcoming one. */
export const turnSession =
  ({ date, time }: Locale) =>
  (at: number | null, last: boolean): string => {
    if (at === null) return last ? "the session after that" : "the next session";
    return `the session of ${date(at)}, ${time(at)}`;
  };
