import type { MemberRef } from "./ids.ts";
import type { Meta } from "./meta.ts";
import type { Rejection } from "./rejection.ts";
import type { Result } from "./result.ts";
import type { Instant } from "./time.ts";

/** What a fold may know besides the event itself: facts of its commit. */
export interface Occurrence {
  readonly at: Instant;
  /** the version that the stream has with it */
  readonly version: number;
  /** whether a person caused it, rather than Guildhall itself */
  readonly byPerson: boolean;
  /** who caused it; null if that was Guildhall itself, or is secret */
  readonly by: MemberRef | null;
}

/** What happens because of a command, or why it is refused. No events: it is already so. */
export type Decision<Event> = Result<readonly Event[], Rejection>;

/** The parts of a view, by key. A slice whose content is unchanged keeps its reference. */
export type Slices = { readonly [key: string]: unknown };

/** Everything that the application needs to know about one kind of stream. All functions are pure and total. */
export interface Decider<State, Command, Event, Effect> {
  readonly initial: State;
  /** The version of the fold, raised whenever `evolve` or `State` changes, so that old snapshots are ignored. */
  readonly fold: number;
  decide(command: Command, state: State, meta: Meta): Decision<Event>;
  evolve(state: State, event: Event, occurrence: Occurrence): State;
  /** What the event causes outside the stream, given the states before and after it. */
  effects(event: Event, before: State, after: State, occurrence: Occurrence): readonly Effect[];
  /** What all events of a commit together cause outside the stream, besides the effects of each. `at`: the commit's time. */
  effectsOfCommit(before: State, after: State, at: Instant): readonly Effect[];
}
