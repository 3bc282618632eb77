import type { Occurrence } from "../domain/kernel/decider.ts";
import { memberRef } from "../domain/kernel/ids.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** What a live stream knows about an event, whatever its kind of stream. */
export interface AnyEvent {
  readonly type: string;
  readonly sealed?: { readonly scope: SealScope; readonly value: unknown };
}

/** The author and id of a command, by which a repeat is recognised. */
export interface CommandKey {
  readonly id: string;
  /** a member's ref, or `system` */
  readonly actor: string;
}

/** One command of a commit and the events it caused. */
export interface Entry<Event> {
  /** undefined when it was sealed and its key is gone */
  readonly command: CommandKey | undefined;
  /** the scope that the command is sealed under, if its author is secret */
  readonly scope: SealScope | null;
  readonly byPerson: boolean;
  readonly events: readonly Event[];
}

/** What a fold may know about an entry. A sealed author is left out, so that the fold is the same without the key. */
export const occurrenceOf = (
  { command, scope, byPerson }: Pick<Entry<unknown>, "command" | "scope" | "byPerson">,
  at: Instant,
): Occurrence => ({
  at,
  byPerson,
  by: byPerson && scope === null && command !== undefined ? memberRef(command.actor) : null,
});

/** Everything that one write stores. */
export interface Commit<Event> {
  readonly version: number;
  readonly at: Instant;
  readonly entries: readonly Entry<Event>[];
}
