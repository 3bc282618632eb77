import type { OpenDialogAction } from "../elements.ts";
import type { CardContext } from "./card-context.ts";
import { openButton } from "./press.ts";

/** Opens the dialog in which a plan is proposed. */
export function planButton({ state, subject, texts }: CardContext): OpenDialogAction {
  const isPlanned = state.plan !== null || state.upcoming.some(({ agenda }) => agenda.length > 0);
  const { open, openAgain } = texts.dialogs.plan;
  return openButton(
    "plan",
    { subject },
    isPlanned ? { title: openAgain } : { title: open, style: "positive" },
  );
}
