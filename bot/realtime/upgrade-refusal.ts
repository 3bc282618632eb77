import type { IncomingMessage } from "node:http";

const PATH = "/socket.io/";
const KEY = /^[+/0-9A-Za-z]{22}==$/;

/** What a client of ours asks for: each once, and nothing of a connection that is there already. */
const QUERY: readonly (readonly [string, readonly string[]])[] = [
  ["EIO", ["4"]],
  ["transport", ["websocket"]],
  ["sid", []],
];

/** The status that an upgrade is refused with; null when Engine.IO will take it. */
export function upgradeRefusal(
  { method, url = "", headers }: IncomingMessage,
  origins: ReadonlySet<string>,
): 400 | 403 | 404 | null {
  const asked = url.startsWith(PATH) ? URL.parse(url, "http://here") : null;
  if (asked === null) return 404;
  if (headers.origin === undefined || !origins.has(headers.origin)) return 403;
  const isWebSocket =
    method === "GET" &&
    headers.upgrade?.toLowerCase() === "websocket" &&
    headers["sec-websocket-version"] === "13" &&
    KEY.test(headers["sec-websocket-key"] ?? "") &&
    headers["sec-websocket-protocol"] === undefined;
  const isOurs = QUERY.every(
    ([name, values]) => JSON.stringify(asked.searchParams.getAll(name)) === JSON.stringify(values),
  );
  return isWebSocket && isOurs ? null : 400;
}
