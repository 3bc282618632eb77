import type { About } from "./about.ts";
import type { Decision, Occurrence } from "./decider.ts";
import type { FeatureEffect } from "./effect.ts";
import type { MemberRef } from "./ids.ts";
import type { Actor, Meta } from "./meta.ts";
import type { Opened } from "./opened.ts";
import type { SealScope } from "./sealed.ts";
import type { Rejection } from "./rejection.ts";
import type { Versions } from "./versions.ts";

/** A command or an event: plain data with its type. */
export interface Typed {
  readonly type: string;
}

/** The members of a union that are of this type. */
export type OfType<T extends Typed, Type> = Extract<T, { readonly type: Type }>;

export type Member = Extract<Actor, { readonly kind: "member" }>;

/** The types of one feature. */
export interface Part {
  /** the keys of the stream's state that only this feature writes */
  readonly state: object;
  /** what people may ask of it */
  readonly command: Typed;
  /** what only Guildhall itself may ask of it */
  readonly systemCommand: Typed;
  readonly event: Typed;
  /** what its events cause outside the stream */
  readonly effect: FeatureEffect;
  /** what it provides to the features that build on it */
  readonly offers: object;
  /** what everybody sees of it, by the keys of its slices */
  readonly slices: object;
  /** what only one member sees of it */
  readonly mine: object;
}

/** The features that a feature builds on, by name. */
export type Parts = { readonly [feature: string]: Part };

/** What these features offer, computed from the current state. */
export type OffersOf<Uses extends Parts> = { readonly [Name in keyof Uses]: Uses[Name]["offers"] };

/** Turns a union into an intersection: `A | B` into `A & B`. */
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The merged states of features: each reads and writes only its own keys. */
export type MergedState<Each extends Part> = Together<Each["state"]>;

/** The merged slices of features: each has its own keys. */
export type MergedSlices<Each extends Part> = Together<Each["slices"]>;

/** The merged own parts of features. */
export type MergedMine<Each extends Part> = Together<Each["mine"]>;

type EventOf<Uses extends Parts> = Uses[keyof Uses]["event"];
type CommandOf<Uses extends Parts> = Uses[keyof Uses]["command"];

/** What a decision is made from, besides the command and the feature's own state. */
export interface Given<Uses extends Parts> {
  readonly meta: Meta;
  readonly uses: OffersOf<Uses>;
}

/** The same for a command given by a person whom the rights table has already allowed to give it. */
export interface GivenByMember<Uses extends Parts> extends Given<Uses> {
  readonly actor: Member;
  /** to be kept with anything that this command opens */
  readonly opened: Opened;
}

/** The states before and after one event. */
export interface Around<State> {
  readonly before: State;
  readonly after: State;
}

/** An event of the feature itself. */
export interface EventDefinition<
  State,
  Event,
  Effect,
  Uses extends Parts = Record<never, never>,
> extends Versions<Event> {
  evolve(state: State, event: Event, occurrence: Occurrence): State;
  /** what it causes outside the stream */
  effects?(event: Event, states: Around<State>, uses: OffersOf<Uses>): readonly Effect[];
}

/** The events of a feature, each with its definition. */
export type EventDefinitions<Own extends Part, Uses extends Parts = Record<never, never>> = {
  readonly [Type in Own["event"]["type"]]: EventDefinition<
    Own["state"],
    OfType<Own["event"], Type>,
    Own["effect"],
    Uses
  >;
};

/** What an event of another feature means to this one. */
export interface Follower<State, Event, Effect, Uses extends Parts> {
  /** `uses`: the other features as of after the event */
  evolve?(state: State, event: Event, occurrence: Occurrence, uses: OffersOf<Uses>): State;
  effects?(event: Event, states: Around<State>, uses: OffersOf<Uses>): readonly Effect[];
}

