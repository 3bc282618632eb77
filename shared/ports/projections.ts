import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Json } from "./event-store.ts";

/** One complete set of a projection's rows, built by one version of its projector. Numbers are never used again. */
export interface Generation {
  readonly number: number;
  /** the version of the projector that makes its rows */
  readonly version: number;
}

/** The generation that is being built beside the live one. */
export interface NextGeneration extends Generation {
  /** until when the server that builds it is expected to go on; after that another one takes over */
  readonly leaseUntil: Instant;
}

export interface Generations {
  /** the generation that is read; null until the first one is built */
  readonly live: Generation | null;
  readonly next: NextGeneration | null;
  /** the numbers of those whose rows have not been removed yet */
  readonly outdated: readonly number[];
}

/** The rows of one community in one generation of a projection. */
export interface Shelf {
  readonly projection: string;
  readonly generation: number;
  readonly community: CommunityId;
}

/** A row belongs to one of the projection's lists, which are read in the order of their keys. */
export interface ProjectionRow {
  readonly list: string;
  readonly key: string;
  readonly body: Json;
}

/** What becomes of a row: `body: null` removes it. */
export interface RowChange extends Omit<ProjectionRow, "body"> {
  readonly body: Json | null;
}

/** How far the community's stream has been read into a shelf. */
export interface Checkpoint {
  /** 0 for an empty shelf */
  readonly version: number;
  /** opaque: identifies this state of the shelf; null if there is none yet */
  readonly token: string | null;
}

export interface RowRange {
  /** only rows whose keys begin with this; empty for the whole list */
  readonly prefix: string;
  /** only rows after this key; null from the beginning */
  readonly after: string | null;
  readonly most: number;
}

/** What is known of a projection's generations, with an opaque token that identifies this state; null if there is none yet. */
export interface SeenGenerations {
  readonly value: Generations;
  readonly token: string | null;
}

/** The rows that projectors make of what is over, and how far each has read. Keys consist of `A-Z a-z 0-9 _ -`. */
export interface Projections {
  generations(projection: string): Promise<SeenGenerations>;
  /** Of every projection that has any, by its name. */
  allGenerations(): Promise<ReadonlyMap<string, Generations>>;
  /** Replaces them unless they have changed since `token`; returns whether it did. */
  setGenerations(projection: string, value: Generations, token: string | null): Promise<boolean>;
  checkpoint(shelf: Shelf): Promise<Checkpoint>;
  /**
   * Changes at most `MAX_ROW_CHANGES` rows and moves the checkpoint to `version`, all or nothing, unless the shelf has
   * changed since `seen`; returns whether it did. Removing a row that is not there is fine.
   */
  write(shelf: Shelf, changes: readonly RowChange[], version: number, seen: Checkpoint): Promise<boolean>;
  row(shelf: Shelf, list: string, key: string): Promise<Json | null>;
  rows(shelf: Shelf, list: string, range: RowRange): Promise<readonly ProjectionRow[]>;
  /** Removes all rows of a shelf, and its checkpoint. */
  clear(shelf: Shelf): Promise<void>;
}

/** A transaction holds 100 rows, one of them the checkpoint. */
export const MAX_ROW_CHANGES = 99;

export const NO_GENERATIONS: Generations = { live: null, next: null, outdated: [] };
