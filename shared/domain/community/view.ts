import type { PlannedItem } from "../agenda.ts";
import { parkedItems } from "../backlog/parked.ts";
import type { Slices } from "../decider.ts";
import type { CommunityId, ItemId, MemberRef } from "../ids.ts";
import type { Settings } from "../settings.ts";
import type { CommunityState, LastSession, RunningSessionRef, UnknownSend } from "./state.ts";
import { viewActivities, type ActivitySlices } from "./view-activities.ts";

/** What everybody is shown of the last session. */
type ShownLast = Omit<LastSession, "parked" | "topics" | "somethingDone">;

export interface CommunityHeader {
  readonly id: CommunityId;
  readonly name: string;
  readonly settings: Settings;
  readonly organisers: readonly MemberRef[];
  readonly running: RunningSessionRef | null;
  readonly last: ShownLast | null;
  /** whether there is an earlier agenda to use again */
  readonly hasLastAgenda: boolean;
  readonly unknownSends: readonly UnknownSend[];
}

/** The slices of a community, by key. An unfounded one has none. */
export interface CommunitySlices extends Slices, ActivitySlices {
  readonly community: CommunityHeader;
  /** the agenda of the next session, in order; each item stands under `planned:<id>` */
  readonly plan: readonly ItemId[];
  /** the parked topics as items, oldest first; each stands under `parked:<id>`, and as a topic under `topic:<id>` */
  readonly parked: readonly ItemId[];
  readonly [planned: `planned:${string}`]: PlannedItem;
  readonly [parkedItem: `parked:${string}`]: PlannedItem;
}

/** What a community shows to every member alike. */
export function viewCommunity(state: CommunityState): CommunitySlices | Record<string, never> {
  if (state.status === "unfounded") return {};
  const { id, name, settings, organisers, running, unknownSends } = state;
  const parked = parkedItems(state);
  const slices: Record<string, unknown> = {
    community: {
      id,
      name,
      settings,
      organisers,
      running,
      last: state.last === null ? null : shown(state.last),
      hasLastAgenda: state.lastAgenda.length > 0,
      unknownSends,
    },
    plan: state.agenda.map((item) => item.id),
    parked: parked.map((item) => item.id),
    ...viewActivities(state),
  };
  for (const item of state.agenda) slices[`planned:${item.id}`] = item;
  for (const item of parked) slices[`parked:${item.id}`] = item;
  return slices as unknown as CommunitySlices;
}

function shown({ parked: _, topics: __, somethingDone: ___, ...last }: LastSession): ShownLast {
  return last;
}
