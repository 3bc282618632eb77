import type { Decider } from "../domain/kernel/decider.ts";
import type { SealScope, Secrets } from "../domain/kernel/sealed.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { occurrenceOf, type Commit } from "./commit.ts";
import { noCommands, remember, type RecentCommands } from "./recent-commands.ts";

/** A stream folded up to a version: its state, and what a live stream needs besides. */
export interface Folded<State> {
  readonly version: number;
  /** the time of the last commit; time in a stream never runs backwards */
  readonly at: Instant;
  readonly state: State;
  readonly recent: RecentCommands;
}

export const emptyFold = <State>(initial: State): Folded<State> => ({
  version: 0,
  at: 0,
  state: initial,
  recent: noCommands,
});

/** The secret part of a state, by scope. A scope is live as long as it has an entry here. */
export function secretsOf(state: unknown): Secrets<unknown> {
  return typeof state === "object" && state !== null && "secrets" in state
    ? (state.secrets as Secrets<unknown>)
    : {};
}

export const livesIn =
  (state: unknown) =>
  (scope: SealScope): boolean =>
    scope in secretsOf(state);

/** Folds one more commit. */
export function foldCommit<State, Command, Event>(
  decider: Decider<State, Command, Event, unknown>,
  folded: Folded<State>,
  commit: Commit<Event>,
): Folded<State> {
  const { version, at, entries } = commit;
  let { state } = folded;
  for (const entry of entries) {
    const occurrence = occurrenceOf(entry, commit);
    for (const event of entry.events) state = decider.evolve(state, event, occurrence);
  }
  return { version, at, state, recent: remember(folded.recent, entries, version, at, livesIn(state)) };
}
