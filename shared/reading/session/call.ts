import type { ItemId } from "../../domain/kernel/ids.ts";
import type { SessionItem } from "../../domain/session/state.ts";
import type { SessionReading } from "./read-session.ts";

/** The item that a call is about; null if it was removed since. */
export const itemOfCall = ({ items }: Pick<SessionReading, "items">, item: ItemId): SessionItem | null =>
  items.find(({ id }) => id === item) ?? null;
