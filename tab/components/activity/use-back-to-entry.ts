import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { useEffect, useRef } from "react";

/** The id of the button that opens an entry's menu. */
export const actionsId = (entry: EntryId): string => `actions-${entry}`;

/** Returns the focus to an entry when an action on it is finished. */
export function useBackToEntry(entry: EntryId | null): void {
  const before = useRef(entry);
  useEffect(() => {
    if (entry === null && before.current !== null)
      document.getElementById(actionsId(before.current))?.focus();
    before.current = entry;
  }, [entry]);
}
