import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { EntryId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { fittingCard } from "../fitting-card.ts";
import { type AdaptiveCard, card, type Element, type InDialog } from "../elements.ts";
import type { DialogName } from "../activity/dialog-names.ts";

/** The contents of fields, by their ids. */
export type Fields = Readonly<Record<string, string>>;

/** What is wrong with the content of a field. */
export interface FieldError {
  readonly says: string;
  /** what somebody else wrote in its place */
  readonly quotes?: string;
}

/** What one person's dialog is drawn from. */
export interface DialogContext {
  readonly dialog: DialogName;
  readonly subject: CardSubject;
  /** what they read */
  readonly reader: CommunityReader;
  /** renewed by each answer: the same content from the same view is a repeat (SPEC CARD-22) */
  readonly nonce: string;
  readonly now: Instant;
  readonly texts: CardTexts;
  /** of those whom the dialog names */
  readonly nameOf: (member: MemberRef) => string;
  /** the entry that they are editing */
  readonly editing: EntryId | null;
  /** what they have typed and what was not accepted */
  readonly typed: Fields;
  /** what they had typed into another view, which comes next */
  readonly kept: Fields;
  readonly errors: Readonly<Record<string, FieldError>>;
  /** what to say about what they last did */
  readonly notice: string | null;
}

/** A dialog before it is cut to the size that Teams accepts. */
export interface DialogDrawing {
  readonly title: string;
  readonly height: Dialog["height"];
  /** how many rows of each list show everything */
  readonly rows: number;
  readonly body: (rows: number) => readonly Element<InDialog>[];
}

/** What Teams shows in a window of its own, to one person. */
export interface Dialog {
  readonly title: string;
  readonly height: "small" | "medium" | "large";
  readonly card: AdaptiveCard<InDialog>;
}

export const fittingDialog = ({ title, height, rows, body }: DialogDrawing, texts: CardTexts): Dialog => ({
  title,
  height,
  card: fittingCard(rows, (most) => card<InDialog>(texts, body(most))),
});
