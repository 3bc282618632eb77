import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Summary } from "@guildhall/shared/domain/community/life/part";
import { readClosing } from "@guildhall/shared/reading/life";
import { type Element, heading, line, run, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { buttons, notice, subtle } from "./parts.ts";
import { button } from "./press.ts";

/** Sums up what a community has done that closes, thanks, and says until when everything can be taken away. */
export function closingDrawing(
  { closing: number }: Extract<CardSubject, { kind: "closing" }>,
  context: CardContext,
): Drawing | null {
  const { reader, texts } = context;
  const closing = readClosing(reader, number);
  if (closing === null) return null;
  const told = texts.closing;
  const { eraseOn, summary, over, mayStop } = closing;
  return {
    summary: over ? told.over : told.title,
    rows: 0,
    body: () => [
      heading(over ? told.over : told.title),
      ...notice(context.notice),
      ...(over
        ? []
        : [
            ...(summary === null ? [] : summed(summary, context)),
            words(told.until(eraseOn)),
            // On the card that all see alike anybody may press, and is told if they may not.
            ...buttons(
              mayStop || reader.me === null
                ? [button("keepOpen", context, {}, { title: told.keepOpen })]
                : [],
            ),
          ]),
    ],
  };
}

function summed(summary: Summary, { texts: { closing: told }, nameOf }: CardContext): readonly Element[] {
  const { presenters, presented, facilitators, led } = summary;
  return [
    line([run(told.did, { weight: "Bolder" })]),
    ...told.lines(summary).map((each) => line([run(each)], { spacing: "Small" })),
    ...(presenters.length === 0
      ? []
      : [line([run(told.presenters(presenters.map(nameOf), presented - presenters.length))])]),
    ...(facilitators.length === 0
      ? []
      : [line([run(told.facilitators(facilitators.map(nameOf), led - facilitators.length))])]),
    subtle(told.thanks),
  ];
}
