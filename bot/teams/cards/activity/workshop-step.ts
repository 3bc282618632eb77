import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { ExecuteAction } from "../elements.ts";
import { button } from "./press.ts";
import type { CardContext } from "./card-context.ts";

/** When the current step ends by itself; null if it waits for those who run it. */
export function stepEnd({ state: { workshop } }: Pick<CardContext, "state">): Instant | null {
  if (workshop === null || workshop.mode !== "chat" || workshop.step === "adopting") return null;
  return workshop.stepEndsAt;
}

/** A button that gives the current step more time, if it would end by itself. */
export function moreTime(context: CardContext): readonly ExecuteAction[] {
  const { texts } = context;
  const { workshop } = context.state;
  if (workshop === null || workshop.step === "adopting" || stepEnd(context) === null) return [];
  return [button("moreTime", context, { step: workshop.step }, { title: texts.card.moreTime })];
}
