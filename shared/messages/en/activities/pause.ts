import type { Locale } from "../../locale.ts";
import { pauseWords } from "../common/pause-words.ts";

export const pause = ({ date }: Locale) => ({
  ...pauseWords(),
  until: (at: number): string => `It goes on by itself on ${date(at)}.`,
  wentOn: "The community goes on",
});
