import type { ItemId, MemberRef, SessionId } from "./kernel/ids.ts";
import type { Instant, Millis } from "./kernel/time.ts";

export const ITEM_KINDS = ["opening", "topic", "break", "closing"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What people enter for an item. */
export interface ItemDraft {
  /** null: none of its own, so that it is called what its kind is called. A topic has one */
  readonly title: string | null;
  readonly kind: ItemKind;
  readonly presenter: MemberRef | null;
  /** whole minutes */
  readonly minutes: number;
}

/** One occasion on which a topic was set aside. */
export interface Parking {
  readonly session: SessionId;
  readonly sessionNumber: number;
  readonly at: Instant;
  /** the time spent on it by then */
  readonly spent: Millis;
}

/** An item of the agenda of an upcoming session. `history`: the sessions that set it aside. */
export interface PlannedItem extends ItemDraft {
  readonly id: ItemId;
  readonly history: readonly Parking[];
  /** set for a topic of the backlog, which waits there again when it is taken off the agenda */
  readonly fromBacklog?: true;
  /** set for a topic to be solved: while it runs, members' ideas are collected */
  readonly solve?: true;
}

/** An item with a title of its own. */
export interface TitledItem extends PlannedItem {
  readonly title: string;
}

export const isTitled = <Item extends PlannedItem>(item: Item): item is Item & TitledItem =>
  item.title !== null;

/** A place that somebody names, counted from 0. Also turns -0, which storage cannot represent, into 0. */
export const placeFrom = (to: number): number => Math.max(0, to);

/** The list with the element `id` moved to `to` (clamped to the list). Unchanged if there is no such element. */
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
