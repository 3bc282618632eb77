import type { Poke } from "../domain/effect.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import { type Instant, type Millis, MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow } from "../ports/outbox.ts";
import { StorageError } from "../ports/storage-error.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import { DONE, type Fate, keyOf } from "./outbox-retries.ts";

/** How long to wait before each retry; the last one again and again, because a fixed projector has to catch up. */
const RETRY_DELAYS: readonly Millis[] = [5 * SECOND, 15 * SECOND, 40 * SECOND, 2 * MINUTE, 10 * MINUTE];
/** A row that has not come up again for so long after it should have was worked off by another server. */
const GONE_AFTER: Millis = MINUTE;

/** Works through what has happened in a community. False: there is more that only a newer server can do. */
export type FollowProjection = (projection: string, community: CommunityId) => Promise<boolean>;

/** How far a projection is behind, as far as this server knows. */
export interface ProjectionLag {
  readonly projection: string;
  /** the communities whose rows could not be brought up to date */
  readonly communities: number;
  /** since when the first of them has been waiting */
  readonly since: Instant;
}

interface Trouble {
  readonly projection: string;
  readonly since: Instant;
  readonly tries: number;
  /** until then, not even a new poke tries it again */
  readonly again: Instant;
}

/**
 * Carries out pokes. Nothing waits for them: whatever a projector does, all other effects go on. One that fails is tried
 * again for as long as it takes, less and less often (SPEC PROJ-3).
 */
export class PokedProjections {
  readonly #follow: FollowProjection;
  readonly #deps: { readonly environment: Pick<Environment, "now">; readonly log: Log };
  readonly #troubles = new Map<string, Trouble>();
  readonly #reported = new Set<string>();

  constructor(
    follow: FollowProjection,
    deps: { readonly environment: Pick<Environment, "now">; readonly log: Log },
  ) {
    this.#follow = follow;
    this.#deps = deps;
  }

  get lags(): readonly ProjectionLag[] {
    const now = this.#deps.environment.now();
    for (const [key, { again }] of this.#troubles) if (now > again + GONE_AFTER) this.#troubles.delete(key);
    const byProjection = Map.groupBy(this.#troubles.values(), ({ projection }) => projection);
    return [...byProjection].map(([projection, troubles]) => ({
      projection,
      communities: troubles.length,
      since: Math.min(...troubles.map(({ since }) => since)),
    }));
  }

  /** `left`: there is more to do that only a newer server can. */
  async carryOut(row: ClaimedRow, { projection }: Poke): Promise<Fate | "left"> {
    const { stream } = row;
    // Sessions poke nothing: what is over is told by their community.
    if (stream.kind !== "community") return DONE;
    const now = this.#deps.environment.now();
    const trouble = this.#troubles.get(keyOf(row)) ?? { projection, since: row.due, tries: 0, again: now };
    if (now < trouble.again) return { done: false, again: trouble.again };
    try {
      const complete = await this.#follow(projection, stream.id);
      this.#troubles.delete(keyOf(row));
      return complete ? DONE : "left";
    } catch (error) {
      this.report(projection, error);
      const delay = RETRY_DELAYS[Math.min(trouble.tries, RETRY_DELAYS.length - 1)] ?? MINUTE;
      const again = now + delay;
      this.#troubles.set(keyOf(row), { ...trouble, tries: trouble.tries + 1, again });
      return { done: false, again };
    }
  }

  /** Logs each cause once. */
  report(projection: string, error: unknown): void {
    const { log } = this.#deps;
    if (error instanceof StorageError) {
      log.warn({ projection, error: String(error) }, "a projection could not reach storage and tries again");
      return;
    }
    const cause = { projection, ...traceOf(error) };
    const key = JSON.stringify(cause);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    log.error(cause, "a defect stops a projection; it is tried again, and everything else goes on");
  }
}
