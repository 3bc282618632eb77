import type { Rejection } from "../domain/kernel/rejection.ts";
import type { Actor } from "../domain/kernel/meta.ts";
import type { StreamId } from "../domain/kernel/stream.ts";

/** What live streams know of the commands of every kind of stream. */
export interface AnyCommand {
  readonly type: string;
}

/** A command as it reaches a live stream: parsed, its author known. */
export interface CommandEnvelope<Command> {
  /** unique for its author: a repeat is answered like the first (`protocol/command-id` for a person's) */
  readonly id: string;
  readonly actor: Actor;
  readonly command: Command;
  /**
   * Whether one of its author's remembered commands makes this one pointless: it is the same under another id, or what
   * they asked for later. Then the answer is `done` and nothing happens.
   */
  readonly isSupersededBy?: (id: string) => boolean;
}

/** What became of an envelope. `done`: it is stored, and stands in the live stream's state from `version` on. */
export type CommandOutcome =
  | { readonly kind: "done"; readonly version: number }
  | { readonly kind: "refused"; readonly rejection: Rejection }
  | {
      readonly kind: "failed";
      /** whether the same order may be sent again */
      readonly retryable: boolean;
      /**
       * `outdatedServer`: the stream holds events that this server does not know; it may only read it.
       * `defect`: Guildhall itself is wrong; the same order will fail again
       */
      readonly reason: "storage" | "outdatedServer" | "defect";
    };

/** One stream, live on this server: the one place where its commands are decided, in order. */
export interface LiveStream<State, Command> {
  readonly id: StreamId;
  /** the version that `state` is the fold of */
  readonly version: number;
  readonly state: State;
  /** whether the last write or poll reached storage */
  readonly writable: boolean;
  /** Queues an envelope; resolves when it is stored, refused or failed. Never rejects. */
  submit(envelope: CommandEnvelope<Command>): Promise<CommandOutcome>;
  /** Calls back after every step forward of `state`, whoever wrote it, and whenever `writable` changes. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Reads what other servers wrote since. Never rejects. */
  catchUp(): Promise<void>;
  /** Keeps the live stream loaded, and polled every 2 s, until the returned function is called. */
  hold(): () => void;
}
