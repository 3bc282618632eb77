import type { Locale } from "../../locale.ts";
import { backlog } from "../activities/backlog.ts";
import { logistics } from "../activities/logistics.ts";
import { path } from "../activities/path.ts";
import { vote } from "../activities/vote.ts";
import { scaleWords } from "../common/scale-words.ts";
import { workshop } from "../activities/workshop.ts";

/** The path of founding, in the words of the panel. */
export const founding = (locale: Locale) => {
  const { turnout } = vote(locale);
  const { choice } = logistics(locale);
  const { soFar } = backlog(locale);
  const { steps } = workshop(locale);
  const { said } = scaleWords(locale);
  return {
    path: path(locale),
    vote: { turnout },
    logistics: { choice },
    backlog: { soFar },
    workshop: { steps },
    scale: { said },
  };
};
