import { isLoopback } from "../../config/loopback.ts";

/** Whether the bot may talk to a connector there: its token goes along. */
export function isServiceAllowed(serviceUrl: string, allowedHosts: readonly string[]): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== "" || url.password !== "") return false;
  // Plain http gets through on loopback alone, which only a local configuration lists.
  const safe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  return safe && allowedHosts.includes(url.host.toLowerCase());
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, "");

export const isSameService = (one: string, other: string): boolean =>
  withoutSlash(one) === withoutSlash(other);
