import { datesToPlan } from "@guildhall/shared/reading/plan";
import type { OpenDialogAction } from "../elements.ts";
import type { CardContext } from "./card-context.ts";
import { openButton } from "./press.ts";

/** Opens the dialog in which a plan is proposed. */
export function planButton({ reader, subject, now, texts }: CardContext): OpenDialogAction {
  const { open, openAgain } = texts.dialogs.plan;
  return datesToPlan(reader, 1, now).again
    ? openButton("plan", { subject }, { title: openAgain })
    : openButton("plan", { subject }, { title: open, style: "positive" });
}
