import type { ItemKind } from "@guildhall/shared/domain/agenda";
import { sameText } from "@guildhall/shared/domain/kernel/text";
import type { TabTexts } from "@guildhall/shared/messages/tab";

/** The title of an item as it was filled in; null if it only says what its kind is called. */
export const ownTitle = (filled: string, kind: ItemKind, tab: TabTexts): string | null =>
  kind !== "topic" && sameText(filled, tab.agenda.kinds[kind]) ? null : filled;
