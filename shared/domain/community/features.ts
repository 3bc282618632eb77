import { compose } from "../kernel/compose.ts";
import type { Listed } from "../kernel/feature.ts";
import { actions } from "./actions/feature.ts";
import { arrivals } from "./arrivals/feature.ts";
import { buddies } from "./buddies/feature.ts";
import { calendar } from "./calendar/feature.ts";
import { cards } from "./cards/feature.ts";
import { clock } from "./clock/feature.ts";
import { collections } from "./collections/feature.ts";
import { contract } from "./contract/feature.ts";
import { facilitation } from "./facilitation/feature.ts";
import { exports } from "./exports/feature.ts";
import { following } from "./following/feature.ts";
import { founding } from "./founding/feature.ts";
import { help } from "./help/feature.ts";
import { helped } from "./helped/feature.ts";
import { health } from "./health/feature.ts";
import { honestLook } from "./honest-look/feature.ts";
import { introduction } from "./introduction/feature.ts";
import { life } from "./life/feature.ts";
import { logistics } from "./logistics/feature.ts";
import { membership } from "./membership/feature.ts";
import { messages } from "./messages/feature.ts";
import { missedTurns } from "./missed-turns/feature.ts";
import { moves } from "./moves/feature.ts";
import { organisers } from "./organisers/feature.ts";
import type { Parts } from "./parts.ts";
import { pastSessions } from "./past-sessions/feature.ts";
import { outlook } from "./outlook/feature.ts";
import { planner } from "./planner/feature.ts";
import { polls } from "./polls/feature.ts";
import { reminders } from "./reminders/feature.ts";
import { restores } from "./restores/feature.ts";
import { questions } from "./questions/feature.ts";
import { prompter } from "./prompter/feature.ts";
import { retention } from "./retention/feature.ts";
import { rota } from "./rota/feature.ts";
import { sessions } from "./sessions/feature.ts";
import { sponsors } from "./sponsors/feature.ts";
import { stories } from "./stories/feature.ts";
import { tenure } from "./tenure/feature.ts";
import { topics } from "./topics/feature.ts";
import { turnChanges } from "./turn-changes/feature.ts";
import { turns } from "./turns/feature.ts";
import { workshop } from "./workshop/feature.ts";
import { worth } from "./worth/feature.ts";

/** Every feature of a community, each after those that it builds on, so that there are no cycles. */
export const FEATURES = {
  membership,
  retention,
  founding,
  organisers,
  collections,
  polls,
  life,
  contract,
  following,
  introduction,
  workshop,
  logistics,
  turns,
  sessions,
  arrivals,
  buddies,
  help,
  prompter,
  clock,
  outlook,
  actions,
  questions,
  honestLook,
  pastSessions,
  worth,
  helped,
  stories,
  health,
  rota,
  missedTurns,
  reminders,
  turnChanges,
  facilitation,
  tenure,
  topics,
  planner,
  calendar,
  exports,
  sponsors,
  restores,
  moves,
  cards,
  messages,
} satisfies { readonly [Name in keyof Parts]: Listed<Parts[Name]> };

export const community = compose(FEATURES);
