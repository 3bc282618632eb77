import { BACKLOG } from "../backlog/topic.ts";
import { editTopic, offerTopic, withdrawTopic } from "../backlog/evolve-topic.ts";
import { touchCard, withCard, withoutCard } from "../chat/cards.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { EntryId } from "../ids.ts";
import { unreachable } from "../never.ts";
import type { Instant } from "../time.ts";
import { withEntry } from "./entries.ts";
import type { CollectionEvent } from "./events.ts";
import { changed, merged, retwinned, unmerged, withAuthors } from "./evolve-merge.ts";
import { withEntries } from "./lookup.ts";
import { collectionScope, type Collection } from "./state.ts";

/** How many closed collections of people's own asking are kept. */
const KEPT = 20;

export function evolveCollection(
  state: FoundedCommunity,
  event: CollectionEvent,
  at: Instant,
): FoundedCommunity {
  if (event.type === "ShownInChat") return { ...state, cards: withCard(state.cards, event.activity, at) };
  const id = event.type === "CollectionOpened" ? event.collection.id : event.collection;
  const activity = { kind: "collection", collection: id } as const;
  const next = apply(state, event, at);
  switch (event.type) {
    case "CollectionOpened":
      return event.collection.inChat ? { ...next, cards: withCard(next.cards, activity, at) } : next;
    case "CollectionClosed":
    case "CollectionCancelled":
      return { ...next, cards: withoutCard(next.cards, activity) };
    case "EntryAdded":
    case "EntryEdited":
    case "EntryRemoved":
    case "EntryHidden":
    case "EntriesMerged":
    case "MergeUndone":
    case "CollectionClosingMoved":
      return { ...next, cards: touchCard(next.cards, activity, at) };
    default:
      return unreachable(event);
  }
}

function apply(
  state: FoundedCommunity,
  event: Exclude<CollectionEvent, { type: "ShownInChat" }>,
  at: Instant,
): FoundedCommunity {
  switch (event.type) {
    case "CollectionOpened":
      return {
        ...state,
        collections: [
          ...state.collections,
          { ...event.collection, closedAt: null, cancelled: false, merges: [] },
        ],
        // The seal lives from now until the collection closes, whether anybody writes or not.
        secrets: event.collection.anonymous
          ? {
              ...state.secrets,
              [collectionScope(event.collection.id)]: { kind: "authors", by: {}, before: {} },
            }
          : state.secrets,
      };
    case "EntryAdded": {
      if (event.collection === BACKLOG)
        return event.topic === undefined ? state : offerTopic(state, event.entry, event.topic, at);
      const added = {
        ...state,
        collections: changed(state.collections, event.collection, (each) => ({
          ...each,
          entries: [...each.entries, event.entry],
        })),
      };
      return event.sealed === undefined
        ? added
        : withAuthors(added, event.collection, event.entry.id, [event.sealed.value.by]);
    }
    case "EntryEdited":
      if (event.collection === BACKLOG) return editTopic(state, event.entry, event.text, event.topic);
      return withEntries(state, event.collection, (entries) =>
        withEntry(entries, event.entry, (entry) => ({ ...entry, text: event.text })),
      );
    case "EntryRemoved":
      if (event.collection === BACKLOG) return withdrawTopic(state, event.entry);
      return {
        ...state,
        collections: changed(state.collections, event.collection, (each) => ({
          ...each,
          entries: each.entries.filter((entry) => entry.id !== event.entry),
        })).map((each) => retwinned(each, event.entry, null)),
      };
    case "EntryHidden":
      return withOptionHidden(
        withEntries(state, event.collection, (entries) =>
          withEntry(entries, event.entry, (entry) => ({ ...entry, hidden: event.hidden })),
        ),
        event.entry,
        event.hidden,
      );
    case "EntriesMerged":
      return merged(state, event);
    case "MergeUndone":
      return unmerged(state, event);
    case "CollectionClosingMoved": {
      const { closesAt } = event;
      const { asking } = state.backlog;
      if (event.collection === BACKLOG)
        return asking === null
          ? state
          : { ...state, backlog: { ...state.backlog, asking: { ...asking, closesAt } } };
      return {
        ...state,
        collections: changed(state.collections, event.collection, (each) => ({ ...each, closesAt })),
      };
    }
    case "CollectionClosed":
      if (event.collection === BACKLOG) return { ...state, backlog: { ...state.backlog, asking: null } };
      return closed(state, event.collection, event.at, false);
    case "CollectionCancelled":
      return closed(state, event.collection, event.at, true);
    default:
      return unreachable(event);
  }
}

/** Who wrote what is forgotten, and what was merged stays so. */
function closed(
  state: FoundedCommunity,
  id: Collection["id"],
  at: Instant,
  cancelled: boolean,
): FoundedCommunity {
  const { [collectionScope(id)]: _, ...secrets } = state.secrets;
  return {
    ...state,
    secrets,
    collections: forgetOld(
      changed(state.collections, id, (each) => ({ ...each, closedAt: at, cancelled, merges: [] })),
    ),
  };
}

/** A vote that runs takes no votes for what is hidden, and takes them again when it is shown. */
function withOptionHidden(state: FoundedCommunity, entry: EntryId, hidden: boolean): FoundedCommunity {
  return {
    ...state,
    polls: state.polls.map((poll) =>
      poll.closed === null && poll.options.some((option) => (option.id as string) === entry)
        ? {
            ...poll,
            options: poll.options.map((option) =>
              (option.id as string) === entry ? { ...option, withdrawn: hidden } : option,
            ),
          }
        : poll,
    ),
  };
}

/** Of those closed the newest are kept; what belongs to a workshop stays while that runs. */
function forgetOld(collections: readonly Collection[]): readonly Collection[] {
  const over = collections.filter(
    (each) => each.closedAt !== null && each.purpose.kind !== "bad" && each.purpose.kind !== "good",
  );
  if (over.length <= KEPT) return collections;
  const forgotten = new Set(over.slice(0, over.length - KEPT).map(({ id }) => id));
  return collections.filter((each) => !forgotten.has(each.id));
}
