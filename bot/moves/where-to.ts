import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { PageName } from "@guildhall/shared/reading/pages";
import type { Conversations } from "../people/conversations.ts";

/** A community that lives elsewhere by now, and the link that opens it there. */
export interface MovedTo {
  readonly name: string;
  readonly address: string;
}

/** Where a community has gone that was in a conversation before; null if none was, or it has gone nowhere. */
export type WhereTo = (left: CommunityId | null) => Promise<MovedTo | null>;

export const createWhereTo =
  (parts: {
    readonly conversations: Pick<Conversations, "whereIs">;
    readonly liveStreams: Pick<LiveStreams, "community">;
    readonly pageAddress: (conversation: Conversation, page: PageName) => string;
  }): WhereTo =>
  async (left) => {
    if (left === null) return null;
    const [stream, where] = await Promise.all([
      parts.liveStreams.community(left),
      parts.conversations.whereIs(left),
    ]);
    if (where === null || stream.state.status === "unfounded") return null;
    return { name: stream.state.name, address: parts.pageAddress(where.conversation, "home") };
  };
