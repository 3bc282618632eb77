import type { SealScope } from "../domain/kernel/sealed.ts";
import { streamKey } from "../domain/kernel/stream.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { SealKey } from "../ports/seal-keys.ts";

/** A commit as it is stored: its body as text, so that nothing is shared by reference. */
export interface HeldCommit {
  readonly version: number;
  readonly commitId: string;
  readonly body: string;
}

export interface HeldSnapshot {
  readonly version: number;
  readonly fold: number;
  readonly body: string;
}

export interface HeldOutboxRow {
  readonly id: string;
  readonly body: string;
  readonly inOrder: boolean;
  readonly mark: boolean;
  /** whether it was written again, as a mark, since it was claimed */
  renewed: boolean;
  due: Instant;
  claim: string;
  leaseUntil: Instant;
  sending: boolean;
}

export interface HeldStream {
  readonly id: StreamId;
  readonly commits: HeldCommit[];
  snapshot: HeldSnapshot | null;
  readonly outbox: Map<string, HeldOutboxRow>;
  readonly keys: Map<SealScope, SealKey>;
}

/** The streams that the event store writes, with their outboxes and seal keys. */
export interface HeldStreams {
  /** null if nothing was ever written to it */
  find(stream: StreamId): HeldStream | null;
  open(stream: StreamId): HeldStream;
  forget(stream: StreamId): void;
  all(): Iterable<HeldStream>;
}

export function heldStreams(): HeldStreams {
  const streams = new Map<string, HeldStream>();
  const find = (stream: StreamId): HeldStream | null => streams.get(streamKey(stream)) ?? null;
  return {
    find,
    open(id) {
      const held = find(id) ?? { id, commits: [], snapshot: null, outbox: new Map(), keys: new Map() };
      streams.set(streamKey(id), held);
      return held;
    },
    forget: (stream) => void streams.delete(streamKey(stream)),
    all: () => streams.values(),
  };
}
