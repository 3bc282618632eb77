import type { TopicSlice } from "@guildhall/shared/domain/community/topics/part";
import type {
  CollectionSlice,
  Entry,
  OwnEntry,
  Purpose,
} from "@guildhall/shared/domain/community/collections/part";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { Contract } from "@guildhall/shared/domain/community/contract/part";
import type { CollectionId, PollId } from "@guildhall/shared/domain/kernel/ids";
import type { Ballot, Count, Poll, PollEnd, PollSlice } from "@guildhall/shared/domain/community/polls/part";
import type { Open } from "@guildhall/shared/domain/kernel/open";
import type { StreamView } from "../sync/sync-client.ts";

/** The community's replica as this person sees it. */
export type CommunityView = StreamView<Partial<CommunitySlices>, MyCommunity>;

type Ideas = Extract<Purpose, { kind: "ideas" }>;
/** `title`: what the topic is called; null where that is hidden or no longer known */
export type ShownIdeas = Ideas & { readonly title: string | null };
type ShownPurpose = Exclude<Purpose, Ideas> | ShownIdeas;

/** A collection as a page shows it. */
export interface CollectionViewModel extends Omit<CollectionSlice, "entries" | "purpose"> {
  readonly purpose: ShownPurpose;
  readonly entries: readonly Entry[];
  /** this person's own entries, by id, including hidden ones */
  readonly own: Readonly<Record<string, OwnEntry>>;
}

type Voting = Extract<PollSlice["progress"], { phase: "open" }> &
  Count & {
    /** this person's ballot; empty before they vote */
    readonly mine: Ballot;
  };

/** A poll's view model. */
export type PollViewModel = Poll<Voting | PollEnd>;

/** A poll that is open for voting. */
export type OpenPollViewModel = Open<PollViewModel>;

/** The current contract, and whether this person has signed it. */
export interface ContractViewModel extends Contract {
  readonly signedByMe: boolean;
}

export interface BacklogViewModel {
  readonly asking: NonNullable<CommunitySlices["backlog"]>["asking"];
  /** best first */
  readonly waiting: readonly TopicSlice[];
  readonly planned: readonly TopicSlice[];
  readonly over: readonly TopicSlice[];
  readonly own: Readonly<Record<string, OwnEntry>>;
  /** the topics whose last merge can be undone */
  readonly undoable: readonly string[];
}

const NOTHING = {} as const;

export function readCollection(
  { slices, mine }: CommunityView,
  id: CollectionId,
): CollectionViewModel | null {
  const slice = slices[`collection:${id}`];
  if (slice === undefined) return null;
  const entries = slice.entries.flatMap((entry) => slices[`entry:${entry}`] ?? []);
  return {
    ...slice,
    purpose: shownPurpose(slice.purpose, slices),
    entries,
    own: mine.entries[id] ?? NOTHING,
  };
}

function shownPurpose(purpose: Purpose, slices: CommunityView["slices"]): ShownPurpose {
  if (purpose.kind !== "ideas") return purpose;
  const topic = slices[`topic:${purpose.topic}`];
  return { ...purpose, title: topic === undefined || topic.hidden ? null : topic.text };
}

export function readPoll({ slices, mine }: CommunityView, id: PollId): PollViewModel | null {
  const slice = slices[`poll:${id}`];
  if (slice === undefined) return null;
  const { progress } = slice;
  if (progress.phase !== "open") return { ...slice, progress };
  const count = slices[`turnout:${id}`] ?? { turnout: 0, tally: null };
  return { ...slice, progress: { ...progress, ...count, mine: mine.ballots[id] ?? NOTHING } };
}

/** The polls of a group in opening order. */
export const readGroup = (view: CommunityView, group: PollId): readonly PollViewModel[] =>
  (view.slices.polls ?? []).flatMap((id) => {
    const poll = readPoll(view, id);
    return poll?.group === group ? [poll] : [];
  });

export function readContract(
  { slices }: CommunityView,
  me: string | undefined,
  version = slices.contract?.current ?? null,
): ContractViewModel | null {
  const contract = version === null ? undefined : slices[`contract:${version}`];
  if (contract === undefined) return null;
  return { ...contract, signedByMe: contract.signatures.some(({ member }) => member === me) };
}

export function readBacklog({ slices, mine }: CommunityView): BacklogViewModel {
  const { asking = null, waiting = [], planned = [], over = [], undoable = [] } = slices.backlog ?? {};
  const topics = (ids: readonly string[]) => ids.flatMap((id) => slices[`topic:${id}`] ?? []);
  return {
    asking,
    waiting: topics(waiting),
    planned: topics(planned),
    over: topics(over),
    own: mine.topics,
    undoable,
  };
}
