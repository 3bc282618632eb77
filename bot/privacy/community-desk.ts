import { eraseCommunity, type EraseCommunityDeps } from "@guildhall/shared/app/erase";
import { type CommunityId, communityId, isId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";

/** By its own id, or by the chat that it is in. */
export type Which = { readonly community: string } | { readonly conversation: Conversation };

interface CommunityDeskDeps {
  readonly storage: EraseCommunityDeps;
  readonly environment: Pick<Environment, "now">;
}

/** What the operator does with a whole community. Everything rejects with `StorageError` if storage cannot be used. */
export interface CommunityDesk {
  /** null: nothing is stored of such a community, and no erasure of it is to be finished */
  find(which: Which): Promise<CommunityId | null>;
  /** Erases it (SPEC PRIV-7). Can be interrupted, and done again. */
  erase(community: CommunityId): Promise<void>;
}

export function createCommunityDesk({ storage, environment }: CommunityDeskDeps): CommunityDesk {
  const { bindings, events, erasedLog } = storage;

  const isKnown = async (community: CommunityId): Promise<boolean> =>
    (await erasedLog.hasCommunity(community)) ||
    (await bindings.byCommunity(community)) !== null ||
    (await events.version(communityStream(community))) > 0;

  return {
    async find(which) {
      if ("conversation" in which)
        return (await bindings.byConversation(which.conversation))?.community ?? null;
      if (!isId(which.community)) return null;
      const community = communityId(which.community);
      return (await isKnown(community)) ? community : null;
    },
    erase: (community) => eraseCommunity(storage, community, environment.now()),
  };
}
