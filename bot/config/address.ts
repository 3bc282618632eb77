import { isIPv6 } from "node:net";

const label = /^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$/;

const isHost = (hostname: string): boolean =>
  isIPv6(hostname.replace(/^\[|\]$/g, "")) ||
  (hostname.length <= 253 && hostname.split(".").every((part) => label.test(part)));

/**
 * A plain http or https address, or null. A URL can hide where it leads (user info, a backslash, characters that are
 * normalised on parsing), so everything that an address in a configuration does not need is refused.
 */
export function readAddress(text: string): URL | null {
  if (text.length > 2048 || !/^https?:\/\/[\x21-\x7e]+$/i.test(text) || /[\\@?#]/.test(text)) return null;
  const url = URL.parse(text);
  return url !== null && url.port !== "0" && isHost(url.hostname) ? url : null;
}

/** An address of only scheme, host and port, or null. */
export function readOrigin(text: string): URL | null {
  const url = readAddress(text);
  return url !== null && url.pathname === "/" ? url : null;
}

/** `redis[s]://[user:password@]host[:port]`, or null. */
export function readRedis(text: string): URL | null {
  const [, tls = "", host = ""] = /^redis(s?):\/\/(?:[^\s@/]*@)?([^\s@/]+)\/?$/i.exec(text) ?? [];
  return readOrigin(`http${tls}://${host}`);
}

/** `host[:port]` in the form that URLs use, or null. */
export const readHost = (text: string): string | null => readOrigin(`https://${text}`)?.host ?? null;
