import type { Storage } from "../ports/storage.ts";
import { azureAttendanceNotes } from "./attendance-notes.ts";
import { azureBindings } from "./bindings.ts";
import { azureCalendarAddresses } from "./calendar-addresses.ts";
import { azureCards } from "./cards.ts";
import { azureDirectory } from "./directory.ts";
import { azureErasedLog } from "./erased-log.ts";
import { azureEventStore } from "./event-store.ts";
import { azureOutbox } from "./outbox.ts";
import { azurePresence } from "./presence.ts";
import { azureProjections } from "./projections.ts";
import { keyRows } from "./key-rows.ts";
import { azureSealKeys } from "./seal-keys.ts";
import { createTables, openTables, type TablesOptions } from "./tables.ts";
import { type WrappingKey, wrappingWith } from "./wrapping.ts";

export type AzureStorageOptions = TablesOptions & {
  /** The keys that wrap seal keys: the first one wraps, the others only open what they wrapped earlier. */
  readonly wrappingKeys: readonly WrappingKey[];
};

/** The storage adapter on Azure Tables. Sends nothing yet, so the tables need not exist. */
export function openAzureStorage(options: AzureStorageOptions): Storage {
  const tables = openTables(options);
  const rows = keyRows(tables.streams, wrappingWith(options.wrappingKeys));
  return {
    events: azureEventStore(tables, rows),
    outbox: azureOutbox(tables),
    sealKeys: azureSealKeys(tables.streams, rows),
    directory: azureDirectory(tables),
    bindings: azureBindings(tables),
    presence: azurePresence(tables),
    attendanceNotes: azureAttendanceNotes(tables),
    cards: azureCards(tables),
    calendarAddresses: azureCalendarAddresses(tables),
    projections: azureProjections(tables),
    erasedLog: azureErasedLog(tables),
  };
}

/** The same, after creating the tables that do not exist yet. */
export async function azureStorage(options: AzureStorageOptions): Promise<Storage> {
  const storage = openAzureStorage(options);
  await createTables(options);
  return storage;
}
