import type { Log } from "@guildhall/shared/app/log";
import { pokingProjections } from "@guildhall/shared/app/poke-projections";
import { PokedProjections } from "@guildhall/shared/app/poked-projections";
import { createStreamHistory } from "@guildhall/shared/app/stream-history";
import type { StreamKinds } from "@guildhall/shared/app/stream-kind";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { NO_GENERATIONS } from "@guildhall/shared/ports/projections";
import type { Storage } from "@guildhall/shared/ports/storage";
import {
  build,
  type BuildOutcome,
  nothingToBuild,
  type Progress,
} from "@guildhall/shared/projections/builds";
import { handledBy, type Projector } from "@guildhall/shared/projections/projector";
import { PROJECTORS } from "@guildhall/shared/projections/projectors";
import { type Page, readRows, type Wanted } from "@guildhall/shared/projections/read-rows";
import { UpToDate } from "@guildhall/shared/projections/up-to-date";

/** How often to look for a generation that is to be built: a server may have died while it built one. */
const LOOK_EVERY = MINUTE;

export interface ProjectionServiceDeps {
  readonly storage: Pick<Storage, "events" | "projections" | "bindings">;
  readonly environment: Environment;
  readonly log: Log;
  /** by default those of this version of Guildhall */
  readonly streamKinds?: StreamKinds | undefined;
  readonly projectors?: readonly Projector[] | undefined;
}

/** The projections of a server: kept up to date, built where they are missing, and read. */
export interface ProjectionService {
  /** the kinds of stream, whose commits poke the projections that they concern */
  readonly streamKinds: StreamKinds;
  /** what carries out these pokes */
  readonly poked: PokedProjections;
  /** Null if there is nothing to read from at the moment. */
  read(projection: string, community: CommunityId, wanted: Wanted): Promise<Page | null>;
  /** Builds a projection anew while servers run. */
  rebuild(projection: string, progress: Progress): Promise<BuildOutcome>;
  /** Begins to build what is missing. */
  start(): void;
  stop(): Promise<void>;
}

export function createProjectionService(deps: ProjectionServiceDeps): ProjectionService {
  const { storage, environment, log } = deps;
  const kinds = deps.streamKinds ?? STREAM_KINDS;
  const projectors = new Map((deps.projectors ?? PROJECTORS).map((each) => [each.name, each]));
  const { projections } = storage;
  const upToDate = new UpToDate({ projections, history: createStreamHistory(storage.events, kinds) });
  const poked = new PokedProjections(
    (projection, community) => upToDate.follow(find(projection), community),
    { environment, log },
  );
  const failed = (projection: string, error: unknown): void => poked.report(projection, error);
  let atWork: Promise<void> = Promise.resolve();
  let cancel: (() => void) | null = null;
  let stopped = false;

  function find(name: string): Projector {
    const projector = projectors.get(name);
    if (projector === undefined) throw new UnknownProjectionError(name, [...projectors.keys()]);
    return projector;
  }

  const run = (projector: Projector, anew: boolean, progress: Progress): Promise<BuildOutcome> =>
    build({ storage, upToDate, environment }, projector, { anew, progress });

  /** Those with something to build. If that cannot be found out, all: each build then says what is wrong. */
  async function incomplete(): Promise<readonly Projector[]> {
    const all = [...projectors.values()];
    try {
      const known = await projections.allGenerations();
      const now = environment.now();
      return all.filter((each) => !nothingToBuild(known.get(each.name) ?? NO_GENERATIONS, each, now));
    } catch {
      return all;
    }
  }

  async function buildMissing(): Promise<void> {
    for (const projector of await incomplete())
      try {
        const outcome = await run(projector, false, stopIfStopped);
        if (outcome === "built") log.info({ projection: projector.name }, "a projection was built");
      } catch (error) {
        if (!(error instanceof StoppedError)) failed(projector.name, error);
      }
  }

  function stopIfStopped(): void {
    if (stopped) throw new StoppedError();
  }

  function look(): void {
    atWork = buildMissing().finally(() => {
      if (!stopped) cancel = environment.later(LOOK_EVERY, look);
    });
  }

  return {
    streamKinds: pokingProjections(
      kinds,
      [...projectors.values()].map((each) => ({ projection: each.name, types: handledBy(each) })),
    ),
    poked,
    read: (projection, community, wanted) =>
      readRows({ projections, upToDate, environment, failed }, find(projection), community, wanted),
    rebuild: (projection, progress) => run(find(projection), true, progress),
    start: look,
    async stop() {
      stopped = true;
      cancel?.();
      await atWork;
    },
  };
}

/** The server stops, so another one goes on with the build. */
class StoppedError extends Error {
  override readonly name = "StoppedError";
}

export class UnknownProjectionError extends Error {
  override readonly name = "UnknownProjectionError";

  constructor(name: string, known: readonly string[]) {
    super(`There is no projection ${JSON.stringify(name)}. There are: ${known.join(", ")}`);
  }
}
