import type { Rejection } from "../domain/kernel/rejection.ts";
import type { Actor } from "../domain/kernel/meta.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Supersedes } from "./commit.ts";

/** What a live stream knows about a command, whatever its kind of stream. */
export interface AnyCommand {
  readonly type: string;
}

/** A command on its way to a live stream: parsed, with its id and a verified author. */
export interface CommandEnvelope<Command> {
  /** unique per author: a repeat gets the first answer again (`protocol/command-id` for a person's) */
  readonly id: string;
  readonly actor: Actor;
  readonly command: Command;
  /**
   * Its place among its author's choices. If a newer choice of theirs is known it is answered as `done` and does nothing;
   * and it is remembered even if it changes nothing, so that no late copy of it undoes what is chosen next.
   */
  readonly supersedes?: Supersedes;
}

/** What became of an envelope. `done`: it is stored, and part of the live stream's state from `version` on. */
export type CommandOutcome =
  | { readonly kind: "done"; readonly version: number }
  | { readonly kind: "refused"; readonly rejection: Rejection }
  | {
      readonly kind: "failed";
      /** whether sending the same envelope again may succeed */
      readonly retryable: boolean;
      /**
       * `outdatedServer`: the stream holds events that this server does not know, so it must not write to it.
       * `defect`: a bug in Guildhall; the same command will fail again
       */
      readonly reason: "storage" | "outdatedServer" | "defect";
    };

/** One stream, loaded on this server: the one place where this server decides its commands, in order. */
export interface LiveStream<State, Command> {
  readonly id: StreamId;
  /** the version of the stream that `state` reflects */
  readonly version: number;
  readonly state: State;
  /** whether it was erased: nothing can be done with it any more, and everything of it is gone */
  readonly erased: boolean;
  /** whether the last write or poll reached storage */
  readonly writable: boolean;
  /** Queues an envelope; resolves when it is stored, refused or failed. Never rejects. */
  submit(envelope: CommandEnvelope<Command>): Promise<CommandOutcome>;
  /** Calls back whenever `state` advances, whoever wrote, or `writable` changes. Returns the unsubscribe function. */
  subscribe(listener: () => void): () => void;
  /** Reads what other servers have written since. Never rejects. */
  catchUp(): Promise<void>;
  /** Keeps the live stream loaded and polls storage every 2 s, until the returned function is called. */
  hold(): () => void;
}
