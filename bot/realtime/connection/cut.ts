import type { Panel } from "./panel.ts";

/** How many packets may be queued for one socket before it counts as stalled. */
const MOST_WAITING = 100;
/** How many bytes may be queued in the underlying socket. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The parts of an Engine.IO connection that its types hide. */
interface Connection {
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly socket?: { readonly bufferedAmount: number; terminate(): void };
  };
  close(discard: boolean): void;
}

const connectionOf = (panel: Panel): Connection => panel.conn as unknown as Connection;

/** Whether a panel reads its messages so slowly that they pile up here. */
export function isStalled(panel: Panel): boolean {
  const { writeBuffer, transport } = connectionOf(panel);
  return writeBuffer.length > MOST_WAITING || (transport.socket?.bufferedAmount ?? 0) > MOST_BYTES;
}

/**
 * Cuts the connection without notice, as a failing network would: the panel reconnects with its ticket and gets a new
 * snapshot. (After a `disconnect` packet it would have to authenticate with a token.)
 */
export function cut(panel: Panel): void {
  const connection = connectionOf(panel);
  connection.close(true);
  connection.transport.socket?.terminate();
}
