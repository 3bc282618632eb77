import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import { useEffect, useRef } from "react";

/** The id of the button behind which stands what may be done with an entry. */
export const actionsId = (entry: EntryId): string => `actions-${entry}`;

/** When what was begun with an entry is over, the focus goes back to it. */
export function useBackToEntry(entry: EntryId | null): void {
  const before = useRef(entry);
  useEffect(() => {
    if (entry === null && before.current !== null)
      document.getElementById(actionsId(before.current))?.focus();
    before.current = entry;
  }, [entry]);
}
