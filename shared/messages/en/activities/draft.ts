import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** What is drafted for the agenda of the next session. */
export const draft = (locale: Locale) => {
  const { minutes, count } = words(locale);
  return {
    heading: "Draft for the next agenda",
    told: "What was left over comes first, then the best of the backlog, as far as there is time.",
    takers: "Whoever facilitates next and organisers can change it and put it on the agenda.",
    leftOver: "left over",
    minutes,
    total: (topics: number, sum: number) => `${count(topics, "topic")} · ${minutes(sum)}`,
    take: "Put it on the agenda",
    taken: "It’s on the agenda now.",
  };
};
