import { backlogSlice, planSlice, topicSlice } from "../backlog/view.ts";
import type { BacklogSlice, PlanSlice, TopicSlice } from "../backlog/view.ts";
import { collectionSlice, entrySlice, type CollectionSlice } from "../collection/view.ts";
import type { Entry } from "../collection/state.ts";
import type { Contract } from "../contract/state.ts";
import type { CollectionId, PollId } from "../ids.ts";
import { logisticsSlice, scheduleSlice, type LogisticsSlice, type ScheduleSlice } from "../logistics/view.ts";
import { shownCount } from "../poll/ballot-box.ts";
import { pollSlice, type PollSlice, type TurnoutSlice } from "../poll/view.ts";
import type { Workshop } from "../workshop/state.ts";
import type { FoundedCommunity } from "./state.ts";

/** The slices of what people do together in a community, by key. */
export interface ActivitySlices {
  /** the collections that are open, and the last that were closed, in the order in which they opened */
  readonly collections: readonly CollectionId[];
  readonly polls: readonly PollId[];
  /** there is none while none runs */
  readonly workshop?: Workshop;
  /** the version that holds, and all there are; each stands under `contract:<version>` */
  readonly contract: { readonly current: number | null; readonly versions: readonly number[] };
  readonly logistics: LogisticsSlice;
  readonly schedule: ScheduleSlice;
  readonly backlog: BacklogSlice;
  /** the plan that is being made, if one is */
  readonly planning?: PlanSlice;
  readonly [collection: `collection:${string}`]: CollectionSlice;
  readonly [entry: `entry:${string}`]: Entry;
  readonly [poll: `poll:${string}`]: PollSlice;
  readonly [turnout: `turnout:${string}`]: TurnoutSlice;
  readonly [contract: `contract:${number}`]: Contract;
  readonly [topic: `topic:${string}`]: TopicSlice;
}

/** What the activities show to every member alike. Secrets stay out of it. */
export function viewActivities(state: FoundedCommunity): Record<string, unknown> {
  const { collections, polls, contracts, backlog } = state;
  const slices: Record<string, unknown> = {
    collections: collections.map(({ id }) => id),
    polls: polls.map(({ id }) => id),
    contract: {
      current: contracts.at(-1)?.version ?? null,
      versions: contracts.map(({ version }) => version),
    },
    logistics: logisticsSlice(state),
    schedule: scheduleSlice(state),
    backlog: backlogSlice(state),
  };
  // No slice is null: in a patch that says that it is gone.
  if (state.workshop !== null) slices["workshop"] = state.workshop;
  const planning = planSlice(state);
  if (planning !== null) slices["planning"] = planning;
  const all: readonly Entry[] = [...collections.flatMap(({ entries }) => entries), ...backlog.topics];
  const hidden = new Set<string>(all.filter((entry) => entry.hidden).map(({ id }) => id));
  for (const collection of collections) {
    slices[`collection:${collection.id}`] = collectionSlice(collection);
    for (const entry of collection.entries) slices[`entry:${entry.id}`] = entrySlice(entry);
  }
  for (const poll of polls) {
    slices[`poll:${poll.id}`] = pollSlice(poll, hidden);
    slices[`turnout:${poll.id}`] = shownCount(state, poll);
  }
  for (const contract of contracts) slices[`contract:${contract.version}`] = contract;
  for (const topic of backlog.topics) slices[`topic:${topic.id}`] = topicSlice(topic);
  return slices;
}
