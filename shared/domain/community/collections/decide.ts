import { parseClosing } from "../../kernel/closing.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { collectionId, type CollectionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { CollectionCommand } from "./commands.ts";
import type { CollectionEvent } from "./events.ts";
import { newCollection, tooManyCollections } from "./new-collection.ts";
import { collectionOffers } from "./offers.ts";
import type { CollectionsState } from "./part.ts";
import type { Collection } from "./state.ts";

type Command<Type> = OfType<CollectionCommand, Type>;
type Given = GivenByMember<Record<never, never>>;
type Decided = Decision<CollectionEvent>;

export function openCollection(
  command: Command<"openCollection">,
  state: CollectionsState,
  { meta, opened }: Given,
): Decided {
  if (collectionOffers(state).isFull) return refuse(tooManyCollections);
  const prompt = parseLine(command.prompt, "prompt", LIMITS.prompt);
  if (!prompt.ok) return prompt;
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  const { anonymous, inChat } = command;
  const perMember = anonymous ? null : command.perMember;
  if (perMember !== null && !(Number.isInteger(perMember) && perMember >= 1))
    return refuse({ code: "votesOutOfRange", most: LIMITS.entries });
  return ok(
    collectionOffers(state).open(
      newCollection(collectionId(meta.freshId), { kind: "asked", prompt: prompt.value }, meta.at, {
        ...{ ...opened, anonymous, perMember, closesAt: closesAt.value, inChat },
      }),
    ),
  );
}

export const moveCollectionClosing = (
  command: Command<"moveCollectionClosing">,
  state: CollectionsState,
  { meta }: Given,
): Decided =>
  onUnmanaged(state, command.collection, (collection) => {
    if (!isOpen(collection)) return refuse({ code: "collectionClosed" });
    const closesAt = parseClosing(command.closesAt, meta.at);
    if (!closesAt.ok) return closesAt;
    if (closesAt.value === collection.progress.closesAt) return ok([]);
    return ok([{ type: "CollectionClosingMoved", collection: collection.id, closesAt: closesAt.value }]);
  });

export const cancelCollection = (
  command: Command<"cancelCollection">,
  state: CollectionsState,
  { meta }: Given,
): Decided =>
  onUnmanaged(state, command.collection, ({ id, progress }) =>
    progress.phase === "closed"
      ? refuse({ code: "collectionClosed" })
      : ok(collectionOffers(state).cancel(id, meta.at)),
  );

export const closeCollection = (
  command: Command<"closeCollection">,
  state: CollectionsState,
  { meta }: Given,
): Decided =>
  onUnmanaged(state, command.collection, ({ id }) =>
    ok(collectionOffers(state).close(id, "person", meta.at)),
  );

/** A collection that no other feature opens and closes. */
function onUnmanaged(
  state: CollectionsState,
  id: CollectionId,
  then: (collection: Collection) => Decided,
): Decided {
  const collection = state.collections.find((each) => each.id === id);
  if (collection === undefined) return refuse({ code: "noSuchCollection" });
  return collection.managed ? refuse({ code: "partOfWorkshop" }) : then(collection);
}
