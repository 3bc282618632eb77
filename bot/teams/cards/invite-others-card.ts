import { decisionOn, LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { activities, choiceText } from "../../messages/activities.ts";
import { en } from "../../messages/en.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { buttons } from "./activity/parts.ts";
import { seeAction } from "./activity/press.ts";
import { card, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

const text = en.inviteOthers;

/** Describes the community to those who are invited and have not come yet. Names nobody (SPEC LOG-10). */
export function inviteOthersMessage({ name, logistics }: FoundedCommunity): OutgoingMessage {
  const decided = LOGISTICS_ELEMENTS.flatMap((element) => decisionOn(logistics, element) ?? []);
  return cardMessage(
    card([
      line([run(text.title(name), { weight: "Bolder", size: "Medium" })]),
      words(text.what),
      ...decided.map(({ choice }) =>
        line([run(activities.review.decided[choice.element], { isSubtle: true }), typed(choiceText(choice))]),
      ),
      words(text.how),
      ...buttons([seeAction({ kind: "setup" }, { title: text.see })]),
    ]),
    text.title(name),
  );
}
