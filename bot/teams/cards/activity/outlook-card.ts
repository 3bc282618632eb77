import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { type OutlookReading, readOutlookChange } from "@guildhall/shared/reading/outlook";
import { type Element, heading, words } from "../elements.ts";
import { marks } from "../mention.ts";
import { buttons, notice, subtle } from "./parts.ts";
import { button } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

/** Says what to change in Outlook, which Guildhall cannot, until somebody says that it is done. */
export function outlookDrawing(
  { change }: Extract<CardSubject, { kind: "outlook" }>,
  context: CardContext,
): Drawing | null {
  const { reader, texts, mentions = [] } = context;
  const reading = readOutlookChange(reader, change);
  if (reading === null) return null;
  const told = texts.outlook;
  const isOpen = reading.is === "open";
  return {
    summary: told.summary[reading.what],
    rows: mentions.length,
    mentions: (rows) => (isOpen ? mentions.slice(0, rows) : []),
    body: (rows) => [
      heading(told.title[reading.what]),
      ...notice(context.notice),
      ...(isOpen ? [words(told.asks(marks(mentions, mentions.slice(0, rows))))] : []),
      ...steps(reading, context),
      ...(isOpen
        ? buttons(
            // On the card that all see alike anybody may press, and is told if they may not.
            reading.mayMark || reader.me === null
              ? [button("markInOutlook", context, {}, { title: told.done })]
              : [],
          )
        : [subtle(reading.is === "done" ? told.isDone : told.withdrawn)]),
    ],
  };
}

function steps({ from, to }: OutlookReading, { texts: { outlook } }: CardContext): readonly Element[] {
  if (from !== null && to !== null) return [words(outlook.move(from, to))];
  if (from !== null) return [words(outlook.cancel(from))];
  return to === null ? [] : [words(outlook.add(to))];
}
