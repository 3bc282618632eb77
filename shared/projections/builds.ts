import type { CommunityId } from "../domain/kernel/ids.ts";
import { type Instant, type Millis, MINUTE } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { Generations, NextGeneration } from "../ports/projections.ts";
import type { Storage } from "../ports/storage.ts";
import type { Projector } from "./projector.ts";
import type { UpToDate } from "./up-to-date.ts";

/** How long the server that builds a generation may be silent before another one goes on with it. */
const LEASE: Millis = 2 * MINUTE;

export interface BuildDeps {
  readonly storage: Pick<Storage, "projections" | "bindings">;
  readonly upToDate: Pick<UpToDate, "advance">;
  readonly environment: Pick<Environment, "now">;
}

/** Called with how many of how many communities are done. */
export type Progress = (done: number, all: number) => void;

/** `elsewhere`: another server builds it at the moment, or has taken over. */
export type BuildOutcome = "built" | "upToDate" | "elsewhere";

/**
 * Builds what is missing of a projection: a generation by this version of its projector, or the rest of one that a
 * server left unfinished; then removes the rows of generations that are no longer read. `anew`: builds a generation
 * even if there is one already, also one by a newer projector, for example after a return to an earlier version.
 *
 * Servers advance the next generation with the live one meanwhile, so that it misses nothing when they change places.
 */
export async function build(
  deps: BuildDeps,
  projector: Projector,
  { anew, progress }: { readonly anew: boolean; readonly progress: Progress },
): Promise<BuildOutcome> {
  const next = await begin(deps, projector, anew);
  if (next === "elsewhere") return next;
  if (next !== null && !(await buildAll(deps, projector, next, progress))) return "elsewhere";
  await removeOutdated(deps, projector.name);
  return next === null ? "upToDate" : "built";
}

/** Whether a look at the generations of a projection finds nothing for this server to do. */
export function nothingToBuild(value: Generations, projector: Projector, now: Instant): boolean {
  const next = nextIn(value, projector, now, false);
  return next === "elsewhere" || (next === null && value.outdated.length === 0);
}

const numbersIn = ({ live, next, outdated }: Generations): readonly number[] => [
  ...outdated,
  ...(live === null ? [] : [live.number]),
  ...(next === null ? [] : [next.number]),
];

/** What is to be built now: null if nothing. */
function nextIn(
  value: Generations,
  { version }: Projector,
  now: Instant,
  anew: boolean,
): NextGeneration | "elsewhere" | null {
  const { live, next } = value;
  if (next !== null && next.leaseUntil > now) return "elsewhere";
  const leaseUntil = now + LEASE;
  if (next?.version === version && !anew) return { ...next, leaseUntil };
  // An older server leaves it to newer ones.
  if (!anew && Math.max(next?.version ?? 0, live?.version ?? 0) >= version) return null;
  return { number: Math.max(0, ...numbersIn(value)) + 1, version, leaseUntil };
}

async function begin(
  { storage: { projections }, environment }: BuildDeps,
  projector: Projector,
  anew: boolean,
): Promise<NextGeneration | "elsewhere" | null> {
  const { value, token } = await projections.generations(projector.name);
  const next = nextIn(value, projector, environment.now(), anew);
  if (next === null || next === "elsewhere") return next;
  const given = value.next === null || value.next.number === next.number ? [] : [value.next.number];
  const begun = { ...value, next, outdated: [...value.outdated, ...given] };
  return (await projections.setGenerations(projector.name, begun, token)) ? next : "elsewhere";
}

/** Builds a generation and makes it the live one; false if another server has taken over. */
async function buildAll(
  { storage: { projections, bindings }, upToDate, environment }: BuildDeps,
  projector: Projector,
  { number, version }: NextGeneration,
  progress: Progress,
): Promise<boolean> {
  const projection = projector.name;
  /** Changes the generations, if this one is still to be built. */
  async function change(to: (value: Generations) => Generations): Promise<boolean> {
    const { value, token } = await projections.generations(projection);
    return value.next?.number === number && projections.setGenerations(projection, to(value), token);
  }
  const communities: readonly CommunityId[] = await bindings.communities();
  progress(0, communities.length);
  for (const [index, community] of communities.entries()) {
    await upToDate.advance(projector, { projection, generation: number, community });
    const next = { number, version, leaseUntil: environment.now() + LEASE };
    if (!(await change((value) => ({ ...value, next })))) return false;
    progress(index + 1, communities.length);
  }
  return change(({ live, outdated }) => ({
    live: { number, version },
    next: null,
    outdated: [...outdated, ...(live === null ? [] : [live.number])],
  }));
}

async function removeOutdated(
  { storage: { projections, bindings } }: BuildDeps,
  projection: string,
): Promise<void> {
  const { value } = await projections.generations(projection);
  if (value.outdated.length === 0) return;
  for (const community of await bindings.communities())
    for (const generation of value.outdated) await projections.clear({ projection, generation, community });
  const { value: now, token } = await projections.generations(projection);
  const outdated = now.outdated.filter((number) => !value.outdated.includes(number));
  // If it fails, another server clears them once more, which does no harm.
  await projections.setGenerations(projection, { ...now, outdated }, token);
}
