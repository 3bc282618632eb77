import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import { titleText } from "../../messages/activities.ts";
import { en } from "../../messages/en.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, heading, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

/** Tells the chat that enough people raised ELMO. Names nobody. */
export function callMessage(call: {
  readonly count: number;
  readonly present: number;
  /** null if it is gone */
  readonly item: Pick<ItemDraft, "title" | "kind"> | null;
}): OutgoingMessage {
  const said = en.call.said(call.count, call.present);
  return cardMessage(
    card([
      heading(said),
      ...(call.item === null
        ? []
        : [
            line([
              run(`${en.call.item} `, { isSubtle: true }),
              typed(titleText(call.item), { weight: "Bolder" }),
            ]),
          ]),
      words(en.call.next, { isSubtle: true, spacing: "Small" }),
    ]),
    said,
  );
}
