import type { Action } from "@guildhall/shared/domain/community/actions/state";
import { isOpen } from "@guildhall/shared/domain/community/actions/state";
import { useMemo } from "react";
import { useView } from "../../activity/use-activities.ts";

/** The community's actions as a page shows them. */
export interface ActionsViewModel {
  /** oldest first */
  readonly open: readonly Action[];
  /** the last one first */
  readonly over: readonly Action[];
}

export function useActions(): ActionsViewModel {
  const { slices } = useView();
  return useMemo(() => {
    const all = (slices.actions ?? []).flatMap((id) => slices[`action:${id}`] ?? []);
    return { open: all.filter(isOpen), over: all.filter((action) => !isOpen(action)) };
  }, [slices]);
}
