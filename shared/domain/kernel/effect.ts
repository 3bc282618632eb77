import type { MemberRef, SessionId } from "./ids.ts";
import type { SealScope, Sealed } from "./sealed.ts";
import type { Instant } from "./time.ts";

/** The end of a seal: its key is destroyed, and with it goes who did what. */
export interface DestroySeal {
  readonly kind: "destroySeal";
  readonly scope: SealScope;
  /** who did something under it: that they took part is noted before the key is destroyed (SPEC LOG-11) */
  readonly sealed?: Sealed<readonly MemberRef[]>;
  readonly due?: Instant;
}

/** The end of a seal, and who did something under it, in the order of their refs: it tells nothing of who came first. */
export function destroySeal(scope: SealScope, whoActed: Iterable<MemberRef>): DestroySeal {
  const value = [...new Set(whoActed)].toSorted();
  return { kind: "destroySeal", scope, ...(value.length === 0 ? {} : { sealed: { scope, value } }) };
}

/** At `due`, record what servers noted of who was in a session that has ended. */
export interface GatherAttendance {
  readonly kind: "gatherAttendance";
  readonly session: SessionId;
  readonly due: Instant;
}

/**
 * What an event of a feature makes necessary outside its stream. `due` puts it off; without it, at once. The stream's
 * decider says for which community it is.
 */
export type FeatureEffect<SystemCommand = unknown, SessionCommand = unknown, Message = unknown> =
  /** a command to the feature's own stream, later */
  | { readonly kind: "tellSelf"; readonly command: SystemCommand; readonly due: Instant }
  | { readonly kind: "tellSession"; readonly session: SessionId; readonly command: SessionCommand }
  | DestroySeal
  | GatherAttendance
  | { readonly kind: "post"; readonly message: Message; readonly due?: Instant };
