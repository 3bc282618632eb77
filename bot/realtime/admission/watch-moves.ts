import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import type { People } from "../../people/people.ts";
import type { Hub } from "../hub/hub.ts";

/**
 * Closes the panels in a conversation that their community has left, whichever server moved it: they connect again, and get
 * what is in their conversation now (SPEC MOVE-5). Returns what ends it.
 */
export function watchMoves(hub: Hub, people: Pick<People, "happened">): () => void {
  const { liveStream } = hub;
  let known = liveStream.state.moves;
  return liveStream.subscribe(() => {
    const { state } = liveStream;
    if (state.moves === known) return;
    known = state.moves;
    for (const panel of hub.panels()) {
      const { conversation } = panel.data.panel.holder;
      if (!hasMovedOn(state, conversation)) continue;
      people.happened("communityMoved", conversation);
      panel.disconnect(true);
    }
  });
}
