import { openTables } from "@guildhall/shared/azure/tables";
import type { Tables } from "@guildhall/shared/azure/tables";
import { azureStorage } from "@guildhall/shared/azure/storage";
import { keyRows } from "@guildhall/shared/azure/key-rows";
import { wrappingWith } from "@guildhall/shared/azure/wrapping";
import { freshStream } from "@guildhall/shared/testing/samples";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshWrappingKey } from "../../support/table-storage.ts";

// Azurite accepts much that the service refuses, so none of it may be sent.
let requests = 0;
const server = createServer((_, response) => {
  requests += 1;
  response.end();
});
let tables: Tables;
let connectionString: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  connectionString = [
    "DefaultEndpointsProtocol=http;AccountName=account",
    `AccountKey=${Buffer.from("secret").toString("base64")}`,
    `TableEndpoint=http://127.0.0.1:${port}/account`,
  ].join(";");
  tables = openTables({ connectionString, tablePrefix: "Limits" });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const row = (
  values: Record<string, string | number | boolean | Uint8Array>,
  partitionKey = "p",
  rowKey = "r",
) => ({
  partitionKey,
  rowKey,
  values,
});
const halfOfAPair = "\ud83d";
const properties = (count: number, bytes: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, new Uint8Array(bytes)]));

const refused: readonly [string, () => Promise<unknown>, RegExp][] = [
  ...["a/b", "a\\b", "a#b", "a?b", "a\tb", "a\u0080b", halfOfAPair]
    .flatMap((key) => [
      [`a partition key ${JSON.stringify(key)}`, () => tables.streams.create(row({}, key)), /key/] as const,
      [`a row key ${JSON.stringify(key)}`, () => tables.streams.create(row({}, "p", key)), /key/] as const,
      [`reading ${JSON.stringify(key)}`, () => tables.streams.get("p", key), /key/] as const,
      [`deleting ${JSON.stringify(key)}`, () => tables.streams.remove("p", key), /key/] as const,
    ])
    .map(([name, call, why]): [string, () => Promise<unknown>, RegExp] => [name, call, why]),
  ["a key of 513 characters", () => tables.streams.create(row({}, "p", "k".repeat(513))), /512/],
  ["text of 32,769 characters", () => tables.streams.create(row({ text: "é".repeat(32_769) })), /32768/],
  ["a lone surrogate", () => tables.streams.create(row({ text: halfOfAPair })), /surrogate/],
  ["bytes beyond 64 KiB", () => tables.streams.put(row({ bytes: new Uint8Array(65_537) })), /65536/],
  ["a row beyond 1 MiB", () => tables.streams.create(row(properties(16, 65_536))), /1048576/],
  ["more than 252 properties", () => tables.streams.create(row(properties(253, 1))), /252/],
  ...[Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 31, -(2 ** 31) - 1].map(
    (value): [string, () => Promise<unknown>, RegExp] => [
      `the number ${value}`,
      () => tables.streams.update(row({ value }), "etag", "Merge"),
      /32-bit/,
    ],
  ),
  ["a transaction without rows", () => tables.streams.transaction([]), /1 to 100/],
  [
    "a transaction of 101 rows",
    () =>
      tables.streams.transaction(
        Array.from({ length: 101 }, (_, index) => ({ do: "create", row: row({}, "p", `r${index}`) })),
      ),
    /1 to 100/,
  ],
  [
    "a transaction beyond 4 MiB",
    () =>
      tables.streams.transaction(
        Array.from({ length: 5 }, (_, index) => ({
          do: "create",
          row: row(properties(10, 65_536), "p", `r${index}`),
        })),
      ),
    /4194304/,
  ],
  [
    "a transaction over two partitions",
    () =>
      tables.streams.transaction([
        { do: "create", row: row({}, "p") },
        { do: "create", row: row({}, "q", "s") },
      ]),
    /one partition/,
  ],
  [
    "a transaction with a row twice",
    () =>
      tables.streams.transaction([
        { do: "create", row: row({}) },
        { do: "update", row: row({}), etag: "etag" },
      ]),
    /at most once/,
  ],
];

it.each(refused)("%s is refused before it is sent", async (_, call, why) => {
  const before = requests;
  await expect(call()).rejects.toMatchObject({
    name: "StorageError",
    retryable: false,
    message: expect.stringMatching(why) as string,
  });
  expect(requests).toBe(before);
});

it.each(["9", "Guild-hall", "Guild_hall", "G".repeat(60)])("a table prefix %j is refused", (tablePrefix) => {
  const open = () => openTables({ connectionString, tablePrefix });
  expect(open).toThrow(expect.objectContaining({ name: "StorageError", retryable: false }));
});

it.each([
  ["a time before 1970", -1],
  ["half a millisecond", 1.5],
  ["no number", Number.NaN],
])("an outbox row due at %s is refused", async (_, due) => {
  const { azureEventStore } = await import("@guildhall/shared/azure/event-store");
  const rows = keyRows(tables.streams, wrappingWith([freshWrappingKey()]));
  const commit = { version: 1, commitId: "c", body: null };
  const appending = azureEventStore(tables, rows).append(freshStream(), commit, [
    { id: "a", due, body: null },
  ]);
  await expect(appending).rejects.toMatchObject({ name: "StorageError", retryable: false });
});

it.each([16, 31, 33])("a wrapping key of %i bytes is refused", async (size) => {
  const making = azureStorage({
    connectionString,
    tablePrefix: "Limits",
    wrappingKeys: [{ id: "a", key: new Uint8Array(size) }],
  });
  await expect(making).rejects.toMatchObject({ name: "StorageError", retryable: false });
});

it.each(["192.0.2.1", "127.0.0.1:80@192.0.2.1"])(
  "a connection without encryption to another machine is refused: %s",
  (host) => {
    const elsewhere = connectionString.replace("127.0.0.1", host);
    expect(() => openTables({ connectionString: elsewhere, tablePrefix: "Limits" })).toThrow(/https/);
  },
);
