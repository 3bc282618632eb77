import type { OfType, Part, Typed } from "@guildhall/shared/domain/kernel/feature";
import type { Guild } from "../guild.ts";
import type { Kind } from "../people.ts";

export interface More {
  /** an additional note */
  readonly note?: string;
  /** the activity was opened by Guildhall itself */
  readonly openedByGuildhall?: true;
  /** given while no session runs */
  readonly noSession?: true;
  /** given before there is a community */
  readonly beforeFounding?: true;
  /** given while the facilitator is absent */
  readonly facilitatorAbsent?: true;
  /** those who may, but for whom it changes nothing */
  readonly idle?: readonly Kind[];
}

/** A command in words, and how to reach a state in which it is carried out, with its fields. */
export type Row<Command extends Typed, World> = readonly [
  told: string,
  asks: (world: World) => Omit<Command, "type">,
  more?: More,
];

/** A row for each of these commands. */
export type Rows<Command extends Typed, World> = {
  readonly [Type in Command["type"]]: Row<OfType<Command, Type>, World>;
};

/** The rows of a feature: the commands of people, and those of Guildhall itself. */
export interface FeatureRows<Own extends Part> {
  readonly heading: string;
  readonly people: Rows<Own["command"], Guild>;
  readonly guildhall: Rows<Own["systemCommand"], Guild>;
}
