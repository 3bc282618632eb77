import type { StreamId } from "../domain/kernel/stream.ts";

/** Tells the other servers that this stream has reached this version. A lost notice does no harm: held streams also poll. */
export interface Notice {
  readonly stream: StreamId;
  readonly version: number;
}

export interface Notices {
  publish(notice: Notice): void;
  /** Returns the unsubscribe function. */
  subscribe(listener: (notice: Notice) => void): () => void;
}
