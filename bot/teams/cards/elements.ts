import { isolated } from "@guildhall/shared/domain/isolated";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import { mirrored } from "./mirrored.ts";

/** What may stand on a card besides text. */
export interface Surface {
  readonly action: ExecuteAction | OpenDialogAction | SubmitAction;
  readonly input: Input;
}

/** In the chat, where a card is drawn anew whenever somebody presses: a field would lose what is being typed (SPEC CARD-20). */
export interface OnCard extends Surface {
  readonly action: ExecuteAction | OpenDialogAction;
  readonly input: never;
}

/** In a dialog, which is one person's alone, and which they submit. */
export interface InDialog extends Surface {
  readonly action: SubmitAction;
  readonly input: Input;
}

/** Text alone, which may stand anywhere. */
export interface TextOnly extends Surface {
  readonly action: never;
  readonly input: never;
}

/**
 * The elements of Adaptive Cards that Guildhall uses. What a person typed goes only into text runs, which show it as it is:
 * a TextBlock would interpret Markdown and `<at>` in it.
 */
export type Element<On extends Surface = OnCard> =
  TextBlock | RichTextBlock | ColumnSet<On> | Container<On> | ActionSet<On> | On["input"];

export interface TextBlock {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly size?: "Medium" | "Large";
  readonly weight?: "Bolder";
  readonly isSubtle?: boolean;
  readonly color?: "Attention";
  readonly spacing?: Spacing;
}

export interface RichTextBlock {
  readonly type: "RichTextBlock";
  readonly inlines: readonly TextRun[];
  readonly horizontalAlignment?: "Right";
  readonly spacing?: Spacing;
}

export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight?: "Bolder";
  readonly isSubtle?: boolean;
  readonly size?: "Medium" | "Large";
  readonly color?: "Attention";
}

export interface ColumnSet<On extends Surface> {
  readonly type: "ColumnSet";
  readonly columns: readonly Column<On>[];
  readonly spacing?: Spacing;
}

export interface Column<On extends Surface> {
  readonly type: "Column";
  readonly width: "stretch" | "auto";
  readonly verticalContentAlignment?: "Center";
  readonly items: readonly Element<On>[];
}

export interface Container<On extends Surface> {
  readonly type: "Container";
  readonly items: readonly Element<On>[];
  readonly separator?: boolean;
  readonly style?: "emphasis" | "accent" | "warning";
  readonly spacing?: Spacing;
}

export interface ActionSet<On extends Surface> {
  readonly type: "ActionSet";
  readonly actions: readonly On["action"][];
  readonly spacing?: Spacing;
}

export interface ExecuteAction {
  readonly type: "Action.Execute";
  readonly title?: string;
  readonly tooltip?: string;
  readonly verb: string;
  readonly data: object;
  readonly style?: "positive";
  /** none: the contents of the card's fields are neither sent along nor validated */
  readonly associatedInputs?: "none";
}

/** Opens a dialog: Teams asks the bot for it with `task/fetch`, which `Action.Execute` cannot cause. */
export interface OpenDialogAction {
  readonly type: "Action.Submit";
  readonly title: string;
  readonly data: { readonly msteams: { readonly type: "task/fetch" }; readonly press: object };
  readonly style?: "positive";
}

/** Submits a dialog with `task/submit`. */
export interface SubmitAction {
  readonly type: "Action.Submit";
  readonly title: string;
  readonly tooltip?: string;
  readonly data: object;
  readonly style?: "positive";
}

/** Opens another card in place, without asking the bot. */
export interface ShowCardAction {
  readonly type: "Action.ShowCard";
  readonly title: string;
  readonly card: { readonly type: "AdaptiveCard"; readonly body: readonly Element[] };
}

/** Opens an address; Teams opens its own links, such as one to a tab, in place. */
export interface OpenUrlAction {
  readonly type: "Action.OpenUrl";
  readonly title: string;
  readonly url: string;
}

export type Input =
  | {
      readonly type: "Input.Text";
      readonly id: string;
      readonly label: string;
      /** What does not match is not submitted: the field says so with `errorMessage`, and keeps it. */
      readonly regex: string;
      readonly errorMessage: string;
      readonly isMultiline?: boolean;
      readonly value?: string;
      readonly spacing?: Spacing;
    }
  | {
      readonly type: "Input.Number";
      readonly id: string;
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly value?: number;
      readonly spacing?: Spacing;
    }
  | {
      /** a day as `YYYY-MM-DD`, or a time as `HH:MM`, in the time zone of the person who fills it in */
      readonly type: "Input.Date" | "Input.Time";
      readonly id: string;
      readonly label: string;
      readonly value?: string;
      readonly spacing?: Spacing;
    }
  | {
      readonly type: "Input.ChoiceSet";
      readonly id: string;
      readonly label: string;
      /** expanded: all choices are shown */
      readonly style: "compact" | "expanded";
      /** several may be ticked; their values are separated by commas */
      readonly isMultiSelect?: true;
      readonly wrap?: true;
      readonly value: string;
      /** Some clients of Teams interpret Markdown in titles: see `choiceTitle`. */
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      readonly spacing?: Spacing;
    };

type Spacing = "None" | "Small" | "Medium";

/** Whom `<at>` in a text of the card means. */
export interface MentionEntity {
  readonly type: "mention";
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

/** Version 1.5 is the newest that Teams renders. */
export interface AdaptiveCard<On extends Surface = OnCard> {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  /** mirrored, for a language that is written from right to left */
  readonly rtl?: true;
  readonly body: readonly Element<On>[];
  readonly actions?: readonly (ShowCardAction | OpenUrlAction)[];
  readonly msteams?: { readonly width?: "Full"; readonly entities?: readonly MentionEntity[] };
  /** The people for whom Teams asks for their own view when they see the card, 60 at most. */
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds: readonly string[] };
}

export const card = <On extends Surface = OnCard>(
  { rightToLeft }: Pick<CardTexts, "rightToLeft">,
  body: readonly Element<On>[],
  more: Pick<AdaptiveCard, "actions" | "msteams" | "refresh"> = {},
): AdaptiveCard<On> => ({
  type: "AdaptiveCard",
  $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  ...(rightToLeft && { rtl: true }),
  body: rightToLeft ? mirrored(body) : body,
  ...more,
});

/** Our own words: may contain Markdown, never what a person typed. */
export const words = (text: string, look: Omit<TextBlock, "type" | "text" | "wrap"> = {}): TextBlock => ({
  type: "TextBlock",
  text,
  wrap: true,
  ...look,
});

export const heading = (text: string, look: Pick<TextBlock, "size"> = { size: "Medium" }): TextBlock =>
  words(text, { style: "heading", weight: "Bolder", ...look });

/** Separated by an invisible word joiner, so that Teams does not read a typed `{{DATE(…)}}` as a date. */
const BRACES = /\{(?=\{)/g;

export const run = (text: string, look: Omit<TextRun, "type" | "text"> = {}): TextRun => ({
  type: "TextRun",
  text: text.replaceAll(BRACES, "{\u2060"),
  ...look,
});

/** What a person typed, isolated so that its writing direction does not affect the text beside it. */
export const typed = (text: string, look: Omit<TextRun, "type" | "text"> = {}): TextRun =>
  run(isolated(text), look);

/** A line that may contain what a person typed. */
export const line = (
  inlines: readonly TextRun[],
  look: Omit<RichTextBlock, "type" | "inlines"> = {},
): RichTextBlock => ({ type: "RichTextBlock", inlines, ...look });
