import type { CollectionSlice, Entry, OwnEntry, Purpose } from "../domain/community/collections/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import type { CollectionId, EntryId } from "../domain/kernel/ids.ts";
import { isOpen } from "../domain/kernel/open.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { may, runnersOf } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { goesOnAt } from "./workshop-steps.ts";

type Ideas = Extract<Purpose, { kind: "ideas" }>;
/** `title`: what the topic is called; null where that is hidden or no longer known */
export type IdeasReading = Ideas & { readonly title: string | null };

/** An entry as somebody reads it. */
export interface EntryReading extends Entry {
  /** their own, readable for them even while it is hidden; null if it is not theirs */
  readonly own: OwnEntry | null;
  /** whether they may edit and remove it */
  readonly mayChange: boolean;
  /** whether those who run the list can undo the last merge into it */
  readonly undoable: boolean;
}

export interface CollectionReading extends Omit<CollectionSlice, "entries" | "purpose"> {
  readonly purpose: Exclude<Purpose, Ideas> | IdeasReading;
  readonly entries: readonly EntryReading[];
  /** how many entries whoever reads may still add; null: as many as they like; 0 once it is over */
  readonly left: number | null;
  /** when it closes by itself, with its workshop's step if it is part of one; null: it does not */
  readonly closesAt: Instant | null;
  /** whether whoever reads runs it: may close it, and hide and merge in it */
  readonly runs: boolean;
  readonly runners: Runners;
}

/** A collection; null if it is gone. */
export function readCollection(reader: CommunityReader, id: CollectionId): CollectionReading | null {
  const { slices, mine } = reader;
  const slice = slices[`collection:${id}`];
  if (slice === undefined) return null;
  const { purpose, perMember } = slice;
  const own = mine.entries[id] ?? {};
  const open = isOpen(slice) ? slice.progress : null;
  const entries = slice.entries.flatMap((entry) => slices[`entry:${entry}`] ?? []);
  const inWorkshop = purpose.kind === "bad" || purpose.kind === "good";
  return {
    ...slice,
    purpose: purpose.kind === "ideas" ? { ...purpose, title: titleOf(reader, purpose) } : purpose,
    entries: entries.map((entry) => ({
      ...entry,
      own: own[entry.id] ?? null,
      mayChange: open !== null && own[entry.id]?.alone === true && may(reader, "editEntry", { own: true }),
      undoable: open?.undoable.includes(entry.id) === true,
    })),
    left: open === null ? 0 : perMember === null ? null : Math.max(0, perMember - Object.keys(own).length),
    closesAt: open === null ? null : inWorkshop ? goesOnAt(reader) : open.closesAt,
    runs: may(reader, "closeCollection", { opened: slice }),
    runners: runnersOf(reader, slice),
  };
}

function titleOf({ slices }: CommunityReader, { topic: id }: Ideas): string | null {
  const topic = slices[`topic:${id}`];
  return topic === undefined || topic.hidden ? null : topic.text;
}

/** A bad entry with the good ones that turn it round. */
export interface TurnedRound {
  readonly bad: EntryReading;
  readonly good: readonly EntryReading[];
}

/** A good list beside the bad one. */
export interface Turns {
  /** one for each bad entry that is not hidden */
  readonly pairs: readonly TurnedRound[];
  /** the good entries that turn none round, or one that is not shown */
  readonly others: readonly EntryReading[];
  /** how many bad entries have been turned round */
  readonly turned: number;
}

export function turnsOf(
  bad: Pick<CollectionReading, "entries">,
  good: Pick<CollectionReading, "entries">,
): Turns {
  const pairs = bad.entries
    .filter(({ hidden }) => !hidden)
    .map((each) => ({ bad: each, good: good.entries.filter(({ twin }) => twin === each.id) }));
  const paired = new Set<EntryId>(pairs.flatMap(({ good: turned }) => turned.map(({ id }) => id)));
  return {
    pairs,
    others: good.entries.filter(({ id }) => !paired.has(id)),
    turned: pairs.filter(({ good: turned }) => turned.length > 0).length,
  };
}
