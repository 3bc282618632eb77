import type { Locale } from "../../locale.ts";
import { purposes } from "../common/purposes.ts";
import { actions } from "./actions.ts";
import { activities } from "./activities.ts";
import { agenda } from "./agenda.ts";
import { beginSession } from "./begin-session.ts";
import { buddies } from "./buddies.ts";
import { changedDates } from "./changed-dates.ts";
import { checkIn } from "./check-in.ts";
import { common } from "./common.ts";
import { founding } from "./founding.ts";
import { outcomes } from "./outcomes.ts";
import { people } from "./people.ts";
import { questions } from "./questions.ts";
import { refusals } from "./refusals.ts";
import { rota } from "./rota.ts";
import { states } from "./states.ts";
import { writing } from "./writing.ts";

/** What the pages of the tab have in common. */
export const tabTexts = (locale: Locale) => ({
  ...common(locale),
  states: states(),
  refusals: refusals(),
  people: people(locale),
  agenda: agenda(locale),
  actions: actions(locale),
  questions: questions(locale),
  outcomes: outcomes(locale),
  activities: activities(),
  changedDates: changedDates(locale),
  checkIn: checkIn(locale),
  beginSession: beginSession(locale),
  founding: founding(),
  purposes: purposes(),
  rota: rota(locale),
  buddies: buddies(),
  writing: writing(locale),
});
