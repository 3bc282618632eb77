import { readAddress } from "./address.ts";

const DEVELOPMENT = "http://127.0.0.1:10002/devstoreaccount1";
const accountName = /^[a-z0-9-]{1,63}$/i;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * The table endpoint of a storage account's connection string, or null if it cannot be used: parsed like the client
 * library does, which throws on what it cannot use.
 */
export function tablesIn(connectionString: string): URL | null {
  if (connectionString.toLowerCase().includes("usedevelopmentstorage=true")) return new URL(DEVELOPMENT);
  const parts = partsOf(connectionString);
  const endpoint = parts.get("tableendpoint");
  if (parts.has("sharedaccesssignature") && !parts.has("accountkey"))
    return endpoint === undefined ? null : readAddress(endpoint);
  const account = parts.get("accountname") ?? "";
  const protocol = parts.get("defaultendpointsprotocol");
  if (!accountName.test(account) || !base64.test(parts.get("accountkey") ?? "") || protocol === undefined)
    return null;
  return readAddress(endpoint ?? `${protocol}://${account}.table.${parts.get("endpointsuffix") ?? ""}`);
}

/** Its parts by name; the first one of each name counts. */
function partsOf(connectionString: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of connectionString.split(";")) {
    const [name = "", ...value] = part.trim().split("=");
    const key = name.toLowerCase();
    if (value.join("=") !== "" && !parts.has(key)) parts.set(key, value.join("="));
  }
  return parts;
}
