import type { About } from "./about.ts";
import type { Decision, Occurrence } from "./decider.ts";
import type { FeatureEffect } from "./effect.ts";
import type { MemberRef } from "./ids.ts";
import type { Actor, Meta } from "./meta.ts";
import type { Opened } from "./opened.ts";
import type { SealScope } from "./sealed.ts";
import type { Rejection } from "./rejection.ts";
import type { Versions } from "./versions.ts";

/** A command or an event: plain data that says of which type it is. */
export interface Typed {
  readonly type: string;
}

/** The members of a union that are of this type. */
export type OfType<T extends Typed, Type> = Extract<T, { readonly type: Type }>;

export type Member = Extract<Actor, { readonly kind: "member" }>;

/** One feature, as types. */
export interface Part {
  /** the keys of the stream's state that this feature alone writes */
  readonly state: object;
  /** what people may ask of it */
  readonly command: Typed;
  /** what only Guildhall itself may ask of it */
  readonly systemCommand: Typed;
  readonly event: Typed;
  /** what its events make necessary outside the stream */
  readonly effect: FeatureEffect;
  /** what the features that build on it may ask of it */
  readonly offers: object;
  /** what everybody sees of it, by the keys of its slices */
  readonly slices: object;
  /** what of it is one member's own */
  readonly mine: object;
}

/** The features that one builds on, by name. */
export type Parts = { readonly [feature: string]: Part };

/** What the features that one builds on offer, on the state of the moment. */
export type OffersOf<Uses extends Parts> = { readonly [Name in keyof Uses]: Uses[Name]["offers"] };

/** All of a union at once: of `A | B` what is both. */
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The states of features, merged: each reads and writes its own keys alone. */
export type MergedState<Each extends Part> = Together<Each["state"]>;

/** The slices of features, merged: each has keys of its own. */
export type MergedSlices<Each extends Part> = Together<Each["slices"]>;

/** What of features is one member's own, merged. */
export type MergedMine<Each extends Part> = Together<Each["mine"]>;

type EventOf<Uses extends Parts> = Uses[keyof Uses]["event"];
type CommandOf<Uses extends Parts> = Uses[keyof Uses]["command"];

/** What a decision is made from, besides the command and the feature's own state. */
export interface Given<Uses extends Parts> {
  readonly meta: Meta;
  readonly uses: OffersOf<Uses>;
}

/** The same for a command that a person gave. The rights table has let them pass already. */
export interface GivenByMember<Uses extends Parts> extends Given<Uses> {
  readonly actor: Member;
  /** what is to be noted of something that this command opens */
  readonly opened: Opened;
}

/** What a state looks like around one event. */
export interface Around<State> {
  readonly before: State;
  readonly after: State;
}

/** An event of a feature's own. */
export interface EventDefinition<
  State,
  Event,
  Effect,
  Uses extends Parts = Record<never, never>,
> extends Versions {
  evolve(state: State, event: Event, occurrence: Occurrence): State;
  /** what it makes necessary outside the stream */
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
  /** `uses`: as the other features stand after the event */
  evolve?(state: State, event: Event, occurrence: Occurrence, uses: OffersOf<Uses>): State;
  effects?(event: Event, states: Around<State>, uses: OffersOf<Uses>): readonly Effect[];
}

/** What the list of a stream's features asks of each: that it is the feature of its part, and forgets nothing of it. */
export type Listed<Own extends Part> = Pick<Feature<Own>, "initial" | "fold"> & {
  readonly commands: { readonly [Type in Own["command"]["type"]]: unknown };
  readonly systemCommands: { readonly [Type in Own["systemCommand"]["type"]]: unknown };
  readonly events: { readonly [Type in Own["event"]["type"]]: unknown };
};

/**
 * One feature of a stream: everything that the stream's decider must know of it. `Uses` are the features that it builds
 * on; a stream's list names each feature after those, so that there are no circles.
 */
export type Feature<Own extends Part, Uses extends Parts = Record<never, never>> = FeatureCore<Own, Uses> &
  (keyof Own["mine"] extends never ? Partial<Personal<Own>> : Personal<Own>);

/** Of a feature that keeps something that is one member's own. */
interface Personal<Own extends Part> {
  /** What of it is one member's own, and travels to them alone. */
  mine(state: Own["state"], member: MemberRef): Own["mine"];
  /** Whose own part one step changed, whichever way it came. */
  mineChanged(states: Around<Own["state"]>): Iterable<MemberRef>;
}

interface FeatureCore<Own extends Part, Uses extends Parts> {
  readonly uses: { readonly [Name in keyof Uses]: true };
  readonly initial: Own["state"];
  /** raised when its state or its folds change, so that older snapshots are passed over */
  readonly fold: number;
  readonly commands: {
    readonly [Type in Own["command"]["type"]]: (
      command: OfType<Own["command"], Type>,
      state: Own["state"],
      given: GivenByMember<Uses>,
    ) => Decision<Own["event"] | EventOf<Uses>>;
  };
  /** What a command that a member gives is about: the rights table asks. Nothing where it is not said. */
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
  /** Further events in the same commit, because of one of a feature that it builds on. On the state after that event. */
  readonly reactions?: {
    readonly [Type in EventOf<Uses>["type"]]?: (
      event: OfType<EventOf<Uses>, Type>,
      state: Own["state"],
      given: Given<Uses>,
    ) => readonly (Own["event"] | EventOf<Uses>)[];
  };
  /** Why a command of a feature that it builds on must not be carried out now; null where nothing stands against it. */
  readonly vetoes?: {
    readonly [Type in CommandOf<Uses>["type"]]?: (
      command: OfType<CommandOf<Uses>, Type>,
      state: Own["state"],
      given: Given<Uses>,
    ) => Rejection | null;
  };
  /**
   * How many bytes one thing that is sealed under a scope may take: all are padded to that, so that none is told by its
   * size. null where the scope is another feature's, or sizes tell nothing.
   */
  paddedSize?(state: Own["state"], scope: SealScope): number | null;
  offers(state: Own["state"], uses: OffersOf<Uses>): Own["offers"];
  /** What everybody sees of it, by the keys of its slices. Secrets stay out of it. */
  view(state: Own["state"], uses: OffersOf<Uses>): Own["slices"];
}
