import type { PlannedItem } from "../agenda.ts";
import type { CollectionId, CommunityId, ItemId, MemberRef, PollId, TakeawayId } from "../kernel/ids.ts";
import type { Slices } from "../kernel/decider.ts";
import type { Settings } from "../settings.ts";
import type { CollectionSlice, Entry } from "./collections/part.ts";
import type { Contract } from "./contract/part.ts";
import type { Action } from "./actions/part.ts";
import { community } from "./features.ts";
import type { LogisticsSlice } from "./logistics/part.ts";
import type { UnknownSend } from "./messages/part.ts";
import type { PlanSlice } from "./planner/part.ts";
import type { PollSlice, TurnoutSlice } from "./polls/part.ts";
import type { LastSession, RunningSessionRef, ScheduleSlice } from "./sessions/part.ts";
import type { CommunityState } from "./state.ts";
import type { BacklogSlice, TopicSlice } from "./topics/part.ts";
import type { Workshop } from "./workshop/part.ts";

/** What everybody is shown of the last session. */
type ShownLast = Omit<LastSession, "parked" | "somethingDone">;

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
export interface CommunitySlices extends Slices {
  readonly community: CommunityHeader;
  /** the agenda of the next session, in order; each item stands under `planned:<id>` */
  readonly plan: readonly ItemId[];
  /** the parked topics as items, oldest first; each stands under `parked:<id>`, and as a topic under `topic:<id>` */
  readonly parked: readonly ItemId[];
  /** the collections that are open, and the last that were closed, in the order in which they opened */
  readonly collections: readonly CollectionId[];
  readonly polls: readonly PollId[];
  /** there is none while none runs */
  readonly workshop?: Workshop;
  /** the version that holds, and all there are; each stands under `contract:<version>` */
  readonly contract: { readonly current: number | null; readonly versions: readonly number[] };
  readonly logistics: LogisticsSlice;
  readonly schedule: ScheduleSlice;
  /** the open ones, oldest first, then those that are over, the last one first; each stands under `action:<id>` */
  readonly actions: readonly TakeawayId[];
  readonly backlog: BacklogSlice;
  /** the plan that is being made, if one is */
  readonly planning?: PlanSlice;
  readonly [planned: `planned:${string}`]: PlannedItem;
  readonly [parkedItem: `parked:${string}`]: PlannedItem;
  readonly [collection: `collection:${string}`]: CollectionSlice;
  readonly [entry: `entry:${string}`]: Entry;
  readonly [poll: `poll:${string}`]: PollSlice;
  /** of a poll that is open: one that was counted tells its outcome itself */
  readonly [turnout: `turnout:${string}`]: TurnoutSlice;
  readonly [contract: `contract:${number}`]: Contract;
  readonly [action: `action:${string}`]: Action;
  readonly [topic: `topic:${string}`]: TopicSlice;
}

/** What a community shows to every member alike. */
export function viewCommunity(state: CommunityState): CommunitySlices | Record<string, never> {
  if (state.status === "unfounded") return {};
  const { id, name, settings, organisers, running, last, lastAgenda, unknownSends } = state;
  const header: CommunityHeader = {
    ...{ id, name, settings, organisers, running, unknownSends },
    last: last === null ? null : shown(last),
    hasLastAgenda: lastAgenda.length > 0,
  };
  return { community: header, ...community.view(state) } as CommunitySlices;
}

function shown({ parked: _, somethingDone: __, ...last }: LastSession): ShownLast {
  return last;
}
