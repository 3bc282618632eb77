import { beforeAll, describe, expect, test } from "vitest";
import type { Storage } from "@guildhall/shared/ports/storage";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { type KeptStreams, readFirst, readReleases, restored as restoredIn, seenOf } from "./kept-stream.ts";

const azurite = azuriteOfRun();
let kept: KeptStreams;

beforeAll(async () => {
  kept = await readFirst();
});

const restored = (rows: KeptStreams["rows"]): Promise<Storage> =>
  restoredIn(azurite.connectionString, kept, rows);

/** Without the key of the ballots, an open poll's votes are unknown. */
const withoutCounts = ({ community }: KeptStreams["seen"]) =>
  Object.fromEntries(
    Object.entries(community as object).map(([key, slice]) => [
      key,
      key.startsWith("turnout:") ? { turnout: 0 } : slice,
    ]),
  );

// People have streams like these. If one of these tests fails, fix the loading (an upcast, a default), never the file.
describe("what the first version stored", () => {
  test("always loads to the same view: agenda, takeaways, parked topics, raised ELMOs, and pending work", async () => {
    expect(await seenOf(await restored(kept.rows), kept)).toMatchObject(kept.seen);
  });

  test("loads to the same view without its snapshots, from the log alone", async () => {
    const rows = kept.rows.filter(({ rowKey }) => rowKey !== "head-snapshot" && !rowKey.startsWith("s-"));
    expect(rows.length).toBeLessThan(kept.rows.length);
    expect(await seenOf(await restored(rows), kept)).toMatchObject(kept.seen);
  });

  test("also loads without its seal keys: the number of ELMOs is known, but not whose they are", async () => {
    for (const withSnapshot of [true, false]) {
      const rows = kept.rows.filter(
        (row) => !("wrapped" in row.values) && (withSnapshot || row.rowKey !== "head-snapshot"),
      );
      const expected = { ...kept.seen, community: withoutCounts(kept.seen), toms: { elmo: null }, keys: 0 };
      expect(await seenOf(await restored(rows), kept)).toMatchObject(expected);
    }
  });

  test("contains what it must: events sealed under an existing key and under destroyed ones, a snapshot, an outbox", () => {
    const of = (table: string, start = ""): number =>
      kept.rows.filter((row) => row.table === table && row.rowKey.startsWith(start)).length;
    expect(of("Streams", "head-wrapped-")).toBe(5);
    expect(of("Streams", "head-snapshot")).toBeGreaterThan(0);
    expect(of("Streams", "o-")).toBeGreaterThan(0);
    expect(of("Streams", "c-")).toBeGreaterThan(150);
    expect(kept.seen).toMatchObject({ running: { elmo: { count: 2 } }, keys: 1, amaras: { elmo: null } });
  });
});

describe("NET-8: what each release stored", () => {
  test("always loads to the same view, with its snapshots and from the log alone, with pending work", async () => {
    const releases = await readReleases();
    expect(releases.size).toBeGreaterThan(0);
    for (const [name, release] of releases) {
      const log = release.rows.filter(({ rowKey }) => rowKey !== "head-snapshot" && !rowKey.startsWith("s-"));
      for (const rows of [release.rows, log]) {
        const storage = await restoredIn(azurite.connectionString, release, rows);
        expect({ name, ...(await seenOf(storage, release)) }).toMatchObject({ name, ...release.seen });
      }
    }
  }, 180_000);
});
