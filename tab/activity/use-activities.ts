import { NOTHING_OWN } from "../sync/sync-client.ts";
import type { CollectionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import { headCountOf } from "@guildhall/shared/domain/session/elmo";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { useMemo } from "react";
import { useLive$, useSync } from "../live/sync-context.ts";
import { openActivities, type OpenActivity } from "./open-activities.ts";
import {
  type BacklogViewModel,
  type CollectionViewModel,
  type CommunityView,
  type ContractViewModel,
  type PollViewModel,
  readBacklog,
  readCollection,
  readContract,
  readGroup,
  readPoll,
} from "./view-models.ts";

const UNKNOWN: CommunityView = {
  id: "",
  version: -1,
  slices: {},
  mine: NOTHING_OWN,
};

/** The community, including this person's own part. */
export const useView = (): CommunityView => useLive$(useSync().community) ?? UNKNOWN;

function useRead<T>(read: (view: CommunityView) => T, ...about: readonly unknown[]): T {
  const view = useView();
  // oxlint-disable-next-line react/exhaustive-deps -- what `read` closes over is in `about`
  return useMemo(() => read(view), [view, ...about]);
}

export const useOpenActivities = (): readonly OpenActivity[] => useRead(openActivities);
export const useCollection = (id: CollectionId): CollectionViewModel | null =>
  useRead((view) => readCollection(view, id), id);
export const usePoll = (id: PollId): PollViewModel | null => useRead((view) => readPoll(view, id), id);
export const usePolls = (group: PollId): readonly PollViewModel[] =>
  useRead((view) => readGroup(view, group), group);
export const useBacklog = (): BacklogViewModel => useRead(readBacklog);
export const useWorkshop = () => useView().slices.workshop ?? null;
export const useLogistics = () => useView().slices.logistics ?? null;

/** The current contract or the given version; null if there is none. */
export function useContract(version?: number): ContractViewModel | null {
  const me = useLive$(useSync().me)?.ref;
  return useRead((view) => readContract(view, me, version), me, version);
}

/** The number of people present, with the session's corrected count while one runs. */
export function usePeopleHere(): number {
  const sync = useSync();
  const { session, elmo } = useLive$(sync.session)?.slices ?? {};
  const present = useLive$(sync.live)?.present.length ?? 1;
  const headCount = session?.ended === null ? session.headCount : null;
  return headCountOf({ headCount, elmos: elmo ?? null }, present);
}

/** Whether everybody present has voted in all these polls; only those who run them know (SPEC POLL-7). */
export function useEverybodyVoted(polls: readonly PollViewModel[]): boolean {
  const voted = useLive$(useSync().everybodyVoted);
  const open = polls.filter(isOpen);
  return open.length > 0 && open.every(({ id }) => voted.includes(id));
}
