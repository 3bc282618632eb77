import { readWorkshop } from "@guildhall/shared/reading/workshop";
import type { ExecuteAction } from "../elements.ts";
import { button } from "./press.ts";
import type { CardContext } from "./card-context.ts";

/** A button that gives the current step more time, if it would end by itself. */
export function moreTime(context: CardContext): readonly ExecuteAction[] {
  const running = readWorkshop(context.reader);
  if (running === null || running.goesOnAt === null || running.workshop.step === "adopting") return [];
  const { step } = running.workshop;
  return [button("moreTime", context, { step }, { title: context.texts.card.moreTime })];
}
