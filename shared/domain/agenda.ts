import type { ItemId, MemberRef, SessionId } from "./kernel/ids.ts";
import type { Instant, Millis } from "./kernel/time.ts";

export const ITEM_KINDS = ["opening", "topic", "break", "closing"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What a person writes of an item. */
export interface ItemDraft {
  readonly title: string;
  readonly kind: ItemKind;
  readonly presenter: MemberRef | null;
  /** whole minutes */
  readonly minutes: number;
}

/** One earlier time that a topic was set aside. */
export interface Parking {
  readonly session: SessionId;
  readonly sessionNumber: number;
  readonly at: Instant;
  /** what had been spent on it by then */
  readonly spent: Millis;
}

/** An item of an agenda that is not running. Its history is what it brings from sessions that parked it. */
export interface PlannedItem extends ItemDraft {
  readonly id: ItemId;
  readonly history: readonly Parking[];
  /** it is a topic of the backlog: taken off, it waits there again. What was written for an agenda is not. */
  readonly fromBacklog?: true;
  /** a topic to be solved: while it runs the members' ideas are collected */
  readonly solve?: true;
}

/** The place that somebody names, counted from 0. What comes over the wire may be the other zero, which storage does not know. */
export const placeFrom = (to: number): number => Math.max(0, to);

/** The list with the element of `id` moved to `to` (clamped to the list). Unchanged when there is none. */
export function moved<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: number,
): readonly T[] {
  const from = list.findIndex((each) => each.id === id);
  const element = list[from];
  if (element === undefined) return list;
  const rest = list.filter((each) => each.id !== id);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, element);
}
