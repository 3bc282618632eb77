import type { Instant } from "../../kernel/time.ts";

/** When everything of the community is to be erased, and why. */
interface MarkedForErasure {
  readonly on: Instant;
  readonly because: "appRemoved" | "unused";
}

export interface Retention {
  /** since when the app is not in the chat any more; null while it is */
  readonly removedAt: Instant | null;
  /** when Teams last said that the app was added or removed */
  readonly changedAt: Instant;
  readonly erasure: MarkedForErasure | null;
  /** when it is erased because its members have agreed to close it; null: they have not */
  readonly agreed: Instant | null;
  /** the day on which a person last did something */
  readonly usedAt: Instant;
}

export interface RetentionState {
  readonly retention: Retention;
}

export const NOT_MARKED: Retention = {
  removedAt: null,
  changedAt: 0,
  erasure: null,
  agreed: null,
  usedAt: 0,
};

/** Whether the app was removed from the community's chat. */
export const isAppRemoved = ({ retention }: RetentionState): boolean => retention.removedAt !== null;

/** Whether everything of the community is to be erased at this time, and still is. */
export const isToBeErased = ({ retention: { erasure, agreed } }: RetentionState, on: Instant): boolean =>
  erasure?.on === on || agreed === on;
