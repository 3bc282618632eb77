import type { IncomingMessage } from "node:http";

const PATH = "/socket.io/";
const KEY = /^[+/0-9A-Za-z]{22}==$/;

/** The parameters that our clients send: each exactly once, and no id of an existing connection. */
const QUERY: readonly (readonly [string, readonly string[]])[] = [
  ["EIO", ["4"]],
  ["transport", ["websocket"]],
  ["sid", []],
];

/** The status with which to refuse an upgrade; null if Engine.IO will accept it. */
export function upgradeRefusal(
  { method, url = "", headers }: IncomingMessage,
  origins: ReadonlySet<string>,
): 400 | 403 | 404 | null {
  const target = url.startsWith(PATH) ? URL.parse(url, "http://here") : null;
  if (target === null) return 404;
  if (headers.origin === undefined || !origins.has(headers.origin)) return 403;
  const isWebSocket =
    method === "GET" &&
    headers.upgrade?.toLowerCase() === "websocket" &&
    headers["sec-websocket-version"] === "13" &&
    KEY.test(headers["sec-websocket-key"] ?? "") &&
    headers["sec-websocket-protocol"] === undefined;
  const isOurs = QUERY.every(
    ([name, values]) => JSON.stringify(target.searchParams.getAll(name)) === JSON.stringify(values),
  );
  return isWebSocket && isOurs ? null : 400;
}
