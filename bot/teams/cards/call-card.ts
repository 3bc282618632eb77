import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import type { RunOutcome } from "@guildhall/shared/domain/session/events";
import type { OutgoingMessage } from "../connector/connector.ts";
import { card, type Element, heading, line, run, typed, words } from "./elements.ts";
import { cardMessage } from "./message.ts";
import { voiceButton } from "./voice-press.ts";

interface CallFacts {
  readonly count: number;
  readonly present: number;
  /** null if it is gone */
  readonly item: Pick<ItemDraft, "title" | "kind"> | null;
}

interface OpenCallFacts extends CallFacts {
  readonly run: RunId;
  /** whether everybody sees who says what */
  readonly named: boolean;
  /** how many minutes more the item can get */
  readonly extension: number;
}

/** Tells the chat that enough people raised ELMO, and asks the others. Names nobody. */
export function callMessage(call: OpenCallFacts, texts: CardTexts): OutgoingMessage {
  const { run: id, named, extension } = call;
  const { call: said } = texts;
  return callCard(call, said.item, said.next(extension), texts, [
    words(named ? said.named : said.secret, { isSubtle: true, spacing: "Small" }),
    {
      type: "ActionSet",
      actions: [
        voiceButton("raiseElmo", id, { title: said.elmo, tooltip: said.elmoMeans }),
        voiceButton("keepGoing", id, { title: said.keepGoing }),
      ],
    },
  ]);
}

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
  choice: readonly Element[] = [],
): OutgoingMessage {
  const said = texts.call.said(count, present);
  return cardMessage(
    card(texts, [
      heading(said),
      ...(item === null
        ? []
        : [line([run(`${about} `, { isSubtle: true }), typed(texts.titleOf(item), { weight: "Bolder" })])]),
      words(next, { isSubtle: true, spacing: "Small" }),
      ...choice,
    ]),
    said,
  );
}
