import type { PlannedItem, TitledItem } from "@guildhall/shared/domain/agenda";
import type { UpcomingSlice } from "@guildhall/shared/domain/community/sessions/part";
import type { CommunityHeader } from "@guildhall/shared/domain/community/view";
import { useMemo } from "react";
import { useLive$, useSync } from "./sync-context.ts";

/** An upcoming session, with its agenda. */
export type UpcomingViewModel = Omit<UpcomingSlice, "agenda"> & { readonly agenda: readonly PlannedItem[] };

/** A community's view model. */
export interface CommunityViewModel {
  readonly header: CommunityHeader;
  /** the upcoming sessions in order, the next one first */
  readonly upcoming: readonly UpcomingViewModel[];
  readonly next: UpcomingViewModel;
  readonly parked: readonly TitledItem[];
}

/** The community: `undefined` until it is known, `null` if it is not founded. */
export function useCommunity(): CommunityViewModel | null | undefined {
  const view = useLive$(useSync().community);
  return useMemo(() => {
    if (view === null) return undefined;
    const { slices } = view;
    if (slices.community === undefined) return null;
    const upcoming = (slices.upcoming ?? []).flatMap((id): readonly UpcomingViewModel[] => {
      const session = slices[`upcoming:${id}`];
      if (session === undefined) return [];
      return [{ ...session, agenda: session.agenda.flatMap((item) => slices[`planned:${item}`] ?? []) }];
    });
    const [next] = upcoming;
    if (next === undefined) return undefined;
    return {
      header: slices.community,
      ...{ upcoming, next },
      parked: (slices.parked ?? []).flatMap((id) => slices[`parked:${id}`] ?? []),
    };
  }, [view]);
}

/** Whether changes can be stored now. */
export const useWritable = (): boolean => useLive$(useSync().live)?.writable !== false;
