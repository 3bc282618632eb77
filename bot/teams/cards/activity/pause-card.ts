import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { readPause } from "@guildhall/shared/reading/life";
import { heading, line, typed, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { buttons, notice, subtle } from "./parts.ts";
import { button } from "./press.ts";

/** Says that the community is paused, until when and why; then that it goes on. */
export function pauseDrawing(
  { pause: number }: Extract<CardSubject, { kind: "pause" }>,
  context: CardContext,
): Drawing | null {
  const { reader, texts } = context;
  const pause = readPause(reader, number);
  if (pause === null) return null;
  const told = texts.pause;
  const { until, reason, over, mayEnd } = pause;
  const summary = over ? told.over : told.title;
  return {
    summary,
    rows: 0,
    body: () => [
      heading(summary),
      ...notice(context.notice),
      ...(over
        ? []
        : [
            words(until === null ? told.open : told.until(until)),
            ...(reason === "" ? [] : [line([typed(reason)])]),
            subtle(told.told),
            // On the card that all see alike anybody may press, and is told if they may not.
            ...buttons(
              mayEnd || reader.me === null ? [button("goOn", context, {}, { title: told.goOn })] : [],
            ),
          ]),
    ],
  };
}
