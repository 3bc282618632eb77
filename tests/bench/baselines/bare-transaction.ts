// One storage transaction made by the table client alone.
import { randomBytes } from "node:crypto";
import { TableClient, type TransactionAction } from "@azure/data-tables";
import { sharedClock } from "../panels/clock.ts";
import { answerCalls, sayReady } from "../processes/ipc.ts";

interface Start {
  readonly connectionString: string;
  readonly table: string;
}

const KEY = "a-stream";
let client: TableClient | undefined;
let etag = "";
let version = 0;

const bytes = 420;

const methods = {
  async start({ connectionString, table }: Start): Promise<void> {
    client = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true });
    await client.createTable();
    const head = await client.createEntity({ partitionKey: KEY, rowKey: "head", version, commitId: "" });
    etag = head.etag ?? "";
  },

  /** Updates a head under its ETag and creates a row beside it; returns how many milliseconds it took. */
  async once(): Promise<number> {
    if (client === undefined) throw new Error("Not started");
    version += 1;
    const commitId = randomBytes(16).toString("base64url");
    const rowKey = `c-${String(version).padStart(12, "0")}`;
    const actions: TransactionAction[] = [
      ["update", { partitionKey: KEY, rowKey: "head", version, commitId }, "Replace", { etag }],
      ["create", { partitionKey: KEY, rowKey, version, commitId, d0: randomBytes(bytes), deflated: false }],
    ];
    const before = sharedClock();
    const { subResponses } = await client.submitTransaction(actions);
    const took = sharedClock() - before;
    etag = subResponses.find((response) => response.rowKey === undefined)?.etag ?? etag;
    return took;
  },
};

export type TransactionMethods = typeof methods;

answerCalls(methods);
sayReady(null);
