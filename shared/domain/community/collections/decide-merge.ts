import type { Decision } from "../../kernel/decider.ts";
import type { OfType } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { CollectionCommand } from "./commands.ts";
import { onEntry } from "./decide-entry.ts";
import { standsAsMerged } from "./entries.ts";
import type { CollectionEvent } from "./events.ts";
import type { CollectionsState } from "./part.ts";

/** Merges two entries that say the same, before they are voted on (SPEC COLL-6). */
export const mergeEntries = (
  command: OfType<CollectionCommand, "mergeEntries">,
  state: CollectionsState,
): Decision<CollectionEvent> =>
  onEntry(state, command.collection, command.into, (into) =>
    onEntry(state, command.collection, command.from, (from) => {
      if (into.id === from.id) return ok([]);
      if (into.hidden || from.hidden) return refuse({ code: "entryHidden" });
      const text = parseLine(command.text ?? into.text, "entry", LIMITS.entry);
      if (!text.ok) return text;
      const merge = { collection: command.collection, into: into.id, from: from.id, text: text.value };
      return ok([{ type: "EntriesMerged", ...merge }]);
    }),
  );

/** Undoes the last merge, while the collection is open and nothing has happened to the entry since (SPEC COLL-7). */
export const undoMerge = (
  command: OfType<CollectionCommand, "undoMerge">,
  state: CollectionsState,
): Decision<CollectionEvent> =>
  onEntry(state, command.collection, command.entry, (entry, { id, progress, entries }) => {
    if (progress.phase !== "open") return refuse({ code: "collectionClosed" });
    const last = progress.merges.findLast(({ into }) => into.id === entry.id);
    if (last === undefined) return refuse({ code: "notMerged" });
    if (entry.hidden) return refuse({ code: "entryHidden" });
    if (!standsAsMerged(entry, last)) return refuse({ code: "mergeChanged" });
    if (entries.length >= LIMITS.entries) return refuse({ code: "full", most: LIMITS.entries });
    return ok([{ type: "MergeUndone", collection: id, into: entry.id, from: last.from.id }]);
  });
