import { DefaultAzureCredential } from "@azure/identity";
import type { AzureStorageOptions } from "@guildhall/shared/azure/storage";
import type { Config } from "./config/config.ts";

/** Where a deployment's tables are, and how to open them. */
export function storageOptions({ storage, tablePrefix, sealKeys }: Config): AzureStorageOptions {
  const shared = { tablePrefix, wrappingKeys: sealKeys.map(({ id, key }) => ({ id, key: key.reveal() })) };
  return storage.kind === "connectionString"
    ? { ...shared, connectionString: storage.connectionString.reveal() }
    : { ...shared, endpoint: storage.endpoint, credential: new DefaultAzureCredential() };
}
