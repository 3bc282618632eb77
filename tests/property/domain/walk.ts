import { setImmediate } from "node:timers";
import { isDeepStrictEqual } from "node:util";
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

/** Much longer than on an idle machine: each test of a file lasts as long as what they all look at. */
export const PATIENCE = 60_000 + RUNS.numRuns * 10_000;

/** What looks at each step of one walk. */
type Look<S> = () => (step: S) => void;

/** Somebody who looks at all walks, until something is not as it should be. */
interface Onlooker<S> {
  readonly look: Look<S>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Lets the tests of a file look at the same walks, which are taken once for all that run concurrently. A test that fails
 * reports the commands before.
 */
export function walksOf<State extends object, Command extends AnyCommand, Event>(
  kind: Kind<State, Command, Event>,
  turns: fc.Arbitrary<readonly Turn<Command>[]>,
  runs: typeof RUNS = RUNS,
): (look: Look<Step<State, Command, Event>>) => Promise<void> {
  let waiting: Onlooker<Step<State, Command, Event>>[] = [];
  const takeThem = (): void => {
    const onlookers = waiting;
    waiting = [];
    try {
      takeWalks(kind, turns, onlookers, runs);
    } catch (error) {
      for (const { failed } of onlookers) failed(error);
    }
  };
  return (look) =>
    new Promise((done, failed) => {
      waiting.push({ look, done, failed });
      // By then all of them have come.
      if (waiting.length === 1) setImmediate(takeThem);
    });
}

/** Takes walks at which one test looks. */
export const walkMany = <State extends object, Command extends AnyCommand, Event>(
  kind: Kind<State, Command, Event>,
  turns: fc.Arbitrary<readonly Turn<Command>[]>,
  look: Look<Step<State, Command, Event>>,
  runs: typeof RUNS = RUNS,
): Promise<void> => walksOf(kind, turns, runs)(look);

function takeWalks<State extends object, Command extends AnyCommand, Event>(
  kind: Kind<State, Command, Event>,
  turns: fc.Arbitrary<readonly Turn<Command>[]>,
  onlookers: readonly Onlooker<Step<State, Command, Event>>[],
  runs: typeof RUNS,
): void {
  let left = onlookers;
  let taken = 0;
  const leave = (gone: typeof left, cause: unknown): void => {
    const error = new Error(`Walk ${taken} of seed ${runs.seed} fails`, { cause });
    left = left.filter((each) => !gone.includes(each));
    for (const { failed } of gone) failed(error);
  };
  fc.assert(
    fc.property(turns, (all) => {
      if (left.length === 0) return;
      taken += 1;
      const looks = new Map(left.map((each) => [each, each.look()]));
      try {
        walk(kind, all, (step, failure) => {
          for (const [onlooker, look] of looks)
            try {
              look(step);
            } catch (error) {
              looks.delete(onlooker);
              leave([onlooker], failure(error));
            }
        });
      } catch (error) {
        leave(left, error);
      }
    }),
    runs,
  );
  for (const { done } of left) done();
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
  look: (step: Step<State, Command, Event>, failure: (cause: unknown) => Error) => void,
): void {
  const { decider } = kind;
  let state = decider.initial;
  let at = START;
  const given: (() => string)[] = [];
  const failure = (cause: unknown): Error =>
    new Error(
      `After\n${given
        .slice(-LAST)
        .map((tell) => tell())
        .join("\n")}`,
      { cause },
    );
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
    given.push(() => JSON.stringify({ by: meta.actor, ...command }).slice(0, 500));
    let done: ReturnType<typeof stepOn<State, Command, Event>>;
    try {
      done = stepOn(kind, command, state, meta);
    } catch (error) {
      throw failure(error);
    }
    state = done.after;
    look({ command, from, at, ...done }, failure);
  }
}

/** How many commands are reported of a failed walk. */
const LAST = 5;

/** Found out quickly, and told in detail only if they are not the same. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toStrictEqual(other);
}

const plain = (value: unknown): void => expectSame(JSON.parse(JSON.stringify(value)), value);

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
    expectSame(patchSlices(was, changedSlices(was, is) ?? {}), is);
    expect(changedSlices(is, view({ ...after })), "SPEC SYNC-1").toBeUndefined();
  }
  return { before, after, events, effects, refused: !decision.ok };
}
