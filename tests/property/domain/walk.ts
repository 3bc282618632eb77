import { expect } from "vitest";
import type { Decider, Slices } from "@guildhall/shared/domain/decider";
import type { Meta } from "@guildhall/shared/domain/meta";
import { changedSlices, patchSlices } from "@guildhall/shared/domain/slices";
import type { Instant } from "@guildhall/shared/domain/time";
import { occurrenceOf, START } from "@guildhall/shared/testing/decider-samples";
import type { Names, Turn } from "./arbitraries.ts";

/** The same walks in every run of the suite; others, and more, where the environment says so. */
export const RUNS = {
  seed: Number(process.env["PROPERTY_SEED"] ?? 20_260_114),
  numRuns: Number(process.env["PROPERTY_RUNS"] ?? 300),
};

interface AnyCommand {
  readonly type: string;
}

export interface Kind<State, Command, Event> {
  readonly decider: Decider<State, Command, Event>;
  readonly self: string;
  readonly isSystem: (command: Command) => boolean;
  readonly view: (state: State) => Slices;
  readonly names: (state: State) => Names;
}

/** What one command did. */
export interface Step<State, Command, Event> {
  readonly command: Command;
  readonly before: State;
  readonly after: State;
  readonly events: readonly Event[];
  readonly refused: boolean;
  readonly from: Instant;
  readonly at: Instant;
}

/**
 * Gives the commands one after the other, and looks after each whether what must hold of every stream holds: that it
 * never throws, that its events and views are plain data, and that a patch leads from one view to the next.
 */
export function walk<State, Command extends AnyCommand, Event>(
  kind: Kind<State, Command, Event>,
  turns: readonly Turn<Command>[],
  look: (step: Step<State, Command, Event>) => void,
): void {
  const { decider } = kind;
  let state = decider.initial;
  let at = START;
  for (const [index, turn] of turns.entries()) {
    const from = at;
    at += turn.after;
    const command = turn.command(kind.names(state));
    const meta: Meta = {
      self: kind.self,
      at,
      actor:
        kind.isSystem(command) === turn.wrongKind
          ? { kind: "member", ref: turn.ref, meetingOrganiser: turn.meetingOrganiser }
          : { kind: "system" },
      present: turn.present,
      around: [...new Set([...turn.present, ...turn.lately])],
      freshId: `fresh-${index}`,
    };
    const decision = decider.decide(command, state, meta);
    const events = decision.ok ? decision.value : [];
    const before = state;
    const occurrence = occurrenceOf(meta);
    for (const event of events) {
      expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
      const next = decider.evolve(state, event, occurrence);
      expect(JSON.parse(JSON.stringify(decider.effects(event, state, next, occurrence)))).toStrictEqual(
        decider.effects(event, state, next, occurrence),
      );
      state = next;
    }
    const [was, is] = [kind.view(before), kind.view(state)];
    expect(JSON.parse(JSON.stringify(is))).toStrictEqual(is);
    expect(patchSlices(was, changedSlices(was, is) ?? {})).toStrictEqual(is);
    look({ command, before, after: state, events, refused: !decision.ok, from, at });
  }
}
