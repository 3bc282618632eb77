import type { CommunityId } from "../domain/kernel/ids.ts";
import type { Generation, Generations, Shelf } from "../ports/projections.ts";
import { advance, type AdvanceDeps, type Reached } from "./advance.ts";
import type { Projector } from "./projector.ts";
import { Turns } from "./turns.ts";

/** The generations that this version of a projector can advance: the live one first. */
export const ownGenerations = ({ live, next }: Generations, { version }: Projector): readonly Generation[] =>
  [live, next].filter((each) => each !== null && each.version === version) as Generation[];

/** Keeps the rows of projections up to date on this server, one shelf at a time. */
export class UpToDate {
  readonly #deps: AdvanceDeps;
  readonly #turns = new Turns<Reached>();

  constructor(deps: AdvanceDeps) {
    this.#deps = deps;
  }

  /** Reads on to the end of the stream as it is now, or later. */
  advance(projector: Projector, shelf: Shelf): Promise<Reached> {
    const key = [shelf.projection, shelf.generation, shelf.community].join(" ");
    return this.#turns.run(key, () => advance(this.#deps, projector, shelf));
  }

  /**
   * Works through what has happened in a community, in every generation that this server can make. Returns false if there
   * is more to do that only a newer server can.
   */
  async follow(projector: Projector, community: CommunityId): Promise<boolean> {
    const { name: projection, version } = projector;
    const { value } = await this.#deps.projections.generations(projection);
    let complete = [value.live, value.next].every((each) => each === null || each.version <= version);
    for (const { number: generation } of ownGenerations(value, projector)) {
      const reached = await this.advance(projector, { projection, generation, community });
      if (reached.outdated) complete = false;
    }
    return complete;
  }
}
