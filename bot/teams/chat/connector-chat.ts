import type { Log } from "@guildhall/shared/app/log";
import { urgencyOf } from "@guildhall/shared/domain/community/messages/part";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Chat, PostResult } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { Conversations } from "../../people/conversations.ts";
import { referenceOf } from "../conversation-reference.ts";
import type { CardKeeper } from "./card-keeper.ts";
import type { Post } from "./post.ts";
import type { Render } from "./render.ts";

/** When to try again if storage or Teams could not be asked for the content. */
const ASK_AGAIN_AFTER = 15 * SECOND;

/** Posts into the chat that a community is bound to. */
export function createConnectorChat(parts: {
  readonly conversations: Pick<Conversations, "whereIs">;
  readonly render: Render;
  readonly cards: CardKeeper;
  readonly post: Post;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}): Chat {
  const { conversations, render, cards, post, environment, log } = parts;
  return {
    async post(community, message): Promise<PostResult> {
      try {
        const binding = await conversations.whereIs(community);
        const reference = referenceOf(binding);
        if (binding === null || reference === null) return { kind: "impossible" };
        if (message.kind === "card") {
          const place = { community, binding, reference };
          return await (message.refresh
            ? cards.redraw(place, message.subject)
            : cards.post(place, message.subject));
        }
        const worded = await render(message, community, binding.conversation);
        if (worded === null) return { kind: "posted" };
        return await post(reference, binding.conversation.id, worded, { urgency: urgencyOf(message) });
      } catch (error) {
        // Nothing was sent yet: `post` never throws.
        log.warn({ message: message.kind, error }, "a message could not be rendered yet");
        if (error instanceof RosterError && error.reason === "botMissing") return { kind: "impossible" };
        if (error instanceof RosterError || error instanceof StorageError)
          return { kind: "later", at: environment.now() + ASK_AGAIN_AFTER };
        throw error;
      }
    },
  };
}
