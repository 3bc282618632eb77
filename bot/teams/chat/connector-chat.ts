import type { Log } from "@guildhall/shared/app/log";
import { type ChatMessage, urgencyOf } from "@guildhall/shared/domain/community/messages/part";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Chat, PostResult } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { Conversations } from "../../people/conversations.ts";
import { referenceOf } from "../conversation-reference.ts";
import { asPost, type CardKeeper, type Place } from "./card-keeper.ts";
import type { EditedMessages } from "./edited-messages.ts";
import type { Post } from "./post.ts";
import type { Render } from "./render.ts";

/** When to try again if storage or Teams could not be asked for the content. */
const ASK_AGAIN_AFTER = 15 * SECOND;

type NotPosted = Extract<PostResult, { readonly kind: "later" | "impossible" }>;

/** Posts into the chat that a community is bound to. */
export function createConnectorChat(parts: {
  readonly conversations: Pick<Conversations, "whereIs">;
  readonly render: Render;
  readonly cards: CardKeeper;
  readonly edited: EditedMessages;
  readonly post: Post;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}): Chat {
  const { conversations, render, cards, edited, post, environment, log } = parts;

  /** Does something where the community is. */
  async function inChat<Result>(
    community: CommunityId,
    message: ChatMessage["kind"],
    work: (place: Place) => Promise<Result>,
  ): Promise<Result | NotPosted> {
    try {
      const binding = await conversations.whereIs(community);
      const reference = referenceOf(binding);
      if (binding === null || reference === null) return { kind: "impossible" };
      return await work({ community, binding, reference });
    } catch (error) {
      // Nothing was sent yet: `post` never throws.
      log.warn({ message, error }, "a message could not be rendered yet");
      if (error instanceof RosterError && error.reason === "botMissing") return { kind: "impossible" };
      if (error instanceof RosterError || error instanceof StorageError)
        return { kind: "later", at: environment.now() + ASK_AGAIN_AFTER };
      throw error;
    }
  }

  return {
    post: (community, message) =>
      // What the old chat is told is posted there, though the community is elsewhere.
      inChat(
        message.kind === "movedAway" ? message.left : community,
        message.kind,
        async (place): Promise<PostResult> => {
          if (message.kind === "card") return asPost(await cards.postAgain(place, message.subject));
          const { conversation } = place.binding;
          return edited.post(community, conversation.id, message, async (inPlaceOf) => {
            const worded = await render(message, community, conversation);
            const urgency = inPlaceOf === undefined ? urgencyOf(message) : "edit";
            return worded && post(place.reference, conversation.id, worded, { urgency, inPlaceOf });
          });
        },
      ),
    async drawCard(community, subject, mark) {
      const result = await inChat(community, "card", (place) => cards.draw(place, subject, mark));
      if (result.kind !== "impossible" || (await cards.wasPosted(community, subject))) return result;
      return { kind: "missed" };
    },
  };
}
