import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import type { DialogName } from "../activity/dialog-names.ts";
import type { Dialog, DialogContext } from "../dialogs/dialog.ts";
import { drawDialog } from "../dialogs/draw-dialog.ts";
import { named, NONCE } from "./drawn.ts";
import { texts } from "./english.ts";

/** What a dialog is drawn from when its person has just opened it. */
export const JUST_OPENED = {
  ...{ nonce: NONCE, editing: null, typed: {}, kept: {}, errors: {}, notice: null, texts, nameOf: named },
} satisfies Partial<DialogContext>;

/** The dialog of this person, who has done this in it; fails the test if there is none. */
export function dialogFor(
  guild: Founding,
  who: MemberRef,
  dialog: DialogName,
  subject: CardSubject,
  done: Partial<Omit<DialogContext, "reader">> = {},
): Dialog {
  const reader = readerOf(guild, who);
  const drawn = drawDialog({ ...JUST_OPENED, reader, now: guild.at, dialog, subject, ...done });
  if (drawn === null) throw new Error("There is no such dialog");
  return drawn;
}

type Field = Readonly<Record<string, unknown>>;

/** The fields of a dialog, in full. */
export function fieldsOf(part: unknown): readonly Field[] {
  if (typeof part !== "object" || part === null) return [];
  const inside = Object.values(part).flatMap(fieldsOf);
  return "type" in part && String(part.type).startsWith("Input.") ? [part, ...inside] : inside;
}

/** One of them. */
export const fieldOf = (part: unknown, id: string): Field | undefined =>
  fieldsOf(part).find((field) => field["id"] === id);

/** The choices of a field, as they are read. */
export const choicesOf = (part: unknown, id: string): readonly string[] =>
  ((fieldOf(part, id)?.["choices"] ?? []) as readonly { readonly title: string }[]).map(({ title }) => title);
