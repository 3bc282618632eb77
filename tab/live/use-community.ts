import { type CommunityReading, readCommunity } from "@guildhall/shared/reading/community";
import { useMemo } from "react";
import { useLive$, useSync } from "./sync-context.ts";

/** The community: `undefined` until it is known, `null` if it is not founded. */
export function useCommunity(): CommunityReading | null | undefined {
  const view = useLive$(useSync().community);
  return useMemo(() => (view === null ? undefined : readCommunity(view)), [view]);
}

/** Whether changes can be stored now. */
export const useWritable = (): boolean => useLive$(useSync().live)?.writable !== false;
