import type { SessionsPart } from "../sessions/part.ts";
import type { HealthState, Sign } from "./state.ts";

export { ENOUGH, LOOKS_BACK, type Sign, SIGNS } from "./state.ts";

/** `since`: the session with which the sign appeared, so that it comes back when it has been away (SPEC HEALTH-7). */
export interface DismissSign {
  readonly type: "dismissSign";
  readonly sign: Sign;
  readonly since: number;
  /** false: it is shown again */
  readonly on: boolean;
}

export interface SignDismissed {
  readonly type: "SignDismissed";
  readonly sign: Sign;
  /** null: it is shown again */
  readonly since: number | null;
}

export type HealthUses = { readonly sessions: SessionsPart };

export interface HealthPart {
  readonly state: HealthState;
  readonly command: DismissSign;
  readonly systemCommand: never;
  readonly event: SignDismissed;
  readonly effect: never;
  readonly offers: object;
  readonly slices: HealthState;
  readonly mine: Record<never, never>;
}
