import { z } from "zod";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import {
  type ActingVerb,
  type Own,
  type Press,
  pressData,
  type ReadPress,
  readPress,
  type View,
} from "../activity/press.ts";
import type { SubmitAction } from "../elements.ts";
import { cardKey } from "@guildhall/shared/domain/community/cards/part";
import type { Fields } from "./dialog.ts";
import { DIALOGS, type DialogName } from "../activity/dialog-names.ts";

/** What a button of a dialog submits: its press, where it stands, and beside them the contents of all fields. */
const submitted = z.looseObject({
  press: z.object({ verb: z.string(), data: z.looseObject({}) }),
  dialog: z.enum(DIALOGS),
  kept: z.record(z.string(), z.string()).catch({}).default({}),
});
const ours = new Set(["press", "dialog", "kept", "msteams"]);

/** What a person submitted. */
export interface Submission {
  /** as the button carried it */
  readonly submitted: object;
  readonly read: ReadPress;
  readonly dialog: DialogName;
  readonly typed: Fields;
  readonly kept: Fields;
}

const invoke = z.looseObject({ data: z.looseObject({}) });
const opening = z.looseObject({ press: submitted.shape.press });

/** The press of `task/submit`; null if it cannot be from a dialog of Guildhall. */
export function readSubmission(value: unknown): Submission | null {
  const parsed = submitted.safeParse(invoke.safeParse(value).data?.data);
  if (!parsed.success) return null;
  const { press, dialog, kept, ...others } = parsed.data;
  const typed = Object.fromEntries(
    Object.entries(others).flatMap(([id, content]) =>
      !ours.has(id) && (typeof content === "string" || typeof content === "number")
        ? [[id, String(content)]]
        : [],
    ),
  );
  const read = readPress({ action: { verb: press.verb, data: { ...typed, ...press.data } } });
  return read === null ? null : { submitted: { press, dialog, kept }, read, dialog, typed, kept };
}

/** The dialog that `task/fetch` asks for; null if no button of Guildhall asks for it. */
export function readOpening(value: unknown): Extract<Press, { verb: "open" }> | null {
  const parsed = opening.safeParse(invoke.safeParse(value).data?.data);
  const read = parsed.success ? readPress({ action: parsed.data.press }) : null;
  return read?.kind === "press" && read.press.verb === "open" ? read.press : null;
}

interface Where extends View {
  readonly dialog: DialogName;
}
type Look = Pick<SubmitAction, "title" | "tooltip" | "style">;

/** A button of a dialog. The contents of its fields are sent along. */
export const submitButton = <Verb extends ActingVerb>(
  verb: Verb,
  where: Where,
  data: Partial<Own<Verb>>,
  look: Look,
  kept: Fields = {},
): SubmitAction => submit(where.dialog, { verb, data: pressData(verb, where, data) }, look, kept);

/** A button that leads back to the dialog itself. */
export const backButton = (
  { dialog, subject }: { readonly dialog: DialogName; readonly subject: CardSubject },
  look: Look,
  kept: Fields,
): SubmitAction => submit(dialog, { verb: "open", data: { card: cardKey(subject), dialog } }, look, kept);

const submit = (dialog: DialogName, press: object, look: Look, kept: Fields): SubmitAction => ({
  type: "Action.Submit",
  ...look,
  data: { press, dialog, ...(Object.keys(kept).length === 0 ? {} : { kept }) },
});
