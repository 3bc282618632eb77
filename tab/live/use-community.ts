import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import type { CommunityHeader } from "@guildhall/shared/domain/community/view";
import { useMemo } from "react";
import { useLive$, useSync } from "./sync-context.ts";

/** A community as a page shows it. */
export interface CommunityViewModel {
  readonly header: CommunityHeader;
  /** the agenda of the next session */
  readonly plan: readonly PlannedItem[];
  readonly parked: readonly PlannedItem[];
}

/** The community: `undefined` until it is known, `null` while it is not founded. */
export function useCommunity(): CommunityViewModel | null | undefined {
  const view = useLive$(useSync().community);
  return useMemo(() => {
    if (view === null) return undefined;
    const { slices } = view;
    if (slices.community === undefined) return null;
    return {
      header: slices.community,
      plan: (slices.plan ?? []).flatMap((id) => slices[`planned:${id}`] ?? []),
      parked: (slices.parked ?? []).flatMap((id) => slices[`parked:${id}`] ?? []),
    };
  }, [view]);
}

/** Whether changes can be stored now. */
export const useWritable = (): boolean => useLive$(useSync().live)?.writable !== false;
