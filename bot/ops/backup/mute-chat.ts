import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { isInChat } from "@guildhall/shared/domain/community/cards-in";
import { cardKey } from "@guildhall/shared/domain/community/cards/part";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Bindings } from "@guildhall/shared/ports/bindings";
import type { Cards } from "@guildhall/shared/ports/cards";
import type { Chat } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";

/**
 * A chat that is sent nothing. What was due by the time of a restore may have been posted after the backup was made, so it
 * is of unknown fate, and the organisers are asked. What is certainly new, or only an edit, is left to the servers.
 */
export function muteChat(parts: {
  readonly cards: Cards;
  readonly bindings: Pick<Bindings, "byCommunity">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly environment: Pick<Environment, "now">;
}): Chat {
  const { cards, bindings, liveStreams, environment } = parts;
  const drawn = () => ({ kind: "drawn", again: environment.now() }) as const;
  const later = () => ({ kind: "later", at: environment.now() + MINUTE }) as const;
  return {
    post: async (_community, message) =>
      message.kind === "communityRestored" ? later() : { kind: "unknown" },

    async drawCard(community, subject) {
      const key = cardKey(subject);
      const known = await cards.find(community, key);
      if (known !== null) return known.message === null ? drawn() : later();
      const { state } = await liveStreams.community(community);
      const binding = await bindings.byCommunity(community);
      if (!isInChat(subject, state) || binding === null) return drawn();
      const { id: conversation } = binding.conversation;
      await cards.keep(community, key, { conversation, message: null, drawnAt: environment.now() });
      return { kind: "unknown" };
    },
  };
}
