import type { SessionsPart } from "../sessions/part.ts";
import type { ClockEvent, ClockState } from "./state.ts";

export { datesToKeep } from "./dates-to-keep.ts";

export interface ClockPart {
  readonly state: ClockState;
  readonly command: never;
  /** `rules`: the release of the rules of time zones that the server has */
  readonly systemCommand: { readonly type: "keepWallTimes"; readonly rules: string };
  readonly event: ClockEvent;
  readonly effect: never;
  readonly offers: object;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}

export type ClockUses = { readonly sessions: SessionsPart };
