import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { createContext, useContext } from "react";

/** The bad entries that can be read on this page. */
const BadEntriesContext = createContext<ReadonlySet<EntryId>>(new Set());
export const BadEntriesProvider = BadEntriesContext.Provider;

export const badEntryId = (entry: EntryId): string => `bad-entry-${entry}`;

/** Unfolds the list of a bad entry and focuses the entry; null if it cannot be read on this page. */
export function useLeadToBadEntry(entry: EntryId): (() => void) | null {
  if (!useContext(BadEntriesContext).has(entry)) return null;
  return () => {
    const there = document.getElementById(badEntryId(entry));
    for (let each = there?.closest("details"); each; each = each.parentElement?.closest("details"))
      each.open = true;
    there?.focus();
  };
}
