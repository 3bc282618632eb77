import type { PollSlice } from "../domain/community/polls/part.ts";
import type { CollectionId, ItemId, PollId } from "../domain/kernel/ids.ts";
import { isOpen } from "../domain/kernel/open.ts";
import { type Instant, MINUTE } from "../domain/kernel/time.ts";
import { pollsIn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";

type Reader = Pick<CommunityReader, "slices">;

/** An activity that has a place on the screen. */
export type Activity =
  | { readonly kind: "workshop" }
  | { readonly kind: "collection"; readonly id: CollectionId }
  /** the polls of one group */
  | { readonly kind: "poll"; readonly group: PollId }
  /** members are asked to offer topics */
  | { readonly kind: "topics" }
  /** the tenure scale */
  | { readonly kind: "scale" }
  /** a version of the contract, to be signed */
  | { readonly kind: "contract"; readonly version: number };

export interface OpenActivity {
  readonly activity: Activity;
  readonly openedAt: Instant;
  /** open in the chat for days: does not take the panel's first place by itself */
  readonly inChat: boolean;
}

/** A key that identifies the activity. */
export function activityName(activity: Activity): string {
  switch (activity.kind) {
    case "workshop":
    case "topics":
    case "scale":
      return activity.kind;
    case "collection":
      return `collection-${activity.id}`;
    case "poll":
      return `poll-${activity.group}`;
    case "contract":
      return `contract-${activity.version}`;
  }
}

/** The open activities, newest first. Lists and polls of a workshop are part of it. */
export function openActivities({ slices }: Reader): readonly OpenActivity[] {
  const open: OpenActivity[] = [];
  const { workshop } = slices;
  if (workshop !== undefined)
    open.push({
      activity: { kind: "workshop" },
      openedAt: workshop.startedAt,
      inChat: workshop.mode === "chat",
    });
  for (const id of slices.collections ?? []) {
    const collection = slices[`collection:${id}`];
    if (collection === undefined || !isOpen(collection)) continue;
    const { purpose, openedAt, inChat } = collection;
    if (purpose.kind === "bad" || purpose.kind === "good") continue;
    open.push({ activity: { kind: "collection", id }, openedAt, inChat });
  }
  const seen = new Set<PollId>();
  for (const poll of pollsIn({ slices })) {
    if (!isOpen(poll) || isOfWorkshop(poll)) continue;
    if (seen.has(poll.group)) continue;
    seen.add(poll.group);
    const { group, openedAt, inChat } = poll;
    open.push({ activity: { kind: "poll", group }, openedAt, inChat });
  }
  const asking = slices.backlog?.asking ?? null;
  if (asking !== null)
    open.push({ activity: { kind: "topics" }, openedAt: asking.at, inChat: asking.inChat });
  const { scale } = slices;
  if (scale !== undefined && isOpen(scale))
    open.push({ activity: { kind: "scale" }, openedAt: scale.openedAt, inChat: scale.inChat });
  return open.toSorted((a, b) => b.openedAt - a.openedAt);
}

/** Whether a poll is shown as part of its workshop. */
export const isOfWorkshop = ({ subject }: Pick<PollSlice, "subject">): boolean =>
  subject.kind === "contract" || subject.kind === "objections";

/** Recent results stay visible for members who were not looking. */
const RECENT = 30 * MINUTE;

/** Whether two polls decide the same. */
const decideTheSame = ({ subject: one }: PollSlice, { subject: other }: PollSlice): boolean =>
  one.kind !== "asked" &&
  one.kind === other.kind &&
  (one.kind !== "logistics" || other.kind !== "logistics" || one.element === other.element);

/** Whether a poll that decides the same was opened later: then nobody needs the older result any more. */
function isOvertaken(reader: Reader, poll: PollSlice): boolean {
  const all = pollsIn(reader);
  const later = all.slice(all.indexOf(poll) + 1);
  return later.some((each) => each.progress.phase !== "cancelled" && decideTheSame(poll, each));
}

/** Recently counted votes, newest first, except those whose decision is shown elsewhere or has been put to the vote again. */
export const recentlyClosed = (reader: Reader, now: Instant): readonly Activity[] =>
  pollsIn(reader)
    .filter(
      ({ subject: { kind } }) =>
        kind === "asked" ||
        kind === "backlog" ||
        kind === "honestLook" ||
        kind === "closing" ||
        kind === "purpose",
    )
    .filter(({ progress }) => progress.phase === "counted" && now - progress.outcome.at < RECENT)
    .filter((poll) => !isOvertaken(reader, poll))
    .toReversed()
    .map(({ group }): Activity => ({ kind: "poll", group }));

/** Whether an activity asks for ideas on a topic that has been left: it has no claim to the first place (SPEC BACK-7). */
export function isLeft({ slices }: Reader, activity: Activity, on: ItemId | null): boolean {
  if (activity.kind !== "collection") return false;
  const purpose = slices[`collection:${activity.id}`]?.purpose;
  return purpose?.kind === "ideas" && (purpose.topic as string) !== on;
}

/** Whether there are polls of a group, none of which decides something that has been put to the vote again. */
function hasPolls(reader: Reader, group: PollId): boolean {
  const polls = pollsIn(reader).filter((poll) => poll.group === group);
  return polls.length > 0 && !polls.some((poll) => isOvertaken(reader, poll));
}

/** Whether there is still something to show of an activity, even if it is closed. */
export function isThere(reader: Reader, activity: Activity): boolean {
  const { slices } = reader;
  switch (activity.kind) {
    case "workshop":
      return slices.workshop !== undefined;
    case "collection":
      return slices[`collection:${activity.id}`] !== undefined;
    case "poll":
      return hasPolls(reader, activity.group);
    case "topics":
      return true;
    case "scale":
      return slices.scale !== undefined;
    case "contract":
      return slices.contract?.current === activity.version;
  }
}
