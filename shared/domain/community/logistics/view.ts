import { decisionOn, type Decision, type Logistics } from "./state.ts";
import type { ChoiceOn, LogisticsElement } from "./choice.ts";

/** The short lists, every decision (the last one of each element is current), and when each is reviewed. */
export interface LogisticsSlice extends Logistics {
  readonly current: { readonly [Element in LogisticsElement]: Decision<ChoiceOn<Element>> | null };
}

export const logisticsSlice = (logistics: Logistics): LogisticsSlice => ({
  ...logistics,
  current: {
    frequency: decisionOn(logistics, "frequency"),
    duration: decisionOn(logistics, "duration"),
    participants: decisionOn(logistics, "participants"),
  },
});
