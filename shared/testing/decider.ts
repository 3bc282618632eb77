import { expect } from "vitest";
import type { Decider } from "../domain/kernel/decider.ts";
import type { Effect } from "../domain/effect.ts";
import type { Meta } from "../domain/kernel/meta.ts";
import type { RejectionCode } from "../domain/kernel/rejection.ts";
import { occurrenceOf, START } from "./decider-samples.ts";

/** A state to test a command on. */
export interface Given<State, Command, Event> {
  readonly state: State;
  /** Carries out one more command first. Fails the test if it is refused. */
  and(command: Command, meta: Meta): Given<State, Command, Event>;
  when(command: Command, meta: Meta): When<State, Event>;
}

/** The result of the command under test. */
export interface When<State, Event> {
  /** Exactly these events, in this order. */
  thenHappens(...events: readonly Event[]): void;
  /** No events, and no refusal: it changes nothing. */
  thenNothing(): void;
  thenRefused(code: RejectionCode): void;
  /** the types of its events; fails the test if the command is refused */
  readonly types: readonly string[];
  /** the state afterwards; as before if the command was refused */
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A stream with this history, each event caused by a person. */
export function given<State, Command, Event extends { readonly type: string }>(
  decider: Decider<State, Command, Event, Effect>,
  ...history: readonly Event[]
): Given<State, Command, Event> {
  return givenState(
    decider,
    history.reduce(
      (state, event) =>
        decider.evolve(state, event, { at: timeOf(event), version: 1, byPerson: true, by: null }),
      decider.initial,
    ),
  );
}

const timeOf = (event: object): number => ("at" in event && typeof event.at === "number" ? event.at : START);

function givenState<State, Command, Event extends { readonly type: string }>(
  decider: Decider<State, Command, Event, Effect>,
  state: State,
): Given<State, Command, Event> {
  const when = (command: Command, meta: Meta) => decided(decider, state, command, meta);
  return {
    state,
    when,
    and(command, meta) {
      const outcome = when(command, meta);
      expect(outcome.types, `${JSON.stringify(command)} is carried out`).toBeDefined();
      return givenState(decider, outcome.state);
    },
  };
}

function decided<State, Command, Event extends { readonly type: string }>(
  decider: Decider<State, Command, Event, Effect>,
  before: State,
  command: Command,
  meta: Meta,
): When<State, Event> {
  const decision = decider.decide(command, before, meta);
  const occurrence = occurrenceOf(meta);
  const effects: Effect[] = [];
  let state = before;
  for (const event of decision.ok ? decision.value : []) {
    const next = decider.evolve(state, event, occurrence);
    effects.push(...decider.effects(event, state, next, occurrence));
    state = next;
  }
  return {
    state,
    effects,
    get types() {
      if (!decision.ok) expect.fail(`refused: ${decision.error.code}`);
      return decision.value.map(({ type }) => type);
    },
    thenHappens(...events) {
      expect(decision).toEqual({ ok: true, value: events });
    },
    thenNothing() {
      expect(decision).toEqual({ ok: true, value: [] });
    },
    thenRefused(code) {
      expect(decision).toMatchObject({ ok: false, error: { code } });
    },
  };
}
