import type { Decider } from "../domain/kernel/decider.ts";
import type { Effect } from "../domain/effect.ts";
import type { Meta } from "../domain/kernel/meta.ts";
import type { Rejection } from "../domain/kernel/rejection.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import { CommitSpace, TooLargeError } from "./commit-space.ts";
import { occurrenceOf, type AnyEvent, type Commit, type Entry } from "./commit.ts";
import { livesIn, type Folded } from "./fold.ts";
import { idsOf, keyOf, remember, versionOf } from "./recent-commands.ts";
import type { AnyCommand, CommandEnvelope, CommandOutcome } from "./live-stream.ts";

/** A command that a defect stopped. */
export interface Stopped {
  readonly command: string;
  readonly error: unknown;
}

/** Orders decided together, one after the other, each on the state that the ones before it lead to. */
export interface Batch<State, Event> {
  /** the outcomes of the first envelopes, in their order; what is left over goes into the next batch */
  readonly outcomes: readonly CommandOutcome[];
  /** what must be stored before any outcome holds; null when nothing happened */
  readonly commit: Commit<Event> | null;
  readonly effects: readonly Effect[];
  /** the fold once the commit is stored */
  readonly folded: Folded<State>;
  readonly stopped: readonly Stopped[];
}

/** When envelopes are decided, the same for all that go into one commit, and what else each of them may know. */
export interface Circumstances<Command> {
  readonly at: Instant;
  readonly metaOf: (envelope: CommandEnvelope<Command>) => Omit<Meta, "at">;
}

/** What decides envelopes, and how much space what it stores takes. */
interface Deciding<State, Command, Event> {
  readonly decider: Decider<State, Command, Event, Effect>;
  readonly events: KnownVersions;
  readonly outbox: KnownVersions;
  paddedSize(state: State, scope: SealScope): number;
}

const BROKEN: CommandOutcome = { kind: "failed", retryable: false, reason: "defect" };

export function decideBatch<State, Command extends AnyCommand, Event extends AnyEvent>(
  kind: Deciding<State, Command, Event>,
  folded: Folded<State>,
  envelopes: readonly CommandEnvelope<Command>[],
  { at, metaOf }: Circumstances<Command>,
): Batch<State, Event> {
  const version = folded.version + 1;
  const outcomes: CommandOutcome[] = [];
  const entries: Entry<Event>[] = [];
  const effects: Effect[] = [];
  const stopped: Stopped[] = [];
  /** the commands of this batch that are in `entries` */
  const written = new Set<string>();
  const liveStream = new CommitSpace(kind);
  let { state } = folded;

  for (const envelope of envelopes) {
    const command = commandKeyOf(envelope);
    const earlier = written.has(keyOf(command)) ? version : versionOf(folded.recent, command);
    if (earlier !== undefined) {
      outcomes.push({ kind: "done", version: earlier });
      continue;
    }
    const isSuperseded =
      envelope.isSupersededBy !== undefined &&
      idsOf(folded.recent, command.actor, written).some(envelope.isSupersededBy);
    try {
      const step = isSuperseded
        ? null
        : decideOne(kind.decider, state, envelope, { ...metaOf(envelope), at });
      if (step === null) {
        outcomes.push({ kind: "done", version: entries.length === 0 ? folded.version : version });
        continue;
      }
      if (step.kind === "refused") {
        outcomes.push(step);
        continue;
      }
      const { entry } = step;
      if (!liveStream.take(entry, step.effects, step.state)) {
        // It goes into the next commit, which has more room, unless it had this one to itself.
        if (entries.length > 0) break;
        throw new TooLargeError();
      }
      ({ state } = step);
      effects.push(...step.effects);
      written.add(keyOf(command));
      entries.push(entry);
      outcomes.push({ kind: "done", version });
    } catch (error) {
      // Nothing has come of it yet: the others go on as if it had never been asked.
      stopped.push({ command: envelope.command.type, error });
      outcomes.push(BROKEN);
    }
  }

  if (entries.length === 0) return { outcomes, commit: null, effects, folded, stopped };
  const recent = remember(folded.recent, entries, version, at, livesIn(state));
  const commit = { version, at, entries };
  return { outcomes, commit, effects, folded: { version, at, state, recent }, stopped };
}

interface Step<State, Event> {
  readonly kind: "step";
  readonly state: State;
  readonly entry: Entry<Event>;
  readonly effects: readonly Effect[];
}

/** Who gave it, and the id that they gave it. */
const commandKeyOf = ({ id, actor }: CommandEnvelope<unknown>) => ({
  id,
  actor: actor.kind === "member" ? actor.ref : "system",
});

/** What one order comes to on a state; null where it is so already. Throws where a defect stops it. */
function decideOne<State, Command, Event extends AnyEvent>(
  decider: Decider<State, Command, Event, Effect>,
  before: State,
  envelope: CommandEnvelope<Command>,
  meta: Meta,
): Step<State, Event> | { readonly kind: "refused"; readonly rejection: Rejection } | null {
  const decision = decider.decide(envelope.command, before, meta);
  if (!decision.ok) return { kind: "refused", rejection: decision.error };
  const events = decision.value;
  if (events.length === 0) return null;
  const byPerson = envelope.actor.kind === "member";
  const scope = events.find((event) => event.sealed !== undefined)?.sealed?.scope ?? null;
  const entry = { command: commandKeyOf(envelope), scope, byPerson, events };
  const occurrence = occurrenceOf(entry, meta.at);
  const effects: Effect[] = [];
  let state = before;
  for (const event of events) {
    const was = state;
    state = decider.evolve(was, event, occurrence);
    effects.push(...decider.effects(event, was, state, occurrence));
  }
  return { kind: "step", state, entry, effects };
}
