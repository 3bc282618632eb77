import { LRUCache } from "lru-cache";
import { communityId, type CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Bindings, type Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { singleFlight } from "../../concurrency/single-flight.ts";

/** The community that lives in a conversation; a new one, still to be founded, if there is none. */
export type CommunityOf = (conversation: Conversation) => Promise<CommunityId>;

/** A binding can be replaced, so it is cached only for a while. */
const KNOWN_FOR = MINUTE;

export function createCommunityOf(
  bindings: Bindings,
  environment: Pick<Environment, "now" | "freshId">,
): CommunityOf {
  const known = new LRUCache<string, { readonly at: Instant; readonly community: CommunityId }>({
    max: 1_000,
  });
  const asking = singleFlight<string, CommunityId>();
  return async (conversation) => {
    const key = conversationKey(conversation);
    const held = known.get(key);
    if (held !== undefined && environment.now() - held.at < KNOWN_FOR) return held.community;
    return asking(key, async () => {
      const { community } = await bindings.bind(conversation, communityId(environment.freshId()));
      known.set(key, { at: environment.now(), community });
      return community;
    });
  };
}
