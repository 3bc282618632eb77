import type { StoredSnapshot } from "../ports/event-store.ts";
import { bytesAsValues, bytesFromValues, cut, jsonBytes, pack, unpack } from "./bodies.ts";
import { freshId } from "../ports/fresh-id.ts";
import type { TableGateway } from "./gateway.ts";
import { sortable } from "./keys.ts";
import { maxPropertyBytes } from "./limits.ts";
import { withPrefix } from "./ranges.ts";
import type { Range } from "./ranges.ts";
import { flagOf, numberOf, textOf } from "./rows.ts";
import type { FoundRow, Row } from "./rows.ts";

/** Sorts right after the head, so that one query returns both. */
export const snapshotKey = "head-snapshot";
const partPrefix = "s-";
/** How much of a snapshot one row holds: 832 KiB, where the service allows 1 MiB with everything. */
const bytesOfRow = 13 * maxPropertyBytes;
const versionPrefix = (version: number): string => `${partPrefix}${sortable(version, 12)}-`;
const partsPrefix = (version: number, id: string): string => `${versionPrefix(version)}${id}-`;

/**
 * The snapshot that a row points to, or null if it has another fold version; `replaced` if its parts disappeared while
 * they were read because a newer snapshot has taken its place.
 */
export async function readSnapshot(
  streams: TableGateway,
  key: string,
  pointer: FoundRow | undefined,
  fold: number,
): Promise<StoredSnapshot | null | "replaced"> {
  if (pointer === undefined || numberOf(pointer, "fold") !== fold) return null;
  const bytes =
    numberOf(pointer, "parts") === 0 ? bytesFromValues(pointer) : await readParts(streams, key, pointer);
  if (bytes.byteLength !== numberOf(pointer, "size")) return "replaced";
  const body = await unpack({ bytes, deflated: flagOf(pointer, "deflated") });
  return { version: numberOf(pointer, "version"), fold, body };
}

async function readParts(streams: TableGateway, key: string, pointer: FoundRow): Promise<Uint8Array> {
  const prefix = partsPrefix(numberOf(pointer, "version"), textOf(pointer, "snapshotId"));
  const rows = await streams.all(withPrefix(key, prefix));
  return Buffer.concat(rows.map(bytesFromValues));
}

/**
 * Saves a snapshot. Its parts are written first, under keys of their own, then the pointer, and only then are older parts
 * deleted: a reader finds either a whole snapshot or none.
 */
export async function writeSnapshot(
  streams: TableGateway,
  key: string,
  snapshot: StoredSnapshot,
): Promise<void> {
  const present = await streams.get(key, snapshotKey, ["version", "fold", "parts", "snapshotId"]);
  if (
    present &&
    numberOf(present, "fold") === snapshot.fold &&
    numberOf(present, "version") >= snapshot.version
  )
    return;

  const { bytes, deflated } = await pack(jsonBytes(snapshot.body));
  const id = freshId();
  const parts = bytes.byteLength > bytesOfRow ? cut(bytes, bytesOfRow) : [];
  for (const [index, part] of parts.entries()) {
    const rowKey = partsPrefix(snapshot.version, id) + sortable(index, 4);
    // The id is new, so a part that exists already is this one.
    await streams.create({ partitionKey: key, rowKey, values: bytesAsValues(part) });
  }

  const { version, fold } = snapshot;
  const meta = { version, fold, snapshotId: id, deflated, size: bytes.byteLength, parts: parts.length };
  const values = parts.length === 0 ? { ...meta, ...bytesAsValues(bytes) } : meta;
  const pointer: Row = { partitionKey: key, rowKey: snapshotKey, values };
  const kept = await replacePointer(streams, pointer, present, id);
  if (!kept) await removeRows(streams, withPrefix(key, partsPrefix(version, id)));
  else if (parts.length > 0 || (present && numberOf(present, "parts") > 0))
    await removeRows(streams, olderParts(key, version));
}

/** False if another server's snapshot came first; it is as good as ours. */
async function replacePointer(
  streams: TableGateway,
  pointer: Row,
  present: FoundRow | null,
  id: string,
): Promise<boolean> {
  const outcome = present
    ? await streams.update(pointer, present.etag, "Replace")
    : await streams.create(pointer);
  if (outcome.kind === "written") return true;
  const found = await streams.get(pointer.partitionKey, snapshotKey, ["snapshotId"]);
  return found !== null && textOf(found, "snapshotId") === id;
}

async function removeRows(streams: TableGateway, range: Range): Promise<void> {
  for await (const { rowKey } of streams.rows(range, [])) await streams.remove(range.partitionKey, rowKey);
}

/**
 * Deletes the parts of older versions, including those left behind by a crash. Whoever is still writing an older one
 * finds the pointer changed; the parts of newer versions are being written and stay.
 */
const olderParts = (key: string, version: number): Range => ({
  partitionKey: key,
  from: partPrefix,
  before: versionPrefix(version),
});
