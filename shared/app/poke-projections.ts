import type { Poke } from "../domain/effect.ts";
import type { StreamKinds } from "./stream-kind.ts";

/** A projection, and the types of the community's events that its projector handles. */
export interface WantedEvents {
  readonly projection: string;
  readonly types: ReadonlySet<string>;
}

/** The kinds of stream, with a poke for a projection whenever an event happens that it handles. */
export function pokingProjections(
  { community, session }: StreamKinds,
  wanted: readonly WantedEvents[],
): StreamKinds {
  const { decider } = community;
  const pokes = (type: string): readonly Poke[] =>
    wanted.filter(({ types }) => types.has(type)).map(({ projection }) => ({ kind: "poke", projection }));
  return {
    session,
    community: {
      ...community,
      decider: {
        ...decider,
        effects: (event, ...around) => [...decider.effects(event, ...around), ...pokes(event.type)],
      },
    },
  };
}
