import { isLoopback } from "../../config/loopback.ts";

/** Whether the bot may talk to a connector there: its token goes along. */
export function isServiceAllowed(serviceUrl: string, allowedHosts: readonly string[]): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== "" || url.password !== "") return false;
  // Plain http gets through on loopback alone, which only a local configuration lists.
  const safe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  return safe && allowedHosts.includes(url.host.toLowerCase());
}

/** Only slashes that nothing follows are looked at: an expression would look at every one of them anew. */
export function withoutSlash(url: string): string {
  let end = url.length;
  while (url[end - 1] === "/") end -= 1;
  return url.slice(0, end);
}

export const isSameService = (one: string, other: string): boolean =>
  withoutSlash(one) === withoutSlash(other);
