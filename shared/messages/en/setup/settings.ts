import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const settings = (locale: Locale) => {
  const { number, either } = locale;
  const { minutes } = words(locale);

  return {
    heading: "Community and sessions",
    name: "Name of the community",
    purpose: "What the community is for",
    purposeHint: "One sentence, shown to everybody.",
    nameMissing: "The name is empty. Type it and try again.",
    share: "How many ELMOs trigger a call?",
    atLeast: "At least",
    atLeastHint: "people, even when few are here",
    example: (needed: readonly { present: number; needed: number }[]) =>
      `There is a call when ${either(needed.map((each) => `${number(each.needed)} of ${number(each.present)}`))} people here raise ELMO.`,
    names: "Show who raised ELMO",
    namesOn: "Everybody sees the names while the item runs. They are forgotten when it ends.",
    namesOff: "Nobody sees who raised ELMO, not even the facilitator. It is forgotten when the item ends.",
    namesNote: "A change applies from the next item, so nobody is named who was promised otherwise.",
    itemMinutes: "Minutes for a new item",
    save: "Save settings",
    saved: "Settings saved.",
    unsaved: "Not saved yet.",
    summaryMinutes: (value: number) => `A new item gets ${minutes(value)}.`,
  };
};
