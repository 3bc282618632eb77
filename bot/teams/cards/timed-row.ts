import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { TimedItem } from "@guildhall/shared/reading/timed-agenda";
import { type Element, line, run, typed, words } from "./elements.ts";

/** An item of an agenda, and when it starts. `by`: whoever presents it, if that is told. */
export function timedRow({ item, is, at }: TimedItem, texts: CardTexts, by: string | null = null): Element {
  const { agenda } = texts.talk;
  const isOver = is === "over";
  const when = is === "ahead" ? (at === null ? null : agenda.at(at)) : agenda[is];
  const what = line([
    typed(texts.titleOf(item), is === "on" ? { weight: "Bolder" } : { isSubtle: isOver }),
    run(agenda.minutes(item.minutes), { isSubtle: true }),
    ...(by === null ? [] : [run(agenda.by(by), { isSubtle: true })]),
  ]);
  if (when === null) return { ...what, spacing: "Small" };
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      { type: "Column", width: "auto", items: [words(when, is === "on" ? { weight: "Bolder" } : {})] },
      { type: "Column", width: "stretch", items: [what] },
    ],
  };
}
