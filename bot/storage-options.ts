import { DefaultAzureCredential } from "@azure/identity";
import type { AzureStorageOptions } from "@guildhall/shared/azure/storage";
import type { Config } from "./config/config.ts";

/** How a deployment signs in to Azure: as its managed identity. */
export const deploymentIdentity = (): DefaultAzureCredential => new DefaultAzureCredential();

/** Where a deployment's tables are, and how to open them. */
export function storageOptions({ storage, tablePrefix, sealKeys }: Config): AzureStorageOptions {
  const shared = { tablePrefix, wrappingKeys: sealKeys.map(({ id, key }) => ({ id, key: key.reveal() })) };
  return storage.kind === "connectionString"
    ? { ...shared, connectionString: storage.connectionString.reveal() }
    : { ...shared, endpoint: storage.endpoint, credential: deploymentIdentity() };
}
