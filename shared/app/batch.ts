import type { Effect } from "../domain/effect.ts";
import type { Meta } from "../domain/kernel/meta.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { Rejection } from "../domain/kernel/rejection.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { CommitSpace, TooLargeError } from "./commit-space.ts";
import { type AnyEvent, type CommandKey, type Commit, type Entry, occurrenceOf } from "./commit.ts";
import { type Folded, livesIn } from "./fold.ts";
import {
  isSuperseded,
  keyOf,
  remember,
  type Remembered,
  rememberedAs,
  versionOf,
} from "./recent-commands.ts";
import type { StreamKind } from "./stream-kind.ts";
import type { AnyCommand, CommandEnvelope, CommandOutcome } from "./live-stream.ts";

/** A command that a defect stopped. */
export interface StoppedCommand {
  readonly command: string;
  readonly error: unknown;
}

/** Envelopes decided together, each on the state that the ones before it lead to. */
export interface Batch<State, Event> {
  /** the outcomes of the first envelopes, in order; the rest go into the next batch */
  readonly outcomes: readonly CommandOutcome[];
  /** what must be stored before any outcome is true; null when nothing happened */
  readonly commit: Commit<Event> | null;
  readonly effects: readonly Effect[];
  /** the fold once the commit is stored */
  readonly folded: Folded<State>;
  readonly stopped: readonly StoppedCommand[];
}

/** The one time of the commit, and the rest of the metadata for each envelope. */
export interface BatchContext<Command> {
  readonly at: Instant;
  readonly metaOf: (envelope: CommandEnvelope<Command>) => Omit<Meta, "at">;
}

/** What is needed of a kind of stream to decide a batch and to measure its commit. */
type BatchKind<State, Command, Event> = Pick<
  StreamKind<State, Command, Event>,
  "decider" | "events" | "outbox" | "paddedSize" | "authorScope" | "isOpen"
>;

const DEFECT: CommandOutcome = { kind: "failed", retryable: false, reason: "defect" };

export function decideBatch<State, Command extends AnyCommand, Event extends AnyEvent>(
  kind: BatchKind<State, Command, Event>,
  folded: Folded<State>,
  envelopes: readonly CommandEnvelope<Command>[],
  { at, metaOf }: BatchContext<Command>,
): Batch<State, Event> {
  const version = folded.version + 1;
  const outcomes: CommandOutcome[] = [];
  const entries: Entry<Event>[] = [];
  const effects: Effect[] = [];
  const stopped: StoppedCommand[] = [];
  /** the commands of this batch that are in `entries` */
  const written = new Map<string, Remembered>();
  const space = new CommitSpace(kind);
  let { state } = folded;

  for (const envelope of envelopes) {
    const command = commandKeyOf(envelope);
    const earlier = versionOf(folded.recent, command, written);
    if (earlier !== undefined) {
      outcomes.push({ kind: "done", version: earlier });
      continue;
    }
    try {
      const decided = isSuperseded(folded.recent, command, written)
        ? null
        : decideOne(kind, state, envelope, { ...metaOf(envelope), at }, version);
      const step = decided ?? keptInOrder(kind, state, envelope);
      if (step === null) {
        outcomes.push({ kind: "done", version: entries.length === 0 ? folded.version : version });
        continue;
      }
      if (step.kind === "refused") {
        outcomes.push(step);
        continue;
      }
      const { entry } = step;
      const ofCommit = (): readonly Effect[] => kind.decider.effectsOfCommit(folded.state, step.state, at);
      if (!space.take(entry, step.effects, step.state, ofCommit)) {
        // It goes into the next commit, unless it does not even fit one of its own.
        if (entries.length > 0) break;
        throw new TooLargeError();
      }
      ({ state } = step);
      effects.push(...step.effects);
      written.set(keyOf(command), rememberedAs(command, version, at));
      entries.push(entry);
      outcomes.push({ kind: "done", version });
    } catch (error) {
      // It has changed nothing yet, so the rest of the batch goes on without it.
      stopped.push({ command: envelope.command.type, error });
      outcomes.push(DEFECT);
    }
  }

  if (entries.length === 0) return { outcomes, commit: null, effects, folded, stopped };
  const recent = remember(folded.recent, entries, version, at, livesIn(state));
  const commit = { version, at, entries };
  try {
    effects.push(...kind.decider.effectsOfCommit(folded.state, state, at));
  } catch (error) {
    // What the commands themselves cause is not lost with it.
    stopped.push({ command: "effectsOfCommit", error });
  }
  return { outcomes, commit, effects, folded: { version, at, state, recent }, stopped };
}

interface Step<State, Event> {
  readonly kind: "step";
  readonly state: State;
  readonly entry: Entry<Event>;
  readonly effects: readonly Effect[];
}

/** What identifies a command: its author, and the id that they chose. */
const commandKeyOf = ({ id, actor, supersedes }: CommandEnvelope<unknown>): CommandKey => ({
  id,
  actor: actor.kind === "member" ? actor.ref : "system",
  ...(supersedes === undefined ? {} : { supersedes }),
});

/**
 * What is stored of a command that changes nothing: its place among its author's choices, if it has one. Without that a
 * late copy of it could undo a newer choice. Null if nothing is: a secret author whose seal has ended must not be named.
 */
function keptInOrder<State, Command extends AnyCommand, Event extends AnyEvent>(
  kind: BatchKind<State, Command, Event>,
  state: State,
  envelope: CommandEnvelope<Command>,
): Step<State, Event> | null {
  if (envelope.supersedes === undefined) return null;
  const scope = kind.authorScope(state, envelope.command);
  if (scope !== null && !kind.isOpen(state, scope)) return null;
  const byPerson = envelope.actor.kind === "member";
  return {
    kind: "step",
    state,
    entry: { command: commandKeyOf(envelope), scope, byPerson, events: [] },
    effects: [],
  };
}

/** Of a command that seals nothing itself, such as what ends a seal, the author may be secret nevertheless. */
function openAuthorScope<State, Command extends AnyCommand, Event extends AnyEvent>(
  kind: BatchKind<State, Command, Event>,
  before: State,
  command: Command,
): SealScope | null {
  const scope = kind.authorScope(before, command);
  return scope !== null && kind.isOpen(before, scope) ? scope : null;
}

/** The result of one command on a state; null if it changes nothing. Throws on a defect. */
function decideOne<State, Command extends AnyCommand, Event extends AnyEvent>(
  kind: BatchKind<State, Command, Event>,
  before: State,
  envelope: CommandEnvelope<Command>,
  meta: Meta,
  version: number,
): Step<State, Event> | { readonly kind: "refused"; readonly rejection: Rejection } | null {
  const { decider } = kind;
  const decision = decider.decide(envelope.command, before, meta);
  if (!decision.ok) return { kind: "refused", rejection: decision.error };
  const events = decision.value;
  if (events.length === 0) return null;
  const byPerson = envelope.actor.kind === "member";
  const sealed = events.find((event) => event.sealed !== undefined)?.sealed;
  const scope = sealed?.scope ?? openAuthorScope(kind, before, envelope.command);
  const entry = { command: commandKeyOf(envelope), scope, byPerson, events };
  const occurrence = occurrenceOf(entry, { at: meta.at, version });
  const effects: Effect[] = [];
  let state = before;
  for (const event of events) {
    const was = state;
    state = decider.evolve(was, event, occurrence);
    effects.push(...decider.effects(event, was, state, occurrence));
  }
  return { kind: "step", state, entry, effects };
}
