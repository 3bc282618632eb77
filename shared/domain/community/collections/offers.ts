import { LIMITS } from "../../kernel/limits.ts";
import { isOpen } from "../../kernel/open.ts";
import type { CollectionOffers, CollectionsState } from "./part.ts";

export function collectionOffers({ collections }: CollectionsState): CollectionOffers {
  const open = collections.filter(isOpen);
  return {
    collections,
    isFull: open.length >= LIMITS.open,
    find: (id) => collections.find((each) => each.id === id) ?? null,
    open: (collection) => [{ type: "CollectionOpened", collection }],
    close: (id, how, at) =>
      open
        .filter((each) => each.id === id)
        .map(() => ({ type: "CollectionClosed", collection: id, how, at })),
    cancel: (id, at) =>
      open.filter((each) => each.id === id).map(() => ({ type: "CollectionCancelled", collection: id, at })),
    forget: (ids) => (ids.length === 0 ? [] : [{ type: "CollectionsForgotten", collections: ids }]),
  };
}
