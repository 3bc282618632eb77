import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { isAppRemoved } from "@guildhall/shared/domain/community/retention/part";
import type { People } from "../../people/people.ts";
import { tell } from "../connection/panel.ts";
import type { Hub } from "../hub/hub.ts";

/**
 * Closes all panels of a community that was erased, whoever erased it, or whose app was removed from the chat, and tells them
 * why (SPEC PRIV-8, PRIV-10). Returns what ends it.
 */
export function watchEnd(hub: Hub, { people }: { readonly people: Pick<People, "happened"> }): () => void {
  const { liveStream } = hub;
  return liveStream.subscribe(() => {
    const code = whyEnded(liveStream);
    if (code === null) return;
    for (const panel of hub.panels()) {
      people.happened("communityMoved", panel.data.panel.holder.conversation);
      tell(panel, "closed", { code });
      panel.disconnect(true);
    }
  });
}

function whyEnded({ erased, state }: CommunityStream): "communityErased" | "botMissing" | null {
  if (erased) return "communityErased";
  return state.status === "founded" && isAppRemoved(state) ? "botMissing" : null;
}
