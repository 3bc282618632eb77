import { readWorkshop } from "@guildhall/shared/reading/workshop";
import type { ExecuteAction } from "../elements.ts";
import { button } from "./press.ts";
import type { CardContext } from "./card-context.ts";

/** A button that gives the current step more time, if it ends by itself or was to. */
export function moreTime(context: CardContext): readonly ExecuteAction[] {
  const running = readWorkshop(context.reader);
  if (running === null) return [];
  const { step, mode } = running.workshop;
  if (mode !== "chat" || step === "adopting") return [];
  return [button("moreTime", context, { step }, { title: context.texts.card.moreTime })];
}
