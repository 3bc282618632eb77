import { type Action, isOpenAction } from "@guildhall/shared/domain/community/actions/part";
import { useMemo } from "react";
import { useView } from "../../activity/use-activities.ts";

/** The community's actions. */
export interface ActionsViewModel {
  /** oldest first */
  readonly open: readonly Action[];
  /** newest first */
  readonly over: readonly Action[];
}

export function useActions(): ActionsViewModel {
  const { slices } = useView();
  return useMemo(() => {
    const all = (slices.actions ?? []).flatMap((id) => slices[`action:${id}`] ?? []);
    return { open: all.filter(isOpenAction), over: all.filter((action) => !isOpenAction(action)) };
  }, [slices]);
}
