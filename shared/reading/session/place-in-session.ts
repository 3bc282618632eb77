import type { ItemId } from "../../domain/kernel/ids.ts";
import type { SessionReading } from "./read-session.ts";

/**
 * The place in the whole agenda that moves an item to place `to` among those still to come: after the item that it
 * follows there, and never among those that are over.
 */
export function placeInSession(
  { items, upcoming, current }: Pick<SessionReading, "items" | "upcoming" | "current">,
  id: ItemId,
  to: number,
): number {
  const rest = items.filter((item) => item.id !== id);
  const others = upcoming.filter((item) => item.id !== id);
  const before = to > 0 ? others[Math.min(to, others.length) - 1] : current?.item;
  if (before !== undefined) return rest.findIndex((item) => item.id === before.id) + 1;
  const first = others[0];
  return first === undefined ? rest.length : rest.findIndex((item) => item.id === first.id);
}
