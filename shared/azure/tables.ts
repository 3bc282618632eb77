import { TableClient, type TableServiceClientOptions } from "@azure/data-tables";
import type { TokenCredential } from "@azure/identity";
import { StorageError } from "../ports/storage-error.ts";
import { persist } from "./attempts.ts";
import { errorOf } from "./failures.ts";
import { tableGateway, type TableGateway } from "./gateway.ts";

/** Where the tables are, and which identity to use. */
export type TablesAt =
  { readonly connectionString: string } | { readonly endpoint: string; readonly credential: TokenCredential };

export type TablesOptions = TablesAt & {
  /** the prefix of every table name: letters and digits */
  readonly tablePrefix: string;
  /** the longest a call may take, its retries included; default 12 s */
  readonly timeoutMs?: number;
};

const names = {
  streams: "Streams",
  due: "Due",
  directory: "Directory",
  bindings: "Bindings",
  presence: "Presence",
  attendance: "Attendance",
  cards: "Cards",
  calendars: "Calendars",
  projections: "Projections",
  erased: "Erased",
} as const;
type TableName = keyof typeof names;

/** The tables that Guildhall keeps its storage in. */
export type Tables = { readonly [name in TableName]: TableGateway };

const tableName = /^[A-Za-z][A-Za-z0-9]{2,62}$/;
const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Stored data must not cross a network in the clear: without encryption, storage may only be on this machine. */
function isUnencrypted(options: TablesOptions): boolean {
  const endpoint =
    "endpoint" in options ? options.endpoint : /TableEndpoint=([^;]*)/i.exec(options.connectionString)?.[1];
  const address = endpoint === undefined ? null : URL.parse(endpoint);
  const unencrypted = address?.protocol === "http:";
  if (unencrypted && !loopback.has(address.hostname))
    throw new StorageError("Storage on another machine is reached over https only", false);
  return unencrypted;
}

function clientOf(options: TablesOptions, name: TableName): TableClient {
  const table = options.tablePrefix + names[name];
  if (!tableName.test(table))
    throw new StorageError(
      `A table's name is 3 to 63 letters and digits, beginning with a letter: ${table}`,
      false,
    );
  const clientOptions: TableServiceClientOptions = {
    // The retries are ours: see `persist`.
    retryOptions: { maxRetries: 0 },
    allowInsecureConnection: isUnencrypted(options),
  };
  return "endpoint" in options
    ? new TableClient(options.endpoint, table, options.credential, clientOptions)
    : TableClient.fromConnectionString(options.connectionString, table, clientOptions);
}

const defaultTimeoutMs = 12_000;

function eachTable<T>(make: (name: TableName) => T): { readonly [name in TableName]: T } {
  return {
    streams: make("streams"),
    due: make("due"),
    directory: make("directory"),
    bindings: make("bindings"),
    presence: make("presence"),
    attendance: make("attendance"),
    calendars: make("calendars"),
    cards: make("cards"),
    projections: make("projections"),
    erased: make("erased"),
  };
}

/** The tables, whether they exist or not: nothing is sent yet. */
export function openTables(options: TablesOptions): Tables {
  return eachTable((name) => tableGateway(clientOf(options, name), options.timeoutMs ?? defaultTimeoutMs));
}

/** Creates the tables that do not exist yet. */
export async function createTables(options: TablesOptions): Promise<void> {
  const clients = Object.values(eachTable((name) => clientOf(options, name)));
  await Promise.all(clients.map((client) => createTable(client, options.timeoutMs ?? defaultTimeoutMs)));
}

async function createTable(client: TableClient, timeoutMs: number): Promise<void> {
  try {
    // The client does not report an existing table as an error.
    await persist(timeoutMs, (abortSignal) => client.createTable({ abortSignal }));
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw errorOf(`The table ${client.tableName} could not be created`, error);
  }
}
