import type { ScaleId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen, type Open } from "@guildhall/shared/domain/kernel/open";
import { readRota } from "@guildhall/shared/reading/rota";
import { askedToJoin, readScale, type ScaleReading } from "@guildhall/shared/reading/scale";
import { type Element, heading, line, run, words } from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { comesNext } from "./next-step.ts";
import { buttons, notice, openUntil, subtle } from "./parts.ts";
import { button, openButton } from "./press.ts";

/** The card of the tenure scale: how many have answered, and never who is where, because the chat keeps what it shows. */
export function scaleDrawing(id: ScaleId, context: CardContext): Drawing | null {
  const { reader, texts } = context;
  const scale = readScale(reader);
  if (scale?.id !== id) return null;
  const { summary, title, cancelled } = texts.scale;
  const head = [heading(title), ...notice(context.notice)];
  if (isOpen(scale))
    return {
      summary,
      rows: 1,
      body: () => [...head, ...open(scale, context)],
      runners: scale.runners,
      runner: () => buttons([button("closeScale", context, {}, { title: texts.scale.make })]),
    };
  const over = scale.progress.phase === "ordered" ? ordered(context) : [words(cancelled)];
  return { summary, rows: 1, body: () => [...head, ...over] };
}

function open(scale: Open<ScaleReading>, context: CardContext): readonly Element[] {
  const { scale: texts } = context.texts;
  const { mine, said, progress } = scale;
  const own = context.reader.me === null ? [] : [line([run(texts.mine(mine))], { spacing: "Small" })];
  return [
    words(texts.question),
    subtle(texts.first),
    subtle(texts.told),
    subtle(texts.unsaidTold),
    ...own,
    ...buttons([
      openButton("scale", context, {
        title: mine === null ? texts.open : texts.openOwn,
        ...(mine === null && { style: "positive" as const }),
      }),
    ]),
    line([run(texts.said(said.count, said.of), { isSubtle: true })], { spacing: "Small" }),
    ...openUntil(progress.closesAt, context.texts),
  ];
}

/** The first turns, by name. Whoever has not joined is asked once more; on the card that everybody sees, all are. */
function ordered(context: CardContext): readonly Element[] {
  const { reader, nameOf, texts } = context;
  const { scale } = texts;
  const turns = readRota(reader).turns.map(({ holder }) => (holder === null ? scale.nobody : nameOf(holder)));
  const join = button("joinRota", context, {}, { title: scale.join });
  return [
    words(turns.length === 0 ? scale.noTurns : scale.made),
    ...turns.map((who, place) => line([run(`${texts.card.place(place + 1)} ${who}`)], { spacing: "Small" })),
    ...(reader.me === null || askedToJoin(reader) ? [subtle(scale.asked), ...buttons([join])] : []),
    ...comesNext(context),
  ];
}
