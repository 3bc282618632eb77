import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, heading, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

/** Tells the chat that enough people raised ELMO. Names nobody. */
export function callMessage(
  call: {
    readonly count: number;
    readonly present: number;
    /** null if it is gone */
    readonly item: Pick<ItemDraft, "title" | "kind"> | null;
    /** how many minutes more it can be given */
    readonly extension: number;
  },
  texts: CardTexts,
): OutgoingMessage {
  const said = texts.call.said(call.count, call.present);
  return cardMessage(
    card(texts, [
      heading(said),
      ...(call.item === null
        ? []
        : [
            line([
              run(`${texts.call.item} `, { isSubtle: true }),
              typed(texts.titleOf(call.item), { weight: "Bolder" }),
            ]),
          ]),
      words(texts.call.next(call.extension), { isSubtle: true, spacing: "Small" }),
    ]),
    said,
  );
}
