import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { amina, lars, priya, tom } from "./guild.ts";

type Said = Pick<LearnedText, "kind" | "text" | "title" | "choice"> & Partial<Pick<LearnedText, "answer">>;

const SAID: readonly Said[] = [
  { kind: "learned", text: "Ask for a review before the last line is written", title: null, choice: null },
  { kind: "action", text: "Write down how tokens are named", title: null, choice: null },
  {
    ...{ kind: "outcome", title: "Builds take forty minutes", choice: null },
    text: "Cache what has not changed, build the rest in parallel, and have the nightly build alone make everything anew. Until then nobody waits for a green build that nobody looks at.",
  },
  { kind: "decision", text: "", title: null, choice: { element: "duration", minutes: 45 } },
  { kind: "learned", text: "قرأنا الكتاب معًا", title: null, choice: null },
  {
    ...{ kind: "question", title: null, choice: null, text: "Who pays for the build machines?" },
    answer: "The platform team, since April",
  },
  { kind: "learned", text: "機械学習は小さく始める", title: null, choice: null },
];
const TOLD: LearnedText["stories"] = [
  {
    by: lars.ref,
    text: "We read each other’s work on the day it is opened, and talk about the rest on Mondays",
  },
  { by: amina.ref, text: "Nobody waits for me any more" },
];
const PEOPLE = [tom.ref, amina.ref, lars.ref, priya.ref];

/** So many texts of a community, for the gallery and tests, newest first. */
export const learnedTexts = (howMany: number): readonly LearnedText[] =>
  Array.from({ length: howMany }, (_, index): LearnedText => {
    const said = SAID[index % SAID.length];
    if (said === undefined) throw new Error("Nothing was said");
    const decided = said.kind === "decision";
    const someone = (by: number) => PEOPLE[(index + by) % PEOPLE.length] ?? null;
    return {
      answer: null,
      used: said.kind === "learned" ? index % 4 : 0,
      stories: index === 0 ? TOLD : [],
      ...said,
      id: `text-${index}`,
      session: decided ? null : Math.max(1, 7 - Math.floor(index / 8)),
      at: Date.now() - (7 + 7 * Math.floor(index / 8)) * DAY,
      presenter: decided || index % 3 === 0 ? null : someone(1),
      facilitator: decided ? null : someone(0),
      owner: said.kind === "action" ? someone(2) : null,
    };
  });
