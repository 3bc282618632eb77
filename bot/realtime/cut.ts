import type { Panel } from "./panel.ts";

/** How many packets may wait for one socket before it counts as stalled. */
const MOST_WAITING = 100;
/** How many bytes may wait in the socket below. */
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

/** Whether a panel takes its messages so slowly that they pile up here. */
export function isStalled(panel: Panel): boolean {
  const { writeBuffer, transport } = connectionOf(panel);
  return writeBuffer.length > MOST_WAITING || (transport.socket?.bufferedAmount ?? 0) > MOST_BYTES;
}

/**
 * Cuts the line without a word, as a failing network would: the panel connects again with its ticket and is sent
 * everything anew. (A `disconnect` packet would mean that it has to prove itself with a token.)
 */
export function cut(panel: Panel): void {
  const connection = connectionOf(panel);
  connection.close(true);
  connection.transport.socket?.terminate();
}