/** What the list of a stream's features requires of each: that it implements its part completely. */
export type Listed<Own extends Part> = Pick<Feature<Own>, "initial" | "fold"> & {
  readonly commands: { readonly [Type in Own["command"]["type"]]: unknown };
  readonly systemCommands: { readonly [Type in Own["systemCommand"]["type"]]: unknown };
  readonly events: { readonly [Type in Own["event"]["type"]]: unknown };
};

/**
 * One feature of a stream: everything that the stream's decider must know about it. `Uses` are the features that it
 * builds on; they come before it in the stream's list, so that there are no cycles.
 */
export type Feature<Own extends Part, Uses extends Parts = Record<never, never>> = FeatureCore<Own, Uses> &
  (keyof Own["mine"] extends never ? Partial<Personal<Own>> : Personal<Own>);

/** For a feature with something that only one member sees. */
interface Personal<Own extends Part> {
  /** What only this member sees of it. It is sent to nobody else. */
  mine(state: Own["state"], member: MemberRef): Own["mine"];
  /** The members whose own part one step changed, whatever caused it. */
  mineChanged(states: Around<Own["state"]>): Iterable<MemberRef>;
}

interface FeatureCore<Own extends Part, Uses extends Parts> {
  readonly uses: { readonly [Name in keyof Uses]: true };
  readonly initial: Own["state"];
  /** raised when its state or its folds change, so that older snapshots are ignored */
  readonly fold: number;
  readonly commands: {
    readonly [Type in Own["command"]["type"]]: (
      command: OfType<Own["command"], Type>,
      state: Own["state"],
      given: GivenByMember<Uses>,
    ) => Decision<Own["event"] | EventOf<Uses>>;
  };
  /** What a member's command is about, for the rights table. Left out: nothing in particular. */
  about?(
    command: Own["command"],
    state: Own["state"],
    given: { readonly member: MemberRef; readonly uses: OffersOf<Uses> },
  ): Partial<About>;
  readonly systemCommands: {
    readonly [Type in Own["systemCommand"]["type"]]: (
      command: OfType<Own["systemCommand"], Type>,
      state: Own["state"],
      given: Given<Uses>,
    ) => Decision<Own["event"] | EventOf<Uses>>;
  };
  readonly events: EventDefinitions<Own, Uses>;
  readonly follows?: {
    readonly [Type in EventOf<Uses>["type"]]?: Follower<
      Own["state"],
      OfType<EventOf<Uses>, Type>,
      Own["effect"],
      Uses
    >;
  };
  /** What becomes of its state after any event, because of the state of the features that it builds on. */
  settle?(state: Own["state"], uses: OffersOf<Uses>, occurrence: Occurrence): Own["state"];
  /** Further events in the same commit, caused by an event of a feature that it builds on. `state` is the one after that event. */
  readonly reactions?: {
    readonly [Type in EventOf<Uses>["type"]]?: (
      event: OfType<EventOf<Uses>, Type>,
      state: Own["state"],
      given: Given<Uses>,
    ) => readonly (Own["event"] | EventOf<Uses>)[];
  };
  /** Why a command of a feature that it builds on must not be carried out now; null if it may be. */
  readonly vetoes?: {
    readonly [Type in CommandOf<Uses>["type"]]?: (
      command: OfType<CommandOf<Uses>, Type>,
      state: Own["state"],
      given: Given<Uses>,
    ) => Rejection | null;
  };
  /**
   * The scope under which the author of a command is sealed, whatever it causes and whether or not that scope is still
   * open. Left out, or null: they are no secret.
   */
  authorScope?(command: Own["command"], state: Own["state"]): SealScope | null;
  /**
   * The bytes to which everything sealed under a scope is padded, so that its size reveals nothing. null if the scope
   * belongs to another feature, or if sizes reveal nothing anyway.
   */
  paddedSize?(state: Own["state"], scope: SealScope): number | null;
  offers(state: Own["state"], uses: OffersOf<Uses>): Own["offers"];
  /** What everybody sees of it, by the keys of its slices. Never contains what is secret from members. */
  view(state: Own["state"], uses: OffersOf<Uses>): Own["slices"];
}
