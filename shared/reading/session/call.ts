import type { ItemId } from "../../domain/kernel/ids.ts";
import type { SessionReading } from "./read-session.ts";

/** The title of the item that a call is about; null if it was removed since. */
export const titleOfCall = ({ items }: Pick<SessionReading, "items">, item: ItemId): string | null =>
  items.find(({ id }) => id === item)?.title ?? null;
