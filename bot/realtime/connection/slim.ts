import type { Panel } from "./panel.ts";

/**
 * Drops what Socket.IO keeps of the request that opened a socket: it contains the proof of identity, which is no longer
 * needed and takes more memory than the rest of an idle panel.
 */
export function slim(panel: Panel): void {
  panel.handshake.auth = {};
  panel.handshake.headers = {};
  (panel.conn as { request: unknown }).request = null;
}
