import type { SeenRequest } from "../../support/fault-proxy.ts";
import type { TableRow } from "../report/table.ts";

/** The server's tables, by how their names end. */
const TABLES = ["Streams", "Due", "Directory", "Bindings", "Presence", "Cards", "Projections"] as const;
export type TableName = (typeof TABLES)[number];

const isOf =
  (table: TableName) =>
  (request: SeenRequest): boolean =>
    request.table.endsWith(table);

/** How many requests of these operations went to a table. */
export const countOf = (
  requests: readonly SeenRequest[],
  table: TableName,
  operations: readonly SeenRequest["operation"][],
): number => requests.filter(isOf(table)).filter(({ operation }) => operations.includes(operation)).length;

/** The requests by table and operation. */
export function requestTable(requests: readonly SeenRequest[]): TableRow[] {
  return TABLES.map((table) => ({
    table,
    transactions: countOf(requests, table, ["batch"]),
    "point reads": countOf(requests, table, ["get"]),
    queries: countOf(requests, table, ["query"]),
    "single writes": countOf(requests, table, ["create", "update", "delete"]),
  })).filter((row) => Object.values(row).some((value) => typeof value === "number" && value > 0));
}
