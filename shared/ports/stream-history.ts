import type { CommunityEvent } from "../domain/community/events.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { SessionState } from "../domain/session/state.ts";

export type CommunityEventType = CommunityEvent["type"];

/** An event of a community, with the states before and after it. */
export interface CommunityStep<Type extends CommunityEventType = CommunityEventType> {
  readonly event: Extract<CommunityEvent, { readonly type: Type }>;
  readonly before: CommunityState;
  readonly after: CommunityState;
}

/** What happened in a community since a version. */
export interface CommunityHistory {
  /** as far as it was read */
  readonly version: number;
  /** the events of the wanted types, in order */
  readonly steps: readonly CommunityStep[];
  /** whether it ends before an event that only a newer server knows */
  readonly outdated: boolean;
}

/** What streams tell about the past. It is read without any key: nothing sealed is in it, whether or not keys exist. */
export interface StreamHistory {
  community(
    id: CommunityId,
    after: number,
    wanted: ReadonlySet<CommunityEventType>,
  ): Promise<CommunityHistory>;
  /** A session as it is now. */
  session(id: SessionId): Promise<SessionState>;
}
