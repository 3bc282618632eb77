import type { About } from "./about.ts";
import type { Decision, Occurrence, Slices } from "./decider.ts";
import type { FeatureEffect } from "./effect.ts";
import type { MemberRef } from "./ids.ts";
import type { Meta } from "./meta.ts";
import type { SealScope } from "./sealed.ts";
import { ok, refuse } from "./result.ts";
import type { Around, Feature, GivenByMember, Part, Parts, Typed } from "./feature.ts";
import type { KnownVersions } from "./versions.ts";

/** A feature with its name in the list, whose types the list has already checked. */
type AnyFeature = Feature<Part, Parts> & { readonly name: string };
type State = object;

/** What a list of features adds up to: a decider, except for how its stream begins. */
export interface Composed {
  readonly initial: State;
  /** grows with every added feature and every changed fold */
  readonly fold: number;
  readonly events: KnownVersions;
  /** 0 if sizes reveal nothing */
  paddedSize(state: State, scope: SealScope): number;
  /** The scope under which the author of a command is sealed; null if they are no secret. */
  authorScope(command: Typed, state: State): SealScope | null;
  isSystemCommand(type: string): boolean;
  /** The name of the feature that handles a system command. */
  takerOf(systemCommand: Typed): string;
  /** What a command that a member gives is about. */
  about(command: Typed, state: State, member: MemberRef): Partial<About>;
  decideForMember(command: Typed, state: State, given: Omit<GivenByMember<Parts>, "uses">): Decision<Typed>;
  decideForSystem(command: Typed, state: State, meta: Meta): Decision<Typed>;
  evolve(state: State, event: Typed, occurrence: Occurrence): State;
  effects(event: Typed, states: Around<State>): readonly FeatureEffect[];
  /** What the feature of this name offers. */
  offersOf(name: string, state: State): object;
  view(state: State): Slices;
  mine(state: State, member: MemberRef): object;
  mineChanged(states: Around<State>): ReadonlySet<MemberRef>;
}

/**
 * Composes features into one. Each comes after those that it builds on. Their states are merged key by key: no two write
 * the same key, except `secrets`, in which each has its own scopes. Throws if the list is not in that order.
 */
