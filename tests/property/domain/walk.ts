import fc from "fast-check";
import { expect } from "vitest";
import { MOST_EFFECTS, type Effect } from "@guildhall/shared/domain/effect";
import type { Decider, Slices } from "@guildhall/shared/domain/kernel/decider";
import type { Meta } from "@guildhall/shared/domain/kernel/meta";
import { changedSlices, patchSlices } from "@guildhall/shared/domain/kernel/slices";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { occurrenceOf, START } from "@guildhall/shared/testing/decider-samples";
import type { Fitting } from "../../support/random-commands/from-schema.ts";
import type { Turn } from "./turns.ts";

/** Every run of the suite takes the same walks; environment variables select others, or more. */
export const RUNS = {
  seed: Number(process.env["PROPERTY_SEED"] ?? 20_260_114),
  numRuns: Number(process.env["PROPERTY_RUNS"] ?? 60),
  endOnFailure: true,
};

/** Much longer than on an idle machine. */
export const PATIENCE = 60_000 + RUNS.numRuns * 2_000;

/** Takes walks, and reports the commands before the first failure. */
export function walkMany<State extends object, Command extends AnyCommand, Event>(
  kind: Kind<State, Command, Event>,
  turns: fc.Arbitrary<readonly Turn<Command>[]>,
  look: () => (step: Step<State, Command, Event>) => void,
  runs: typeof RUNS = RUNS,
): void {
  const { failed, errorInstance, seed, numRuns } = fc.check(
    fc.property(turns, (all) => walk(kind, all, look())),
    runs,
  );
  if (failed) throw new Error(`Walk ${numRuns} of seed ${seed} fails`, { cause: errorInstance });
}

interface AnyCommand {
  readonly type: string;
}

export interface Kind<State extends object, Command, Event> {
  readonly decider: Decider<State, Command, Event, Effect>;
  readonly self: string;
  readonly isSystem: (command: Command) => boolean;
  readonly view: (state: State) => Slices;
  /** what exists that a command can be about */
  readonly fitting: (state: State, about: number, now: Instant) => Fitting["values"];
}

/** The result of one command. */
export interface Step<State, Command, Event> {
  readonly command: Command;
  readonly before: State;
  readonly after: State;
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  readonly refused: boolean;
  readonly from: Instant;
  readonly at: Instant;
}

/**
 * Gives the commands one after another, and after each checks what must hold for every stream: that the decider never
 * throws, that events and views are plain data, and that a patch leads from one view to the next, and is empty where
 * nothing changed.
 */
function walk<State extends object, Command extends AnyCommand, Event>(
  kind: Kind<State, Command, Event>,
  turns: readonly Turn<Command>[],
  look: (step: Step<State, Command, Event>) => void,
): void {
  const { decider } = kind;
  let state = decider.initial;
  let at = START;
  const given: string[] = [];
  for (const [index, turn] of turns.entries()) {
    const from = at;
    at += turn.after;
    const command = turn.command({ now: at, values: kind.fitting(state, turn.about, at) });
    const meta: Meta = {
      self: kind.self,
      at,
      actor:
        kind.isSystem(command) === turn.wrongKind
          ? { kind: "member", ref: turn.ref, meetingOrganiser: turn.meetingOrganiser }
          : { kind: "system" },
      present: turn.present,
      around: [...new Set([...turn.present, ...turn.recentlyPresent])],
      takingPart: [null, 0, 1, 3, 9][index % 5] ?? null,
      freshId: `fresh-${index}`,
    };
    given.push(JSON.stringify({ by: meta.actor, ...command }).slice(0, 500));
    try {
      const step = { command, from, at, ...stepOn(kind, command, state, meta) };
      state = step.after;
      look(step);
    } catch (error) {
      throw new Error(`After\n${given.slice(-LAST).join("\n")}`, { cause: error });
    }
  }
}

/** How many commands are reported of a failed walk. */
const LAST = 5;

const plain = (value: unknown): void => expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);

function stepOn<State extends object, Command, Event>(
  { decider, view }: Kind<State, Command, Event>,
  command: Command,
  before: State,
  meta: Meta,
): Pick<Step<State, Command, Event>, "before" | "after" | "events" | "effects" | "refused"> {
  const decision = decider.decide(command, before, meta);
  const events = decision.ok ? decision.value : [];
  const effects: Effect[] = [];
  const occurrence = occurrenceOf(meta);
  let after = before;
  for (const event of events) {
    plain(event);
    const was = after;
    after = decider.evolve(was, event, occurrence);
    effects.push(...decider.effects(event, was, after, occurrence));
  }
  expect(effects.length, "SPEC STORE-14").toBeLessThanOrEqual(MOST_EFFECTS);
  if (after !== before) {
    plain(effects);
    const [was, is] = [view(before), view(after)];
    plain(is);
    expect(patchSlices(was, changedSlices(was, is) ?? {})).toStrictEqual(is);
    expect(changedSlices(is, view({ ...after })), "SPEC SYNC-1").toBeUndefined();
  }
  return { before, after, events, effects, refused: !decision.ok };
}
