import type { Decider } from "../domain/decider.ts";
import type { Effect } from "../domain/effect.ts";
import type { Meta } from "../domain/meta.ts";
import type { SealScope } from "../domain/sealed.ts";
import { MAX_COMMIT_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import { occurrenceOf, type Commit, type Entry } from "./commit.ts";
import { livesIn, type Folded } from "./fold.ts";
import { idsOf, keyOf, remember, versionOf } from "./recent-commands.ts";
import type { Order, Outcome } from "./room.ts";

interface AnyEvent {
  readonly sealed?: { readonly scope: SealScope };
}

/** Orders decided together, one after the other, each on the state that the ones before it lead to. */
export interface Batch<State, Event> {
  /** the outcomes of the first orders, in their order; what is left over goes into the next batch */
  readonly outcomes: readonly Outcome[];
  /** what must be stored before any outcome holds; null when nothing happened */
  readonly commit: Commit<Event> | null;
  readonly effects: readonly Effect[];
  /** the fold once the commit is stored */
  readonly folded: Folded<State>;
}

// Sealing, padding and escaping make what is stored larger than the plain events: leave room.
const FULL_BYTES = MAX_COMMIT_BYTES / 3;
// No single command of a decider causes more effects than this.
const EFFECTS_OF_ONE = 10;

/** What decides orders, and how much room what it seals takes. */
interface Deciding<State, Command, Event> {
  readonly decider: Decider<State, Command, Event>;
  roomIn(state: State, scope: SealScope): number;
}

export function decideBatch<State, Command, Event extends AnyEvent>(
  kind: Deciding<State, Command, Event>,
  folded: Folded<State>,
  orders: readonly Order<Command>[],
  metaOf: (order: Order<Command>) => Meta,
): Batch<State, Event> {
  const { decider } = kind;
  const version = folded.version + 1;
  const outcomes: Outcome[] = [];
  const entries: Entry<Event>[] = [];
  const effects: Effect[] = [];
  /** the commands of this batch that are in `entries` */
  const written = new Set<string>();
  let { at, state } = folded;
  let bytes = 0;

  for (const order of orders) {
    if (bytes > FULL_BYTES || effects.length > MAX_OUTBOX_ROWS - EFFECTS_OF_ONE) break;
    const command = { id: order.id, actor: order.actor.kind === "member" ? order.actor.ref : "system" };
    const earlier = written.has(keyOf(command)) ? version : versionOf(folded.recent, command);
    if (earlier !== undefined) {
      outcomes.push({ kind: "done", version: earlier });
      continue;
    }
    if (
      order.isMootAfter !== undefined &&
      idsOf(folded.recent, command.actor, written).some(order.isMootAfter)
    ) {
      outcomes.push({ kind: "done", version: entries.length === 0 ? folded.version : version });
      continue;
    }
    const meta = metaOf(order);
    const decision = decider.decide(order.command, state, meta);
    if (!decision.ok) {
      outcomes.push({ kind: "refused", rejection: decision.error });
      continue;
    }
    const events = decision.value;
    if (events.length === 0) {
      outcomes.push({ kind: "done", version: entries.length === 0 ? folded.version : version });
      continue;
    }
    const byPerson = order.actor.kind === "member";
    const scope = events.find((event) => event.sealed !== undefined)?.sealed?.scope ?? null;
    const entry: Entry<Event> = { command, scope, byPerson, events };
    const occurrence = occurrenceOf(entry, meta.at);
    for (const event of events) {
      const before = state;
      state = decider.evolve(state, event, occurrence);
      effects.push(...decider.effects(event, before, state, occurrence));
    }
    at = meta.at;
    written.add(keyOf(command));
    bytes += Buffer.byteLength(JSON.stringify(entry));
    for (const { sealed } of events) if (sealed !== undefined) bytes += kind.roomIn(state, sealed.scope);
    entries.push(entry);
    outcomes.push({ kind: "done", version });
  }

  if (entries.length === 0) return { outcomes, commit: null, effects, folded };
  const recent = remember(folded.recent, entries, version, at, livesIn(state));
  return { outcomes, commit: { version, at, entries }, effects, folded: { version, at, state, recent } };
}
