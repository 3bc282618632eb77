import type { SessionId } from "../domain/kernel/ids.ts";
import type { SessionState } from "../domain/session/state.ts";
import {
  type Checkpoint,
  MAX_ROW_CHANGES,
  type Projections,
  type RowChange,
  type Shelf,
} from "../ports/projections.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { CommunityStep, StreamHistory } from "../ports/stream-history.ts";
import { type AnyHandler, handledBy, type Projector } from "./projector.ts";
import { WorkingRows } from "./working-rows.ts";

export interface AdvanceDeps {
  readonly projections: Projections;
  readonly history: StreamHistory;
}

/** How far a shelf reaches. */
export interface Reached {
  /** the version of the community up to which its rows are current */
  readonly version: number;
  /** whether that is before an event that only a newer server knows */
  readonly outdated: boolean;
}

/** Each failed try has met another server that advances the same shelf. */
const MOST_TRIES = 5;

/** Reads on from the shelf's checkpoint to the end of its community's stream. What the projector throws is passed on. */
export async function advance(
  { projections, history }: AdvanceDeps,
  projector: Projector,
  shelf: Shelf,
): Promise<Reached> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const seen = await projections.checkpoint(shelf);
    const { version, outdated, steps } = await history.community(
      shelf.community,
      seen.version,
      handledBy(projector),
    );
    if (version === seen.version) return { version, outdated };
    const rows = new WorkingRows(projections, shelf);
    const sessions = new Map<SessionId, SessionState>();
    for (const step of steps) await handle(projector, step, { rows, history, sessions });
    if (await store(projections, shelf, rows.changes, version, seen)) return { version, outdated };
  }
  throw new StorageError("Too many servers advance the same rows at once", true);
}

/** How many sessions are held while a long stretch is read: what belongs to one session comes together. */
const MOST_SESSIONS = 10;

interface Work {
  readonly rows: WorkingRows;
  readonly history: StreamHistory;
  /** those that were read last */
  readonly sessions: Map<SessionId, SessionState>;
}

async function handle(
  { handlers }: Projector,
  step: CommunityStep,
  { rows, history, sessions }: Work,
): Promise<void> {
  // The handler of this very type takes this very step.
  const handler = handlers[step.event.type] as AnyHandler | undefined;
  if (handler === undefined) return;
  const wanted = handler.sessions?.(step) ?? [];
  if (sessions.size > MOST_SESSIONS) sessions.clear();
  for (const id of wanted) if (!sessions.has(id)) sessions.set(id, await history.session(id));
  await handler.handle(step, rows, (id) => sessions.get(id));
}

/**
 * The checkpoint moves with the last of the changes. If there are too many for one transaction and this server dies in
 * between, the next one makes the same changes again. False if another server changed the shelf.
 */
async function store(
  projections: Projections,
  shelf: Shelf,
  changes: readonly RowChange[],
  version: number,
  seen: Checkpoint,
): Promise<boolean> {
  let known = seen;
  const parts = partsOf(changes);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (!(await projections.write(shelf, part, isLast ? version : seen.version, known))) return false;
    if (isLast) return true;
    known = await projections.checkpoint(shelf);
    if (known.version !== seen.version) return false;
  }
  return true;
}

/** What one transaction takes of the bodies of rows, in characters of JSON: of up to three bytes each it holds 4 MiB. */
const MAX_CHANGED = 1024 * 1024;

/** The changes in parts that a transaction takes; at least one, which may be empty. */
function partsOf(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const parts: RowChange[][] = [[]];
  let size = 0;
  for (const change of changes) {
    const more = change.body === null ? 0 : JSON.stringify(change.body).length;
    const last = parts.at(-1);
    if (
      last !== undefined &&
      last.length < MAX_ROW_CHANGES &&
      (size + more <= MAX_CHANGED || last.length === 0)
    ) {
      last.push(change);
      size += more;
    } else {
      parts.push([change]);
      size = more;
    }
  }
  return parts;
}
