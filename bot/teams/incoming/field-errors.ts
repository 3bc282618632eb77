import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Rejection, RejectionCode, TextField } from "@guildhall/shared/domain/kernel/rejection";
import { PRINCIPLE, STORY } from "../cards/activity/press.ts";
import type { FieldError } from "../cards/dialogs/dialog.ts";

/** The fields of the dialogs for each kind of text. */
const TEXTS: Partial<Record<TextField, string>> = {
  name: "name",
  purpose: "purpose",
  title: "text",
  entry: "text",
  option: "text",
  why: "why",
  reason: "text",
};

/** The fields of the dialogs whose content other refusals are about. */
const FIELDS: Partial<Record<RejectionCode, string>> = {
  optionTwice: "text",
  entriesPerMember: "text",
  minutesOutOfRange: "minutes",
  datesMissing: "date",
  timeOutOfRange: "date",
  dateTaken: "date",
  noPrinciples: "picked",
};

/** The field that is to blame for a refusal; null if none is. */
function fieldOf(rejection: Rejection, command: MemberCommunityCommand): string | null {
  if (rejection.code !== "empty" && rejection.code !== "tooLong") return FIELDS[rejection.code] ?? null;
  if (command.type === "writeStory") return `${STORY}${command.takeaway}`;
  if (command.type === "editPrinciple") return `${PRINCIPLE}${command.principle}`;
  return command.type === "addPrinciple" ? "another" : (TEXTS[rejection.field] ?? null);
}

/** A refusal as a dialog shows it: beside the field that is to blame, or above all. */
export function refusalIn(
  rejection: Rejection,
  command: MemberCommunityCommand,
  { refusal }: CardTexts,
): { readonly errors: Readonly<Record<string, FieldError>>; readonly notice: string | null } {
  const field = fieldOf(rejection, command);
  const says = refusal(rejection);
  return field === null ? { errors: {}, notice: says } : { errors: { [field]: { says } }, notice: null };
}
