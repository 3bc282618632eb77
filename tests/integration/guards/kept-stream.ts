import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { mySession, viewSession } from "@guildhall/shared/domain/session/view";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { communityId, memberRef, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { sessionStream } from "@guildhall/shared/domain/kernel/stream";
import type { StreamKinds } from "@guildhall/shared/app/stream-kind";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import { projected } from "../../support/projected.ts";
import { PAST_SESSIONS, pastSessions } from "@guildhall/shared/projections/past-sessions";
import { freshLoad } from "../../chaos/stored-log.ts";
import { type DumpedRow, restoreTables } from "../../chaos/table-dump.ts";
import { freshPrefix } from "../../support/table-storage.ts";

/** a time at which everything that was scheduled is due */
const SOME_DAY = Date.UTC(2100, 0);

const bytes = z.object({ $bytes: z.string() });

/** Stored tables, and what could be seen of them. */
export const keptStreams = z.object({
  /** wraps the seal keys; used in this test only */
  wrappingKey: z.object({ id: z.string(), key: z.string() }),
  community: z.string(),
  over: z.string(),
  running: z.string(),
  rows: z.array(
    z.object({
      table: z.string(),
      partitionKey: z.string(),
      rowKey: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), bytes])),
    }),
  ),
  seen: z.record(z.string(), z.unknown()),
});
export type KeptStreams = z.infer<typeof keptStreams>;

export const toKept = (rows: readonly DumpedRow[]): KeptStreams["rows"] =>
  rows.map(({ table, partitionKey, rowKey, values }) => ({
    table,
    partitionKey,
    rowKey,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, toKeptValue(value)] as const),
    ),
  }));

function toKeptValue(value: DumpedRow["values"][string]): KeptStreams["rows"][number]["values"][string] {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  return typeof value === "object" || typeof value === "bigint" ? String(value) : value;
}

const fromKept = (rows: KeptStreams["rows"]): readonly DumpedRow[] =>
  rows.map(({ values, ...row }) => ({
    ...row,
    timestamp: "",
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "object" ? new Uint8Array(Buffer.from(value.$bytes, "base64")) : value,
      ]),
    ),
  }));

/** A storage that contains the kept rows. */
export async function restored(
  connectionString: string,
  { wrappingKey }: Pick<KeptStreams, "wrappingKey">,
  rows: KeptStreams["rows"],
): Promise<Storage> {
  const tablePrefix = freshPrefix();
  const key = new Uint8Array(Buffer.from(wrappingKey.key, "base64"));
  const wrappingKeys = [{ ...wrappingKey, key }];
  const storage = await azureStorage({ connectionString, tablePrefix, wrappingKeys });
  await restoreTables(connectionString, tablePrefix, fromKept(rows));
  return storage;
}

export const readKept = async <Kept extends KeptStreams>(
  file: string,
  schema: z.ZodType<Kept>,
): Promise<Kept> => {
  const kept = schema.parse(JSON.parse(await readFile(file, "utf8")));
  return { ...kept, seen: whereShownNow(kept.seen) };
};

const firstView = z.looseObject({ past: z.array(z.string()) });

/** What could be seen then, at the place where it is shown now: past sessions were slices, and are rows of a projection. */
function whereShownNow(seen: KeptStreams["seen"]): KeptStreams["seen"] {
  const { success, data } = firstView.safeParse(seen["community"]);
  if (!success) return seen;
  const { past, ...slices } = data;
  const others = Object.entries(slices).filter(([key]) => !key.startsWith("past:"));
  return {
    ...seen,
    community: Object.fromEntries(others),
    pastSessions: past.map((id) => slices[`past:${id}`]),
  };
}

/** What the first version stored of a whole life. */
export const readFirst = (): Promise<KeptStreams> => readKept("tests/data/first-version.json", keptStreams);

/** What each release since then stored of a whole life, by its name: see keep-release.ts. */
export async function readReleases(): Promise<ReadonlyMap<string, KeptStreams>> {
  const folder = "tests/data/releases";
  const names = (await readdir(folder)).toSorted();
  const kept = names.map(async (name) => [name, await readKept(`${folder}/${name}`, keptStreams)] as const);
  return new Map(await Promise.all(kept));
}

/** What a server shows of the streams when it starts now, possibly in another version: to everybody, and to two members. */
export async function seenOf(
  storage: Storage,
  { community, over, running }: Pick<KeptStreams, "community" | "over" | "running">,
  streamKinds?: StreamKinds,
): Promise<Record<string, unknown>> {
  const load = freshLoad(storage, streamKinds);
  const guild = await load.community(communityId(community));
  const past = await load.session(sessionId(over));
  const now = await load.session(sessionId(running));
  const outbox = await storage.outbox.due(SOME_DAY, 100);
  const rows = await Promise.all(outbox.map((entry) => storage.outbox.claim(entry, SOME_DAY, 1)));
  const keys = await storage.sealKeys.all(sessionStream(sessionId(running)));
  const seen = {
    community: viewCommunity(guild.state),
    versions: [guild.version, past.version, now.version],
    over: viewSession(past.state),
    running: viewSession(now.state),
    toms: mySession(now.state, memberRef("tom")),
    amaras: mySession(now.state, memberRef("amara")),
    outbox: rows.map((row) => ({ id: row?.id, due: row?.due, body: row?.body })),
    keys: keys.size,
    pastSessions: await projected(storage, communityId(community), pastSessions, PAST_SESSIONS),
  };
  return JSON.parse(JSON.stringify(seen)) as Record<string, unknown>;
}
