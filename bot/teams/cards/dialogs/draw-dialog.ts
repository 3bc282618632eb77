import { readCommunity } from "@guildhall/shared/reading/community";
import type { Dialog, DialogContext } from "./dialog.ts";
import { dialogOf, namingDialog } from "./dialog-of.ts";

/** Draws a member's own dialog; null if what it is about is gone. */
export function drawDialog(context: DialogContext): Dialog | null {
  const founded = readCommunity(context.reader) !== null;
  if (!founded) return context.dialog === "name" ? namingDialog(context) : null;
  // Somebody else may have founded it while the name was typed, which must not be lost.
  if (context.dialog === "name" && Object.keys(context.typed).length === 0) return null;
  return dialogOf(context);
}
