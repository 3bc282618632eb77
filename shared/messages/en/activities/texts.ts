import type { Locale } from "../../locale.ts";
import { following } from "../common/following.ts";
import { activityWords } from "../common/activity-words.ts";
import { activity } from "./activity.ts";
import { announcements } from "./announcements.ts";
import { ask } from "./ask.ts";
import { backlog } from "./backlog.ts";
import { closing } from "./closing.ts";
import { contract } from "./contract.ts";
import { draft } from "./draft.ts";
import { ending } from "./ending.ts";
import { lists } from "./lists.ts";
import { logistics } from "./logistics.ts";
import { look } from "./look.ts";
import { objections } from "./objections.ts";
import { renewalWords } from "../common/renewal-words.ts";
import { pause } from "./pause.ts";
import { path } from "./path.ts";
import { planner } from "./planner.ts";
import { scale } from "./scale.ts";
import { vote } from "./vote.ts";
import { workshop } from "./workshop.ts";
import { worthAsked } from "./worth-asked.ts";

/** What members take part in together, in the panel and in the details tab. */
export const activityTexts = (locale: Locale) => ({
  ...activity(locale),
  list: lists(locale),
  vote: vote(locale),
  ask: ask(locale),
  ending: ending(locale),
  workshop: workshop(locale),
  objections: objections(locale),
  contract: contract(locale),
  look: { ...look(locale), question: activityWords(locale).questions.honestLook },
  logistics: logistics(locale),
  backlog: backlog(locale),
  following: following(),
  path: path(locale),
  closing: closing(locale),
  pause: pause(locale),
  renewal: renewalWords(locale),
  scale: scale(locale),
  worth: worthAsked(locale),
  planner: planner(locale),
  draft: draft(locale),
  announcements: announcements(locale),
});
