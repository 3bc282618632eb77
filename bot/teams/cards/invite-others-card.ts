import type { CardTexts } from "@guildhall/shared/messages/bot";
import { readLogistics } from "@guildhall/shared/reading/logistics";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { buttons } from "./activity/parts.ts";
import { seeAction } from "./activity/press.ts";
import { card, line, run, typed, words } from "./elements.ts";
import { type CardMessage, cardMessage } from "./message.ts";

/** Describes the community to those who are invited and have not come yet. Names nobody (SPEC LOG-10). */
export function inviteOthersMessage(
  name: string,
  reader: Pick<CommunityReader, "slices">,
  texts: CardTexts,
): CardMessage {
  const decided = readLogistics(reader).flatMap(({ decision }) => decision ?? []);
  return cardMessage(
    card(texts, [
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
