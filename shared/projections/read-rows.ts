import type { CommunityId } from "../domain/kernel/ids.ts";
import { type Millis, SECOND } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { Json } from "../ports/event-store.ts";
import type { Projections, Shelf } from "../ports/projections.ts";
import type { Reached } from "./advance.ts";
import { ownGenerations, type UpToDate } from "./up-to-date.ts";
import type { Projector } from "./projector.ts";

/** Which rows of a list are read. */
export interface Wanted {
  readonly list: string;
  readonly prefix: string;
  /** the key after which they begin; null from the first */
  readonly after: string | null;
  readonly most: number;
}

/** Some rows of a list, in order. */
export interface Page {
  readonly rows: readonly Json[];
  /** the key after which the list goes on; null at its end */
  readonly next: string | null;
  /** the version of the community up to which the rows are current */
  readonly version: number;
  /** whether that is everything that has happened */
  readonly current: boolean;
}

export interface ReadRowsDeps {
  readonly projections: Pick<Projections, "generations" | "checkpoint" | "rows">;
  readonly upToDate: Pick<UpToDate, "advance">;
  readonly environment: Pick<Environment, "later">;
  /** a projector has failed */
  readonly failed: (projection: string, error: unknown) => void;
}

/** How long a reader waits for what has just happened to reach the rows. */
const WAIT: Millis = 2 * SECOND;
/** The generation that is read may be replaced meanwhile. */
const MOST_TRIES = 3;

/**
 * Reads rows of a community. What has happened since its checkpoint is worked through first; if that fails or takes long,
 * the rows are those of an earlier version. Null if no generation can be read: the first one is still to be begun, or
 * a newer server has replaced the last one that this server can read.
 */
export async function readRows(
  { projections, upToDate, environment, failed }: ReadRowsDeps,
  projector: Projector,
  community: CommunityId,
  { list, prefix, after, most }: Wanted,
): Promise<Page | null> {
  const projection = projector.name;
  const find = async (): Promise<Shelf | null> => {
    const { value } = await projections.generations(projection);
    const [generation] = ownGenerations(value, projector);
    return generation === undefined ? null : { projection, generation: generation.number, community };
  };

  /** How far the shelf reaches once it was brought up to date; null if that failed or takes long. */
  async function catchUp(shelf: Shelf): Promise<Reached | null> {
    const { promise: late, resolve } = Promise.withResolvers<null>();
    const stop = environment.later(WAIT, () => resolve(null));
    const reached = upToDate.advance(projector, shelf).catch((error: unknown) => {
      failed(projection, error);
      return null;
    });
    try {
      return await Promise.race([reached, late]);
    } finally {
      stop();
    }
  }

  let shelf = await find();
  for (let tries = 0; shelf !== null && tries < MOST_TRIES; tries += 1) {
    const reached = await catchUp(shelf);
    const { version } = reached ?? (await projections.checkpoint(shelf));
    const current = reached?.outdated === false;
    const found = await projections.rows(shelf, list, { prefix, after, most: most + 1 });
    const still = await find();
    if (still?.generation === shelf.generation) {
      const rows = found.slice(0, most);
      const next = found.length > most ? (rows.at(-1)?.key ?? null) : null;
      return { rows: rows.map(({ body }) => body), next, version, current };
    }
    shelf = still;
  }
  return null;
}
