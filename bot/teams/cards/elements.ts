/**
 * The parts of Adaptive Cards that Guildhall uses. What a person typed goes into text runs only, which show it as it is:
 * a TextBlock would read Markdown and `<at>` in it.
 */
export type Element = TextBlock | RichTextBlock | ColumnSet | Container;

export interface TextBlock {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly size?: "Medium" | "Large";
  readonly weight?: "Bolder";
  readonly isSubtle?: boolean;
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
}

export interface ColumnSet {
  readonly type: "ColumnSet";
  readonly columns: readonly Column[];
  readonly spacing?: Spacing;
}

export interface Column {
  readonly type: "Column";
  readonly width: "stretch" | "auto";
  readonly items: readonly Element[];
}

export interface Container {
  readonly type: "Container";
  readonly items: readonly Element[];
  readonly separator?: boolean;
  readonly spacing?: Spacing;
}

type Spacing = "None" | "Small" | "Medium";

/** Up to 1.5, which is what Teams renders. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly body: readonly Element[];
  readonly msteams?: { readonly width: "Full" };
}

export const card = (body: readonly Element[], more: Pick<AdaptiveCard, "msteams"> = {}): AdaptiveCard => ({
  type: "AdaptiveCard",
  $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  body,
  ...more,
});

/** Words of ours: may hold Markdown, never what a person typed. */
export const words = (text: string, look: Omit<TextBlock, "type" | "text" | "wrap"> = {}): TextBlock => ({
  type: "TextBlock",
  text,
  wrap: true,
  ...look,
});

export const heading = (text: string, look: Pick<TextBlock, "size"> = { size: "Medium" }): TextBlock =>
  words(text, { style: "heading", weight: "Bolder", ...look });

export const run = (text: string, look: Omit<TextRun, "type" | "text"> = {}): TextRun => ({
  type: "TextRun",
  text,
  ...look,
});

/** A line that may hold what a person typed. */
export const line = (
  inlines: readonly TextRun[],
  look: Omit<RichTextBlock, "type" | "inlines"> = {},
): RichTextBlock => ({ type: "RichTextBlock", inlines, ...look });
