import type { ItemKind } from "@guildhall/shared/domain/agenda";
import { sameText } from "@guildhall/shared/domain/kernel/text";
import { en } from "../../messages/en.ts";

/** The title of an item as it was filled in; null if it only says what its kind is called. */
export const ownTitle = (filled: string, kind: ItemKind): string | null =>
  kind !== "topic" && sameText(filled, en.agenda.kinds[kind]) ? null : filled;
