import type { CommunityId } from "../domain/kernel/ids.ts";
import type { FoundRow, Row, Value } from "./rows.ts";

/** The tables of which a backup has rows. Everything in the others is made anew, or lasts minutes. */
export const BACKED_UP = ["streams", "bindings", "directory", "cards", "calendars", "erased"] as const;

/** A row as it is in a backup. */
export interface BackupRow extends Row {
  readonly table: (typeof BACKED_UP)[number];
  /** whose it is; null: the deployment's */
  readonly community: CommunityId | null;
}

const isValue = (value: unknown): value is Value =>
  ["string", "number", "boolean"].includes(typeof value) || value instanceof Uint8Array;

/** What the service itself keeps of a row. */
const isOfService = (name: string): boolean =>
  name === "partitionKey" || name === "timestamp" || name.startsWith("odata");

/** The properties that we have stored in a row. */
export const valuesOf = (row: FoundRow): Row["values"] =>
  Object.fromEntries(
    Object.entries(row.values).filter(
      (property): property is [string, Value] => !isOfService(property[0]) && isValue(property[1]),
    ),
  );
