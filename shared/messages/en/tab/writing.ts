import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words as common } from "../common/words.ts";

/** What was typed and is on its way, or came back. */
export const writing = (locale: Locale) => ({
  left: (howMany: number) => `${common(locale).count(howMany, "character")} left`,
  tooLong: (howMany: number) => `${common(locale).count(howMany, "character")} too long`,
  label: "What you wrote",
  sending: "Sending…",
  notKnown: "The page closed before this was confirmed, so please check whether it has arrived.",
  edit: "Edit",
  discard: "Discard",
  editOf: (words: string) => `Edit “${isolated(words)}”`,
  discardOf: (words: string) => `Discard “${isolated(words)}”`,
  cameBack: (problem: string, words: string) => `${problem} You wrote: “${words}”`,
});
