import { readSwaps, readTurnMoves } from "@guildhall/shared/reading/turn-changes";
import { notice } from "../activity/parts.ts";
import { type Element, type InDialog, line, run, words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** Where whoever has the turn of a session asks somebody else to swap; to anybody else it says that only they can. */
export function swapDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  if (subject.kind !== "reminder") return null;
  const moves = readTurnMoves(reader).find(({ turn }) => turn.session === subject.session && turn.mine);
  const waiting = readSwaps(reader).filter(
    ({ own, offered }) => offered && own.number === moves?.turn.number,
  );
  const { swap } = texts.reminder;
  const theirs = (at: number | null): string => (at === null ? swap.undated : swap.at(at));
  const body = (): readonly Element<InDialog>[] => {
    if (moves === undefined) return context.notice === null ? [words(swap.notYours)] : [];
    const { turn, offers } = moves;
    if (offers.length + waiting.length === 0) return [words(swap.nobody)];
    return [
      words(swap.told, { isSubtle: true }),
      ...waiting.flatMap(({ other: { holder, at } }) => [
        words(theirs(at), { weight: "Bolder" }),
        line([run(swap.waiting(context.nameOf(holder)))], { spacing: "Small" }),
      ]),
      ...offers.flatMap(({ number, holder, at }) => {
        const look = { title: swap.ask(context.nameOf(holder)) };
        const ask = submitButton("offerSwap", context, { turn: turn.number, with: number }, look);
        return [words(theirs(at), { weight: "Bolder" }), buttons([ask])];
      }),
    ];
  };
  return { title: swap.title, height: "medium", rows: 0, body: () => [...notice(context.notice), ...body()] };
}
