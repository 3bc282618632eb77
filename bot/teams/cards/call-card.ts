import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { RunOutcome } from "@guildhall/shared/domain/session/events";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, heading, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";

interface CallFacts {
  readonly count: number;
  readonly present: number;
  /** null if it is gone */
  readonly item: Pick<ItemDraft, "title" | "kind"> | null;
}

/** Tells the chat that enough people raised ELMO. Names nobody. `extension`: how many minutes more the item can get */
export const callMessage = (
  call: CallFacts & { readonly extension: number },
  texts: CardTexts,
): OutgoingMessage => callCard(call, texts.call.item, texts.call.next(call.extension), texts);

/** The same card once the call is answered, so that nobody takes it for what is on. */
export const answeredCallMessage = (
  call: CallFacts & { readonly outcome: RunOutcome; readonly minutes: number },
  texts: CardTexts,
): OutgoingMessage =>
  callCard(
    call,
    texts.call.itemThen,
    call.outcome === "continued" ? texts.call.continued(call.minutes) : texts.call.answered[call.outcome],
    texts,
  );

function callCard(
  { count, present, item }: CallFacts,
  about: string,
  next: string,
  texts: CardTexts,
): OutgoingMessage {
  const said = texts.call.said(count, present);
  return cardMessage(
    card(texts, [
      heading(said),
      ...(item === null
        ? []
        : [line([run(`${about} `, { isSubtle: true }), typed(texts.titleOf(item), { weight: "Bolder" })])]),
      words(next, { isSubtle: true, spacing: "Small" }),
    ]),
    said,
  );
}
