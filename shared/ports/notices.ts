import type { StreamId } from "../domain/kernel/stream.ts";

/** A word between servers: this stream has reached this version. Lost notices do no harm: rooms also poll. */
export interface Notice {
  readonly stream: StreamId;
  readonly version: number;
}

export interface Notices {
  publish(notice: Notice): void;
  /** Returns what ends the subscription. */
  subscribe(listener: (notice: Notice) => void): () => void;
}
