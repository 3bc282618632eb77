import { randomBytes } from "node:crypto";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { Storage } from "@guildhall/shared/ports/storage";

/** A prefix for tables that nobody else uses. */
export const freshPrefix = (): string => `T${randomBytes(8).toString("hex")}`;

/** Storage in tables of its own, at Azurite or at whatever stands in front of it. */
export function freshTableStorage(connectionString: string, timeoutMs?: number): Promise<Storage> {
  const wrappingKey = randomBytes(32);
  const options = { connectionString, tablePrefix: freshPrefix(), wrappingKey };
  return azureStorage(timeoutMs === undefined ? options : { ...options, timeoutMs });
}
