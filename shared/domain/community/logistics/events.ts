import type { Instant } from "../../kernel/time.ts";
import type { Choice, LogisticsElement } from "./choice.ts";
import type { Decision } from "./state.ts";

export type LogisticsEvent =
  | {
      readonly type: "ChoicesEdited";
      readonly element: LogisticsElement;
      readonly choices: readonly Choice[];
    }
  | { readonly type: "ReviewDaysSet"; readonly days: number }
  | { readonly type: "DecisionMade"; readonly decision: Omit<Decision, "reviewAsked"> }
  | { readonly type: "AskedIn"; readonly at: Instant }
  | { readonly type: "ReviewDue"; readonly element: LogisticsElement; readonly version: number };
