import type { Json } from "../ports/event-store.ts";
import type { Projections, RowChange, Shelf } from "../ports/projections.ts";
import { asJson, type Rows } from "./projector.ts";

const MANY = 1_000;
const placeOf = (list: string, key: string): string => `${list}~${key}`;

/** The rows of a shelf with changes that are not stored yet. */
export class WorkingRows implements Rows {
  readonly #projections: Pick<Projections, "row" | "rows">;
  readonly #shelf: Shelf;
  readonly #changes = new Map<string, RowChange>();

  constructor(projections: Pick<Projections, "row" | "rows">, shelf: Shelf) {
    this.#projections = projections;
    this.#shelf = shelf;
  }

  /** Every row that was put or removed, as it is to be in the end. */
  get changes(): readonly RowChange[] {
    return [...this.#changes.values()];
  }

  async get(list: string, key: string): Promise<Json | null> {
    const changed = this.#changes.get(placeOf(list, key));
    return changed === undefined ? this.#projections.row(this.#shelf, list, key) : changed.body;
  }

  async keys(list: string, prefix: string): Promise<readonly string[]> {
    const keys = new Set<string>();
    for (let after: string | null = null; ;) {
      const page = await this.#projections.rows(this.#shelf, list, { prefix, after, most: MANY });
      for (const { key } of page) keys.add(key);
      after = page.at(-1)?.key ?? null;
      if (page.length < MANY) break;
    }
    for (const change of this.#changes.values()) {
      if (change.list !== list || !change.key.startsWith(prefix)) continue;
      if (change.body === null) keys.delete(change.key);
      else keys.add(change.key);
    }
    return [...keys].toSorted();
  }

  put(list: string, key: string, row: object): void {
    this.#changes.set(placeOf(list, key), { list, key, body: asJson(row) });
  }

  remove(list: string, key: string): void {
    this.#changes.set(placeOf(list, key), { list, key, body: null });
  }
}
