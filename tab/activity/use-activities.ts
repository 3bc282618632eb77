import { readBacklog, type BacklogReading } from "@guildhall/shared/reading/topics";
import { type CollectionReading, readCollection } from "@guildhall/shared/reading/collection";
import { type ContractReading, readContract } from "@guildhall/shared/reading/contract";
import { openActivities, type OpenActivity } from "@guildhall/shared/reading/open";
import { type OpenPollReading, type PollReading, readGroup } from "@guildhall/shared/reading/poll";
import { type CommunityReader, NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { readScale, type ScaleReading } from "@guildhall/shared/reading/scale";
import { readWorkshop, type WorkshopReading } from "@guildhall/shared/reading/workshop";
import type { CollectionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { useMemo } from "react";
import { useLive$, useSync } from "../live/sync-context.ts";

/** What this person reads the community from; the same until something of it changes. */
export function useView(): CommunityReader {
  const sync = useSync();
  const view = useLive$(sync.community);
  const me = useLive$(sync.me);
  const counts = useLive$(sync.live)?.people ?? null;
  // The counts come anew with every change of who is present.
  const counted = JSON.stringify(counts);
  return useMemo(
    () => ({ slices: view?.slices ?? {}, mine: view?.mine ?? NOTHING_OWN, me, people: counts }),
    // oxlint-disable-next-line react/exhaustive-deps -- `counted` stands for `counts`
    [view, me, counted],
  );
}

/** What a reading makes of it; the same until something of it changes. */
export function useRead<T>(read: (reader: CommunityReader) => T, ...about: readonly unknown[]): T {
  const reader = useView();
  // oxlint-disable-next-line react/exhaustive-deps -- what `read` closes over is in `about`
  return useMemo(() => read(reader), [reader, ...about]);
}

export const useOpenActivities = (): readonly OpenActivity[] => useRead(openActivities);
export const useCollection = (id: CollectionId): CollectionReading | null =>
  useRead((reader) => readCollection(reader, id), id);
export const usePolls = (group: PollId): readonly PollReading[] =>
  useRead((reader) => readGroup(reader, group), group);
export const useBacklog = (): BacklogReading => useRead(readBacklog);
export const useWorkshop = (): WorkshopReading | null => useRead(readWorkshop);
export const useLogistics = () => useView().slices.logistics ?? null;
export const useScale = (): ScaleReading | null => useRead(readScale);

/** The current contract or the given version; null if there is none. */
export const useContract = (version?: number): ContractReading | null =>
  useRead((reader) => readContract(reader, version), version);

/** Whether everybody present has voted in all these polls; only those who run them know (SPEC POLL-7). */
export function useEverybodyVoted(polls: readonly PollReading[]): boolean {
  const voted = useLive$(useSync().everybodyVoted);
  const open: readonly OpenPollReading[] = polls.filter(isOpen);
  return open.length > 0 && open.every(({ id }) => voted.includes(id));
}
