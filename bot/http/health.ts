import type { ProjectionLag } from "@guildhall/shared/app/poked-projections";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { EventStore } from "@guildhall/shared/ports/event-store";

export type Health = "starting" | "ok" | "storageNotReachable" | "stopping";

/** So that frequent health checks cannot keep storage busy. */
const ASK_AGAIN_AFTER = SECOND;

// No such community exists: reading its version costs one point read and finds nothing.
const NOBODYS = communityStream(communityId("health"));

/** How far a projection is behind: in how many communities, and for how long. */
export interface LagReport {
  readonly projection: string;
  readonly communities: number;
  readonly seconds: number;
}

export interface HealthCheck {
  now(): Promise<Health>;
  /** The projections that this server could not bring up to date. That alone makes no server unhealthy. */
  readonly lags: readonly LagReport[];
  /** Whether `started` was called: until then only health checks are answered. */
  readonly hasStarted: boolean;
  /** Storage is ready: from now on the answer depends on whether it can be reached. */
  started(): void;
  /** From now on the answer is that the server is stopping, so that no new requests are sent here. */
  stopping(): void;
}

/** Whether this server can work, which is so if storage answers. */
export function createHealthCheck(
  events: Pick<EventStore, "version">,
  environment: Pick<Environment, "now">,
  lagsNow: () => readonly ProjectionLag[],
): HealthCheck {
  let last: { readonly at: Instant; readonly health: Promise<Health> } | null = null;
  let started = false;
  let stopping = false;
  const ask = (): Promise<Health> =>
    events.version(NOBODYS).then(
      () => "ok",
      () => "storageNotReachable",
    );
  return {
    async now() {
      if (stopping) return "stopping";
      if (!started) return "starting";
      if (last === null || environment.now() - last.at >= ASK_AGAIN_AFTER)
        last = { at: environment.now(), health: ask() };
      return last.health;
    },
    get lags() {
      const now = environment.now();
      return lagsNow().map(({ projection, communities, since }) => ({
        projection,
        communities,
        seconds: Math.max(0, Math.round((now - since) / SECOND)),
      }));
    },
    get hasStarted() {
      return started;
    },
    started() {
      started = true;
    },
    stopping() {
      stopping = true;
    },
  };
}
