import type { Panel } from "./panel.ts";

/**
 * Lets go of what Socket.IO keeps of the request that opened a socket: it holds the proof that was shown, which nobody
 * needs any more, and weighs more than everything else of an idle panel.
 */
export function slim(panel: Panel): void {
  panel.handshake.auth = {};
  panel.handshake.headers = {};
  (panel.conn as { request: unknown }).request = null;
}
