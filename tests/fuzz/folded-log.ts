import { occurrenceOf } from "@guildhall/shared/app/commit";
import type { Effect } from "@guildhall/shared/domain/effect";
import type { Decider } from "@guildhall/shared/domain/kernel/decider";
import type { LogEntry } from "./whole-log.ts";

/** A stream after one of the entries of its log. */
export interface Folded<State> {
  readonly version: number;
  readonly at: number;
  readonly state: State;
  /** what the entry made necessary outside the stream */
  readonly effects: readonly Effect[];
}

/** A stream after each entry of its log, from the beginning. */
export function foldLog<State, Command, Event>(
  decider: Decider<State, Command, Event, Effect>,
  log: readonly LogEntry<Event>[],
): readonly Folded<State>[] {
  let { initial: state } = decider;
  return log.map((entry) => {
    const { version, at } = entry;
    const occurrence = occurrenceOf(entry, { at, version });
    const effects: Effect[] = [];
    for (const event of entry.events) {
      const next = decider.evolve(state, event, occurrence);
      effects.push(...decider.effects(event, state, next, occurrence));
      state = next;
    }
    return { version, at, state, effects };
  });
}
