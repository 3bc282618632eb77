import type { OfType, Part, Typed } from "@guildhall/shared/domain/kernel/feature";
import type { Guild } from "../guild.ts";
import type { Kind } from "../people.ts";

export interface More {
  /** what is to be said besides */
  readonly note?: string;
  /** what it is about was opened by Guildhall itself */
  readonly openedByGuildhall?: true;
  /** asked for while no session runs */
  readonly noSession?: true;
  /** asked for while the facilitator is absent */
  readonly facilitatorAbsent?: true;
  /** those who may, and for whom it changes nothing */
  readonly idle?: readonly Kind[];
}

/** Something that may be asked: in words; and what must have happened for it to be carried out, with what it says. */
export type Row<Command extends Typed, World> = readonly [
  told: string,
  asks: (world: World) => Omit<Command, "type">,
  more?: More,
];

/** A row for each of these commands. */
export type Rows<Command extends Typed, World> = {
  readonly [Type in Command["type"]]: Row<OfType<Command, Type>, World>;
};

/** The rows of a feature: what people may ask of it, and what Guildhall itself does in it. */
export interface FeatureRows<Own extends Part> {
  readonly heading: string;
  readonly people: Rows<Own["command"], Guild>;
  readonly guildhall: Rows<Own["systemCommand"], Guild>;
}
