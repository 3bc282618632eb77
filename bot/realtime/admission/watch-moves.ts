import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { People } from "../../people/people.ts";
import type { Hub } from "../hub/hub.ts";

/** Until then the community that moves in is there, and whoever brought it has been answered. */
const AFTER_GIVING_WAY: Millis = SECOND / 2;

/**
 * Closes the panels in a conversation that their community has left, whichever server moved it: they connect again, and get
 * what is in their conversation now (SPEC MOVE-5). Returns what ends it.
 */
export function watchMoves(
  hub: Hub,
  {
    people,
    environment,
  }: { readonly people: Pick<People, "happened">; readonly environment: Pick<Environment, "later"> },
): () => void {
  const { liveStream } = hub;
  let known = liveStream.state.moves;
  let stop: () => void = () => undefined;

  function close(): void {
    for (const panel of hub.panels()) {
      const { conversation } = panel.data.panel.holder;
      if (!hasMovedOn(liveStream.state, conversation)) continue;
      people.happened("communityMoved", conversation);
      panel.disconnect(true);
    }
  }

  const unsubscribe = liveStream.subscribe(() => {
    const { moves } = liveStream.state;
    if (moves === known) return;
    known = moves;
    if (moves.gaveWayTo === null) close();
    else stop = environment.later(AFTER_GIVING_WAY, close);
  });
  return () => {
    unsubscribe();
    stop();
  };
}
