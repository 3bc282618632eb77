import { randomBytes } from "node:crypto";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { WrappingKey } from "@guildhall/shared/azure/wrapping";
import type { Storage } from "@guildhall/shared/ports/storage";

/** A prefix for tables that nobody else uses. */
export const freshPrefix = (): string => `T${randomBytes(8).toString("hex")}`;

/** A key of a deployment, with the id that the servers of the tests have it under. */
export const freshWrappingKey = (): WrappingKey => ({ id: "test", key: new Uint8Array(randomBytes(32)) });

/** What a server is told of such keys, in `SEAL_KEYS`. */
export const asSealKeys = (...keys: readonly WrappingKey[]): string =>
  keys.map(({ id, key }) => `${id}:${Buffer.from(key).toString("base64")}`).join(",");

/** Storage in tables of its own, at Azurite or at whatever stands in front of it. */
export function freshTableStorage(connectionString: string, timeoutMs?: number): Promise<Storage> {
  const options = { connectionString, tablePrefix: freshPrefix(), wrappingKeys: [freshWrappingKey()] };
  return azureStorage(timeoutMs === undefined ? options : { ...options, timeoutMs });
}
