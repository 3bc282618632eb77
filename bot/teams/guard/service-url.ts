import { isLoopback } from "../../config/loopback.ts";

/** Whether the bot may call a connector at this address: its token goes there. */
export function isServiceAllowed(serviceUrl: string, allowedHosts: readonly string[]): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== "" || url.password !== "") return false;
  // Plain http passes only on loopback, which only a local configuration lists.
  const safe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  return safe && allowedHosts.includes(url.host.toLowerCase());
}

/** Strips slashes at the end by hand: a regular expression would take quadratic time. */
export function withoutSlash(url: string): string {
  let end = url.length;
  while (url[end - 1] === "/") end -= 1;
  return url.slice(0, end);
}

export const isSameService = (one: string, other: string): boolean =>
  withoutSlash(one) === withoutSlash(other);
