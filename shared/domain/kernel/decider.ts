import type { MemberRef } from "./ids.ts";
import type { Meta } from "./meta.ts";
import type { Rejection } from "./rejection.ts";
import type { Result } from "./result.ts";
import type { Instant } from "./time.ts";

/** What a fold may know of an event besides the event: facts of the commit that it stands in. */
export interface Occurrence {
  readonly at: Instant;
  /** whether a person caused it, rather than Guildhall itself */
  readonly byPerson: boolean;
  /** who caused it; null where that was Guildhall itself, or is secret */
  readonly by: MemberRef | null;
}

/** One decision: what happened because of a command, or why nothing may. No events means that it is so already. */
export type Decision<Event> = Result<readonly Event[], Rejection>;

/** Slices by key: one part of a view each. A slice whose content is unchanged keeps its reference. */
export type Slices = { readonly [key: string]: unknown };

/** Everything that the application needs to know of one kind of stream. All functions are pure and total. */
export interface Decider<State, Command, Event, Effect> {
  readonly initial: State;
  /** The version of the fold: raised whenever `evolve` or `State` changes, so that old snapshots are passed over. */
  readonly fold: number;
  decide(command: Command, state: State, meta: Meta): Decision<Event>;
  evolve(state: State, event: Event, occurrence: Occurrence): State;
  /** What the event makes necessary outside the stream, from the states before and after it. */
  effects(event: Event, before: State, after: State, occurrence: Occurrence): readonly Effect[];
}
