import type { EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Collection, Entry, Merge } from "./state.ts";

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
 * Merges two entries (SPEC COLL-6): `into` stays, reads `text`, keeps the wordings of both, and credits the authors of
 * both, each once. Unchanged unless both exist.
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

/** Two entries as they are before a merge. null unless both exist. */
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

/** Undoes the last merge of the two: both are as before, the removed one in its old place (SPEC COLL-7). */
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

/** Makes entries that turn `from` round turn `into` round instead. */
export const withTwins = (
  entries: readonly Entry[],
  from: EntryId,
  into: EntryId | null,
): readonly Entry[] =>
  entries.some((entry) => entry.twin === from)
    ? entries.map((entry) => (entry.twin === from ? { ...entry, twin: into } : entry))
    : entries;

/** Whether another entry was merged into this one, so that it is nobody's alone (SPEC COLL-2). */
export const isMerged = ({ progress }: Pick<Collection, "progress">, { id, also }: Entry): boolean =>
  also.length > 0 || (progress.phase === "open" && progress.merges.some(({ into }) => into.id === id));

/** Whether nothing has happened to an entry since its last merge that undoing would lose. */
export const standsAsMerged = (entry: Entry, merge: Merge): boolean => entry.text === merge.text;
