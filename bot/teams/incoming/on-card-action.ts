import type { CardTexts } from "@guildhall/shared/messages/bot";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { type ActingVerb, readPress, type ReadPress } from "../cards/activity/press.ts";
import { type HerePress, readHere } from "../cards/here-press.ts";
import { readVoice, type VoicePress } from "../cards/voice-press.ts";
import type { AdaptiveCard } from "../cards/elements.ts";
import type { Draw } from "../chat/draw.ts";
import type { InvokeKind } from "./invoke.ts";
import { pressHere } from "./press-here.ts";
import { pressVoice } from "./press-voice.ts";
import { cardAnswer, wordsAnswer } from "./invoke-answer.ts";
import type { Carried, PressDesk, PressDeskParts } from "./press-desk.ts";

/** Teams gives up on a press after 10 s. */
const ANSWER_WITHIN = 8 * SECOND;
/** How long to wait, before a card is drawn, for Teams to say who organises the meeting. */
const BEFORE_DRAWING = SECOND / 2;

export interface CardActionParts extends PressDeskParts {
  readonly draw: Draw;
}

/** A card in place of the one that was pressed, for the person who pressed; or a text below it, and the card stays. */
type CardActionAnswer = { readonly card: AdaptiveCard } | { readonly words: string };

/** Buttons of older cards, whose fields are sent along. If one is refused the card must stay, with what was typed. */
const WITH_FIELDS: ReadonlySet<ActingVerb> = new Set([
  "found",
  "addEntry",
  "saveEntry",
  "addOption",
  "saveDraft",
  "propose",
]);

/** A press on a card, and Teams' request for a person's own view of it. */
export function cardAction(
  parts: CardActionParts,
  desk: PressDesk,
): InvokeKind<ReadPress | VoicePress | HerePress, CardActionAnswer> {
  const { draw, people } = parts;
  return {
    parse: (value) => readVoice(value) ?? readHere(value) ?? readPress(value),
    answerWithin: ANSWER_WITHIN,
    inTrouble: (why, _, { says }) => ({ words: says[why] }),
    encode: (answer) => ("card" in answer ? cardAnswer(answer.card) : wordsAnswer(answer.words)),

    async handle(incoming, presser, read, texts) {
      if (read.kind === "voice") return { words: await pressVoice(parts, incoming, presser, read) };
      const { says } = texts;
      const about = read.kind === "here" ? null : cardOf(read).kind;
      const pressing = await desk.enter(incoming, presser, about);
      if (read.kind === "here") return { words: await pressHere(parts, pressing, read, texts) };
      // The meaning of an old button is unknown, so the person sees the card as it is now (SPEC CARD-12). What used to be
      // edited on the card is edited in a dialog, which that card opens.
      const press = read.kind === "press" ? read.press : null;
      const acts = press !== null && press.verb !== "see" && press.verb !== "open" ? press : null;
      const isOld = press === null || press.verb === "editEntry";
      let notice: string | null = isOld ? says.old : null;
      let refused: RejectionCode | null = null;
      if (acts !== null && !isOld) {
        const carried = await desk.carryOut(acts, pressing, texts);
        const keepsCard = WITH_FIELDS.has(acts.verb) && carried.kind !== "done";
        const text = textOf(carried, texts);
        if (text !== null && (keepsCard || carried.kind === "failed" || carried.kind === "stale"))
          return { words: text };
        notice = text;
        refused = carried.kind === "refused" ? carried.rejection.code : null;
      }
      const drawn = await draw(
        incoming.binding.community,
        incoming.conversation,
        press?.data.card ?? cardOf(read),
        {
          ref: pressing.ref,
          texts,
          notice,
          refused,
          meetingOrganiser:
            acts === null
              ? await people.organisers.ask(presser, { on: "card", patience: BEFORE_DRAWING })
              : people.organisers.known(presser),
        },
      );
      return drawn === null ? { words: says.gone } : { card: drawn.card };
    },
  };
}

const cardOf = (read: ReadPress) => (read.kind === "press" ? read.press.data.card : read.card);

/** What to say about what became of a press. */
export function textOf(carried: Carried, { says, refusal }: CardTexts): string | null {
  switch (carried.kind) {
    case "done":
      return carried.says;
    case "refused":
      return refusal(carried.rejection);
    case "failed":
      return says[carried.says];
    case "stale":
    case "changed":
    case "chooseFirst":
      return says[carried.kind];
    default:
      return unreachable(carried);
  }
}
