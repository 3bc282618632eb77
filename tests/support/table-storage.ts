import { randomBytes } from "node:crypto";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { WrappingKey } from "@guildhall/shared/azure/wrapping";
import type { Storage } from "@guildhall/shared/ports/storage";

/** A table prefix that nobody else uses. */
export const freshPrefix = (): string => `T${randomBytes(8).toString("hex")}`;

/** A deployment's wrapping key, with the id under which the tests' servers know it. */
export const freshWrappingKey = (): WrappingKey => ({ id: "test", key: new Uint8Array(randomBytes(32)) });

/** These keys as the value of `SEAL_KEYS`. */
export const asSealKeys = (...keys: readonly WrappingKey[]): string =>
  keys.map(({ id, key }) => `${id}:${Buffer.from(key).toString("base64")}`).join(",");

/** Storage in tables of its own, in Azurite or behind a proxy to it. */
export function freshTableStorage(connectionString: string, timeoutMs?: number): Promise<Storage> {
  const options = { connectionString, tablePrefix: freshPrefix(), wrappingKeys: [freshWrappingKey()] };
  return azureStorage(timeoutMs === undefined ? options : { ...options, timeoutMs });
}
