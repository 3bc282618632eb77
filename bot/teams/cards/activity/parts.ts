import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Option } from "@guildhall/shared/domain/community/polls/part";
import { plain } from "../plain.ts";
import {
  line,
  run,
  typed,
  words,
  type Element,
  type OnCard,
  type RichTextBlock,
  type Surface,
  type TextOnly,
} from "../elements.ts";

/** A heading that may contain what a person typed. */
export const titled = (text: string): RichTextBlock =>
  line([typed(text, { weight: "Bolder", size: "Medium" })]);

/** A line that may contain what a person typed, with buttons beside it. */
export const row = <Action extends Surface["action"]>(
  content: RichTextBlock,
  actions: readonly Action[],
): Element<{ readonly action: Action; readonly input: never }> =>
  actions.length === 0
    ? { ...content, spacing: "Small" }
    : {
        type: "ColumnSet",
        spacing: "Small",
        columns: [
          { type: "Column", width: "stretch", verticalContentAlignment: "Center", items: [content] },
          {
            type: "Column",
            width: "auto",
            verticalContentAlignment: "Center",
            items: [{ type: "ActionSet", actions }],
          },
        ],
      };

/** A row of buttons of a card; no element if there are none. */
export const buttons = (actions: readonly OnCard["action"][]): readonly Element[] =>
  actions.length === 0 ? [] : [{ type: "ActionSet", actions }];

export const subtle = (text: string): Element<TextOnly> => words(text, { isSubtle: true, spacing: "Small" });

export const openUntil = (closesAt: number | null, texts: CardTexts): readonly Element<TextOnly>[] =>
  closesAt === null ? [] : [subtle(texts.card.openUntil(closesAt))];

export const moreInTab = (left: number, texts: CardTexts): readonly Element<TextOnly>[] =>
  left > 0 ? [subtle(texts.card.moreInTab(left))] : [];

export const notice = (text: string | null | undefined): readonly Element<TextOnly>[] =>
  text === null || text === undefined
    ? []
    : [{ type: "Container", style: "emphasis", spacing: "Small", items: [line([run(text)])] }];

/** A text cut to a line or two. */
export const shortened = (text: string): string => {
  const letters = Array.from(text);
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join("")}…`;
};

/** The same cut to a line or two: for titles and tooltips. */
export const unmarked = (text: string): string => shortened(plain(text));

/** The text of an option; may contain what people typed. */
export const optionText = (
  { choice, text }: Pick<Option, "choice" | "text">,
  texts: Pick<CardTexts, "choice" | "objections" | "closing" | "renewal">,
): string => {
  if (choice === null) return text;
  if ("purpose" in choice) return texts.renewal.answers[choice.purpose];
  if ("closing" in choice) return texts.closing.answers[choice.closing];
  return "answer" in choice ? texts.objections.answers[choice.answer] : texts.choice(choice);
};

/** The newest entries, because the people who wrote them look for them. */
export function newest<T>(
  entries: readonly T[],
  rows: number,
  texts: CardTexts,
  draw: (entry: T, index: number) => Element<TextOnly>,
): readonly Element<TextOnly>[] {
  const left = Math.max(0, entries.length - rows);
  return [
    ...(left > 0 ? [subtle(texts.card.earlierInTab(left))] : []),
    ...entries.slice(left).map((entry, index) => draw(entry, left + index)),
  ];
}
