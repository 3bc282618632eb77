import { freshId } from "../ports/fresh-id.ts";
import type { Json } from "../ports/event-store.ts";
import {
  type Checkpoint,
  type Generations,
  MAX_ROW_CHANGES,
  NO_GENERATIONS,
  type Projections,
  type Shelf,
} from "../ports/projections.ts";
import { StorageError } from "../ports/storage-error.ts";

interface HeldShelf {
  readonly checkpoint: Checkpoint;
  /** bodies as text, so that nothing is shared by reference */
  readonly rows: ReadonlyMap<string, string>;
}

const EMPTY: HeldShelf = { checkpoint: { version: 0, token: null }, rows: new Map() };
const SEPARATOR = " ";
const shelfKey = ({ projection, generation, community }: Shelf): string =>
  [projection, generation, community].join(SEPARATOR);

export function memoryProjections(): Projections {
  const generations = new Map<string, { readonly value: Generations; readonly token: string }>();
  const shelves = new Map<string, HeldShelf>();
  const shelfAt = (shelf: Shelf): HeldShelf => shelves.get(shelfKey(shelf)) ?? EMPTY;

  return {
    async generations(projection) {
      return generations.get(projection) ?? { value: NO_GENERATIONS, token: null };
    },
    async allGenerations() {
      return new Map([...generations].map(([projection, { value }]) => [projection, value]));
    },
    async setGenerations(projection, value, token) {
      if ((generations.get(projection)?.token ?? null) !== token) return false;
      generations.set(projection, { value: structuredClone(value), token: freshId() });
      return true;
    },
    async checkpoint(shelf) {
      return shelfAt(shelf).checkpoint;
    },
    async write(shelf, changes, version, seen) {
      if (changes.length > MAX_ROW_CHANGES)
        throw new StorageError("Too many rows are changed at once", false);
      const held = shelfAt(shelf);
      if (held.checkpoint.token !== seen.token) return false;
      const rows = new Map(held.rows);
      for (const { list, key, body } of changes) {
        if (body === null) rows.delete(list + SEPARATOR + key);
        else rows.set(list + SEPARATOR + key, JSON.stringify(body));
      }
      shelves.set(shelfKey(shelf), { checkpoint: { version, token: freshId() }, rows });
      return true;
    },
    async row(shelf, list, key) {
      const text = shelfAt(shelf).rows.get(list + SEPARATOR + key);
      return text === undefined ? null : (JSON.parse(text) as Json);
    },
    async rows(shelf, list, { prefix, after, most }) {
      return [...shelfAt(shelf).rows]
        .flatMap(([place, text]) => {
          const [of, key = ""] = place.split(SEPARATOR);
          const fits = of === list && key.startsWith(prefix) && (after === null || key > after);
          return fits ? [{ list, key, body: JSON.parse(text) as Json }] : [];
        })
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, most);
    },
    async clear(shelf) {
      shelves.delete(shelfKey(shelf));
    },
  };
}
