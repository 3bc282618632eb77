import type { EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Entry, Merge } from "./state.ts";

export const newEntry = (
  id: EntryId,
  text: string,
  authors: readonly MemberRef[],
  twin: EntryId | null = null,
): Entry => ({ id, text, authors, hidden: false, twin, also: [] });

/** The list with one entry changed. */
export const withEntry = <T extends Entry>(
  entries: readonly T[],
  id: EntryId,
  change: (entry: T) => T,
): readonly T[] => entries.map((entry) => (entry.id === id ? change(entry) : entry));

/**
 * The list with two entries made one (SPEC COLL-6): `into` stays, says `text`, keeps the wordings of both, and credits
 * the authors of both, each once. Unchanged unless both are there.
 */
export function mergeEntries<T extends Entry>(
  entries: readonly T[],
  into: EntryId,
  from: EntryId,
  text: string,
): readonly T[] {
  const kept = entries.find((entry) => entry.id === into);
  const gone = entries.find((entry) => entry.id === from);
  if (kept === undefined || gone === undefined || into === from) return entries;
  const wordings = [kept.text, ...kept.also, gone.text, ...gone.also];
  return withEntry(
    entries.filter((entry) => entry.id !== from),
    into,
    (entry) => ({
      ...entry,
      text,
      authors: [...new Set([...kept.authors, ...gone.authors])],
      also: [...new Set(wordings)].filter((wording) => wording !== text),
    }),
  );
}

/** What a merge makes one, as it stands before it. null unless both are there. */
export function mergeOf<T extends Entry>(
  entries: readonly T[],
  into: EntryId,
  from: EntryId,
  text: string,
): Merge<T> | null {
  const kept = entries.find((entry) => entry.id === into);
  const place = entries.findIndex((entry) => entry.id === from);
  const gone = entries[place];
  return kept === undefined || gone === undefined || into === from
    ? null
    : { into: kept, from: gone, text, place };
}

/** The last merge of the two taken back: both stand as they did, the one that went in its place (SPEC COLL-7). */
export function unmergeEntries<T extends Entry>(
  entries: readonly T[],
  merges: readonly Merge<T>[],
  into: EntryId,
  from: EntryId,
): { readonly entries: readonly T[]; readonly merges: readonly Merge<T>[] } {
  const merge = merges.findLast((each) => each.into.id === into && each.from.id === from);
  if (merge === undefined) return { entries, merges };
  return {
    entries: withEntry(entries, into, () => merge.into).toSpliced(merge.place, 0, merge.from),
    merges: merges.filter((each) => each !== merge),
  };
}

/** The list where what turned `from` round turns `into` round. */
export const withTwins = (
  entries: readonly Entry[],
  from: EntryId,
  into: EntryId | null,
): readonly Entry[] =>
  entries.some((entry) => entry.twin === from)
    ? entries.map((entry) => (entry.twin === from ? { ...entry, twin: into } : entry))
    : entries;

/** Whether nothing has happened to an entry since its last merge: what would be lost is not taken back. */
export const standsAsMerged = (entry: Entry, merge: Merge): boolean => entry.text === merge.text;