export function compose(list: Readonly<Record<string, object>>): Composed {
  const features = Object.entries(list).map(([name, feature]) => ({ ...feature, name }) as AnyFeature);
  assertOrder(features);
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const commands = new Map(
    features.flatMap((each) => Object.keys(each.commands).map((type) => [type, each])),
  );
  const systemCommands = new Map(
    features.flatMap((each) => Object.keys(each.systemCommands).map((type) => [type, each])),
  );
  const events = new Map(features.flatMap((each) => Object.keys(each.events).map((type) => [type, each])));
  const following = byType(features, ({ follows }) => follows);
  const settling = features.filter((each) => "settle" in each);
  const reacting = byType(features, ({ reactions }) => reactions);
  const vetoing = byType(features, ({ vetoes }) => vetoes);

  const usesOf = usesOfEach(features);
  const given = (feature: AnyFeature, state: State, meta: Meta) => ({ meta, uses: usesOf(feature, state) });

  const evolve = (state: State, event: Typed, occurrence: Occurrence): State => {
    const definition = events.get(event.type)?.events[event.type];
    if (definition === undefined) throw new Error(`No feature has the event ${event.type}`);
    let next = merged(state, definition.evolve(state, event, occurrence));
    for (const feature of following(event.type)) {
      const uses = usesOf(feature, next);
      next = merged(next, feature.follows?.[event.type]?.evolve?.(next, event, occurrence, uses) ?? next);
    }
    for (const feature of settling)
      next = merged(next, feature.settle?.(next, usesOf(feature, next), occurrence) ?? next);
    return next;
  };

  const withReactions = (decided: readonly Typed[], state: State, meta: Meta): readonly Typed[] => {
    if (!decided.some(({ type }) => reacting(type).length > 0)) return decided;
    // It is folded for what follows from it, and then again by whoever stores it, who knows the version.
    const occurrence = { at: meta.at, version: 0, byPerson: meta.actor.kind === "member", by: null };
    const all: Typed[] = [];
    const waiting = [...decided];
    let current = state;
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      const { type } = event;
      const happened = event;
      all.push(happened);
      current = evolve(current, happened, occurrence);
      waiting.unshift(
        ...reacting(type).flatMap(
          (feature) => feature.reactions?.[type]?.(happened, current, given(feature, current, meta)) ?? [],
        ),
      );
    }
    return all;
  };

  const featureOf = (takers: ReadonlyMap<string, AnyFeature>, { type }: Typed): AnyFeature => {
    const taker = takers.get(type);
    if (taker === undefined) throw new Error(`No feature takes ${type}`);
    return taker;
  };
  const finish = (decision: Decision<Typed>, state: State, meta: Meta): Decision<Typed> =>
    decision.ok ? ok(withReactions(decision.value, state, meta)) : decision;

  return {
    initial: Object.assign({}, ...features.map(({ initial }) => initial)) as State,
    fold: features.reduce((sum, { fold }) => sum + fold, 0),
    events: Object.assign({}, ...features.map((each) => each.events)) as Composed["events"],
    paddedSize: (state, scope) =>
      Math.max(0, ...features.map((each) => each.paddedSize?.(state, scope) ?? 0)),
    authorScope: (command, state) => commands.get(command.type)?.authorScope?.(command, state) ?? null,
    isSystemCommand: (type) => systemCommands.has(type),
    takerOf: (command) => featureOf(systemCommands, command).name,
    about(command, state, member) {
      const feature = featureOf(commands, command);
      return feature.about?.(command, state, { member, uses: usesOf(feature, state) }) ?? {};
    },
    decideForMember(command, state, by) {
      const feature = featureOf(commands, command);
      for (const other of vetoing(command.type)) {
        const rejection =
          other.vetoes?.[command.type]?.(command, state, given(other, state, by.meta)) ?? null;
        if (rejection !== null) return refuse(rejection);
      }
      const decision = feature.commands[command.type]?.(command, state, {
        ...by,
        uses: usesOf(feature, state),
      });
      return decision === undefined ? ok([]) : finish(decision, state, by.meta);
    },
    decideForSystem(command, state, meta) {
      const feature = featureOf(systemCommands, command);
      const decision = feature.systemCommands[command.type]?.(command, state, given(feature, state, meta));
      return decision === undefined ? ok([]) : finish(decision, state, meta);
    },
    evolve,
    effects(event, states) {
      const owner = events.get(event.type);
      const own = owner?.events[event.type]?.effects?.(event, states, usesOf(owner, states.after)) ?? [];
      const others = following(event.type).flatMap(
        (feature) =>
          feature.follows?.[event.type]?.effects?.(event, states, usesOf(feature, states.after)) ?? [],
      );
      return [...own, ...others];
    },
    offersOf(name, state) {
      const feature = byName.get(name);
      if (feature === undefined) throw new Error(`There is no feature ${name}`);
      return feature.offers(state, usesOf(feature, state));
    },
    view: (state) =>
      Object.assign({}, ...features.map((each) => each.view(state, usesOf(each, state)))) as Slices,
    mine: (state, member) =>
      Object.assign({}, ...features.map((each) => each.mine?.(state, member) ?? {})) as object,
    mineChanged: (states) => new Set(features.flatMap((each) => [...(each.mineChanged?.(states) ?? [])])),
  };
}

const STATE = Symbol("state");
const KNOWN = Symbol("known");

/** What a feature builds on, in one state. */
class Uses {
  readonly [STATE]: State;
  readonly [KNOWN]: Record<string, object> = {};
  constructor(state: State) {
    this[STATE] = state;
  }
}

/** What other features offer to each. It is computed on demand, since most commands use little of few features, and once. */
function usesOfEach(
  features: readonly AnyFeature[],
): (feature: AnyFeature, state: State) => Record<string, object> {
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const kinds = new Map(features.map((feature) => [feature, class extends Uses {}]));
  const usesOf = (feature: AnyFeature, state: State): Record<string, object> =>
    new (kinds.get(feature) ?? Uses)(state) as unknown as Record<string, object>;
  for (const [{ uses }, { prototype }] of kinds)
    for (const name of Object.keys(uses)) {
      const used = byName.get(name);
      if (used === undefined) continue;
      Object.defineProperty(prototype, name, {
        get(this: Uses) {
          return (this[KNOWN][name] ??= used.offers(this[STATE], usesOf(used, this[STATE])));
        },
      });
    }
  return usesOf;
}

/** A feature returns either its own keys only, or the whole state. */
const merged = (state: State, changed: State): State =>
  changed === state ? state : { ...state, ...changed };

/** Looks up the features whose `part` has an entry for a type. */
function byType(
  features: readonly AnyFeature[],
  part: (feature: AnyFeature) => object | undefined,
): (type: string) => readonly AnyFeature[] {
  const found = new Map<string, AnyFeature[]>();
  for (const feature of features)
    for (const type of Object.keys(part(feature) ?? {}))
      found.set(type, [...(found.get(type) ?? []), feature]);
  return (type) => found.get(type) ?? [];
}

function assertOrder(features: readonly AnyFeature[]): void {
  const known = new Set<string>();
  for (const { name, uses } of features) {
    const missing = Object.keys(uses).find((each) => !known.has(each));
    if (missing !== undefined) throw new Error(`${name} builds on ${missing}, which must come before it`);
    known.add(name);
  }
}
