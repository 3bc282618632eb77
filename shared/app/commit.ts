import type { Occurrence } from "../domain/kernel/decider.ts";
import { memberRef } from "../domain/kernel/ids.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { Instant } from "../domain/kernel/time.ts";

/** What a live stream knows about an event, whatever its kind of stream. */
export interface AnyEvent {
  readonly type: string;
  readonly sealed?: { readonly scope: SealScope; readonly value: unknown };
}

/** Puts a member's choices about one thing in order, although they arrive late and out of order (SPEC CARD-4). */
export interface Supersedes {
  /** what the command overwrites; `a/b` is a part of `a` */
  readonly key: string;
  /** when the view was drawn on which the choice was made, and when it was made; the later of two counts */
  readonly at: readonly [seen: Instant, chosen: Instant];
}

/** The author and id of a command, by which a repeat is recognised, and what it supersedes. */
export interface CommandKey {
  readonly id: string;
  /** a member's ref, or `system` */
  readonly actor: string;
  readonly supersedes?: Supersedes;
}

/** One command of a commit and the events it caused: none if it is kept only to put later choices in order. */
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
  { at, version }: Pick<Commit<unknown>, "at" | "version">,
): Occurrence => ({
  at,
  version,
  byPerson,
  by: byPerson && scope === null && command !== undefined ? memberRef(command.actor) : null,
});

/** Everything that one write stores. */
export interface Commit<Event> {
  readonly version: number;
  readonly at: Instant;
  readonly entries: readonly Entry<Event>[];
}
