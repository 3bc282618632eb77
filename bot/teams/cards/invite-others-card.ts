import type { CardTexts } from "@guildhall/shared/messages/bot";
import { decisionOn, LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { OutgoingMessage } from "../connector/connector.ts";
import { buttons } from "./activity/parts.ts";
import { seeAction } from "./activity/press.ts";
import { card, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

/** Describes the community to those who are invited and have not come yet. Names nobody (SPEC LOG-10). */
export function inviteOthersMessage(
  { name, logistics }: FoundedCommunity,
  texts: CardTexts,
): OutgoingMessage {
  const decided = LOGISTICS_ELEMENTS.flatMap((element) => decisionOn(logistics, element) ?? []);
  return cardMessage(
    card([
      line([run(texts.inviteOthers.title(name), { weight: "Bolder", size: "Medium" })]),
      words(texts.inviteOthers.what),
      ...decided.map(({ choice }) =>
        line([run(texts.review.decided[choice.element], { isSubtle: true }), typed(texts.choice(choice))]),
      ),
      words(texts.inviteOthers.how),
      ...buttons([seeAction({ kind: "setup" }, { title: texts.inviteOthers.see })]),
    ]),
    texts.inviteOthers.title(name),
  );
}
