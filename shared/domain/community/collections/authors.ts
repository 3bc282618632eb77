import type { CollectionId, EntryId, MemberRef } from "../../kernel/ids.ts";
import { secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { collectionScope, type Authors, type Collection, type Entry } from "./state.ts";

/** The known authors of an entry: for an anonymous one, only while its collection is open. */
export const authorsOf = (
  state: WithSecrets,
  { id, anonymous }: Pick<Collection, "id" | "anonymous">,
  entry: Entry,
): readonly MemberRef[] => (anonymous ? (secretAuthors(state, id).by[entry.id] ?? []) : entry.authors);

const NOBODY: Authors = { kind: "authors", by: {}, before: {} };

/** Who wrote what in an open anonymous collection. */
export const secretAuthors = (state: WithSecrets, collection: CollectionId): Authors =>
  secretIn<Authors>(state, collectionScope(collection), "authors") ?? NOBODY;

/** Everybody who wrote in it, including authors of entries merged since. */
export const whoWrote = (state: WithSecrets, collection: CollectionId): readonly MemberRef[] => {
  const { by, before } = secretAuthors(state, collection);
  return [...Object.values(by), ...Object.values(before)].flat();
};

export const withAuthors = <State extends WithSecrets>(
  state: State,
  collection: CollectionId,
  change: (authors: Authors) => Authors,
): State => ({
  ...state,
  secrets: {
    ...state.secrets,
    [collectionScope(collection)]: change(secretAuthors(state, collection)),
  },
});

/** Records who wrote an entry. */
export const withAuthor = <State extends WithSecrets>(
  state: State,
  collection: CollectionId,
  entry: EntryId,
  author: MemberRef,
): State =>
  withAuthors(state, collection, (authors) => ({ ...authors, by: { ...authors.by, [entry]: [author] } }));
