import type { Log } from "@guildhall/shared/app/log";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { urgencyOf } from "@guildhall/shared/domain/community/messages/part";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Binding } from "@guildhall/shared/ports/bindings";
import type { Cards, PostedCard } from "@guildhall/shared/ports/cards";
import type { PostResult } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { cardMessage } from "../cards/message.ts";
import { inTurn } from "../../concurrency/in-turn.ts";
import type { ConversationReference } from "../conversation-reference.ts";
import type { Draw } from "./draw.ts";
import type { Post } from "./post.ts";

/** Teams accepts an edit of one card every 3 s. */
const BETWEEN_EDITS = 3 * SECOND;
/** When an edit of unknown fate is tried again. Editing twice does no harm. */
const TRY_AGAIN_AFTER = 15 * SECOND;

export interface Place {
  readonly community: CommunityId;
  readonly binding: Binding;
  readonly reference: ConversationReference;
}

/** Posts the cards of card subjects, and redraws those that are in the chat. */
export interface CardKeeper {
  post(place: Place, subject: CardSubject): Promise<PostResult>;
  /** Does nothing if no card is known, or if it already shows the newest state. */
  redraw(place: Place, subject: CardSubject): Promise<PostResult>;
}

export function createCardKeeper(parts: {
  readonly cards: Cards;
  readonly draw: Draw;
  readonly post: Post;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}): CardKeeper {
  const { cards, draw, post, environment, log } = parts;
  const oneByOne = inTurn();
  /** The pending redraws: one per card serves all requests until its time, however many people voted. */
  const waiting = new Map<string, Instant>();

  async function send(
    { community, binding, reference }: Place,
    subject: CardSubject,
    standing: PostedCard | null,
  ): Promise<PostResult> {
    const drawn = await draw(community, binding.conversation, subject);
    if (drawn === null || (standing !== null && drawn.version <= standing.version)) return { kind: "posted" };
    const key = cardKey(subject);
    const now = environment.now();
    // Another server may be about to edit it too.
    if (standing !== null && !(await cards.claim(community, key, standing, now)))
      return { kind: "later", at: now + BETWEEN_EDITS };
    const conversation = binding.conversation.id;
    const message = cardMessage(drawn.card, drawn.summary);
    const sent = await post(reference, conversation, message, {
      urgency: urgencyOf({ kind: "card", subject, refresh: standing !== null }),
      inPlaceOf: standing?.message,
    });
    if (sent.kind !== "posted" || sent.id === null) return sent;
    const kept = { conversation, message: sent.id, version: drawn.version, drawnAt: environment.now() };
    try {
      await cards.keep(community, key, kept);
    } catch (error) {
      // The card is in the chat: whatever fails now, it must not be posted again.
      if (!(error instanceof StorageError)) throw error;
      log.warn({ error }, "a card was posted, but its message id was not saved");
    }
    return { kind: "posted" };
  }

  return {
    post: (place, subject) => send(place, subject, null),

    redraw(place, subject) {
      const key = JSON.stringify([place.community, cardKey(subject)]);
      return oneByOne(key, () => redraw(key, place, subject));
    },
  };

  async function redraw(key: string, place: Place, subject: CardSubject): Promise<PostResult> {
    const now = environment.now();
    if ((waiting.get(key) ?? 0) > now) return { kind: "posted" };
    waiting.delete(key);
    const later = (at: Instant): PostResult => {
      waiting.set(key, at);
      return { kind: "later", at };
    };
    const standing = await cards.find(place.community, cardKey(subject));
    // Not posted yet, or in a conversation that the community has left: it will be drawn when it is posted.
    if (standing === null || standing.conversation !== place.binding.conversation.id)
      return { kind: "posted" };
    const mayAt = standing.drawnAt + BETWEEN_EDITS;
    if (mayAt > now) return later(mayAt);
    const result = await send(place, subject, standing);
    if (result.kind === "later") return later(result.at);
    return result.kind === "unknown" ? later(environment.now() + TRY_AGAIN_AFTER) : result;
  }
}
