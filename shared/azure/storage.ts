import type { Storage } from "../ports/storage.ts";
import { azureBindings } from "./bindings.ts";
import { azureCards } from "./cards.ts";
import { azureDirectory } from "./directory.ts";
import { azureEventStore } from "./event-store.ts";
import { azureOutbox } from "./outbox.ts";
import { azurePresence } from "./presence.ts";
import { azureSealKeys } from "./seal-keys.ts";
import { createTables, openTables } from "./tables.ts";
import type { TablesOptions } from "./tables.ts";

export type AzureStorageOptions = TablesOptions & {
  /** 32 bytes that wrap the keys of seals; without it, no sealed part can be read again */
  readonly wrappingKey: Uint8Array;
};

/** Everything that is kept, on Azure Tables. Creates the tables that do not exist yet. */
export async function azureStorage(options: AzureStorageOptions): Promise<Storage> {
  const tables = openTables(options);
  const storage: Storage = {
    events: azureEventStore(tables),
    outbox: azureOutbox(tables),
    sealKeys: azureSealKeys(tables, options.wrappingKey),
    directory: azureDirectory(tables),
    bindings: azureBindings(tables),
    presence: azurePresence(tables),
    cards: azureCards(tables),
  };
  await createTables(options);
  return storage;
}
