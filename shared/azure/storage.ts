import type { Storage } from "../ports/storage.ts";
import { azureAttendanceNotes } from "./attendance-notes.ts";
import { azureBindings } from "./bindings.ts";
import { azureCards } from "./cards.ts";
import { azureDirectory } from "./directory.ts";
import { azureEventStore } from "./event-store.ts";
import { azureOutbox } from "./outbox.ts";
import { azurePresence } from "./presence.ts";
import { keyRows } from "./key-rows.ts";
import { azureSealKeys } from "./seal-keys.ts";
import { createTables, openTables } from "./tables.ts";
import type { TablesOptions } from "./tables.ts";
import { wrappingWith } from "./wrapping.ts";
import type { WrappingKey } from "./wrapping.ts";

export type AzureStorageOptions = TablesOptions & {
  /** They wrap the keys of seals: the first wraps, the others open what they wrapped before. */
  readonly wrappingKeys: readonly WrappingKey[];
};

/** Everything that is kept, on Azure Tables, whether the tables exist or not: nothing is sent yet. */
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
  };
}

/** The same, with the tables: those that do not exist yet are created. */
export async function azureStorage(options: AzureStorageOptions): Promise<Storage> {
  const storage = openAzureStorage(options);
  await createTables(options);
  return storage;
}
