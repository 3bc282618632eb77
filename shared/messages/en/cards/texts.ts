import type { Choice } from "../../../domain/community/logistics/part.ts";
import type { Locale } from "../../locale.ts";
import { agendaWords } from "../common/agenda-words.ts";
import { choiceWords } from "../common/choice.ts";
import { following } from "../common/following.ts";
import { refusal } from "../common/rejections.ts";
import { purposes } from "../common/purposes.ts";
import { somebody } from "../common/somebody.ts";
import { call } from "./call.ts";
import { card } from "./card.ts";
import { closing } from "./closing.ts";
import { contract } from "./contract.ts";
import { dialogs } from "./dialogs.ts";
import { found } from "./found.ts";
import { founding } from "./founding.ts";
import { help } from "./help.ts";
import { inviteOthers } from "./invite-others.ts";
import { list } from "./list.ts";
import { look } from "./look.ts";
import { name } from "./name.ts";
import { notices } from "./notices.ts";
import { objections } from "./objections.ts";
import { outlook } from "./outlook.ts";
import { renewalWords } from "../common/renewal-words.ts";
import { pause } from "./pause.ts";
import { plan } from "./plan.ts";
import { recap } from "./recap.ts";
import { reminder } from "./reminder.ts";
import { review } from "./review.ts";
import { says } from "./says.ts";
import { scale } from "./scale.ts";
import { setup } from "./setup.ts";
import { step } from "./step.ts";
import { talk } from "./talk.ts";
import { vote } from "./vote.ts";
import { welcome } from "./welcome.ts";
import { wording } from "./wording.ts";
import { helped } from "./helped.ts";
import { worth } from "./worth.ts";

/**
 * What cards in the chat say, and the dialogs that they open. Texts without parameters may contain Markdown; parameters
 * of the others are shown as they are. Names of people are isolated already (`bot/teams/chat/names.ts`).
 */
export const cardTexts = (locale: Locale) => ({
  rightToLeft: locale.direction === "rtl",
  ...somebody(),
  titleOf: agendaWords().titleOf,
  choice: (choice: Choice): string => choiceWords(locale).choice(choice),
  card: card(locale),
  vote: vote(locale),
  objections: objections(locale),
  list: list(locale),
  step: step(locale),
  contract: contract(locale),
  look: look(locale),
  following: following(),
  reminder: reminder(locale),
  review: review(),
  name: name(),
  purposes: purposes(),
  setup: setup(),
  founding: founding(locale),
  found: found(locale),
  wording: wording(locale),
  closing: closing(locale),
  pause: pause(),
  renewal: renewalWords(locale),
  plan: plan(locale),
  outlook: outlook(),
  scale: scale(locale),
  worth: worth(locale),
  helped: helped(locale),
  dialogs: dialogs(locale),
  welcome: welcome(),
  help: help(),
  talk: talk(locale),
  call: call(locale),
  inviteOthers: inviteOthers(),
  recap: recap(locale),
  notices: notices(),
  says: says(locale),
  refusal: refusal(locale),
});
