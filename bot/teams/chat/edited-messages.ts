import type { Log } from "@guildhall/shared/app/log";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Cards } from "@guildhall/shared/ports/cards";
import type { PostResult } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { inTurn } from "../../concurrency/in-turn.ts";
import type { Sent } from "./post.ts";

/** When an edit of unknown fate is tried again. Editing twice does no harm. */
const TRY_AGAIN_AFTER = 15 * SECOND;

/** Says what a message has to say: as a new message, or in place of the one with this id. */
type Send = (inPlaceOf: string | undefined) => Promise<Sent | null>;

/** Messages about what can go on after they were posted: the same one is edited then, instead of a second one posted. */
export interface EditedMessages {
  post(community: CommunityId, conversation: string, message: ChatMessage, send: Send): Promise<PostResult>;
}

/** What a message is about, if that is said only once; null for others. No card of a subject has such a key. */
function keyOf(message: ChatMessage): string | null {
  switch (message.kind) {
    case "recap":
      return JSON.stringify(["recap", message.session]);
    case "call":
    case "callAnswered":
      return JSON.stringify(["call", message.run]);
    case "card":
    case "communityExported":
    case "sponsorPageShown":
    case "sponsorPageExported":
    case "communityRestored":
    case "erasureAnnounced":
    case "facilitationTaken":
    case "inviteOthers":
    case "movedAway":
    case "movedHere":
    case "notMoved":
    case "organiserClaimed":
    case "turnPassed":
      return null;
  }
}

export function createEditedMessages(parts: {
  readonly cards: Cards;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}): EditedMessages {
  const { cards, environment, log } = parts;
  const oneByOne = inTurn();

  /** Whatever became of a post, it must not be repeated. Without its id it is just not edited later. */
  async function keep(community: CommunityId, key: string, conversation: string, id: string): Promise<void> {
    try {
      await cards.keep(community, key, { conversation, message: id, drawnAt: environment.now() });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      log.warn({ error }, "a message was posted, but its id was not saved");
    }
  }

  async function postOrEdit(
    community: CommunityId,
    conversation: string,
    message: ChatMessage,
    key: string,
    send: Send,
  ): Promise<PostResult> {
    const found = await cards.find(community, key);
    const earlier = found?.conversation === conversation ? found.message : null;
    // The call was never told to this chat.
    if (message.kind === "callAnswered" && earlier === null) return { kind: "posted" };
    const sent = await send(earlier ?? undefined);
    if (sent === null) return { kind: "posted" };
    if (sent.kind === "unknown" && earlier !== null)
      return { kind: "later", at: environment.now() + TRY_AGAIN_AFTER };
    if (sent.kind === "posted" && sent.id !== null && earlier === null)
      await keep(community, key, conversation, sent.id);
    return sent;
  }

  return {
    async post(community, conversation, message, send) {
      const key = keyOf(message);
      if (key === null) return (await send(undefined)) ?? { kind: "posted" };
      // A call may be answered while its card is on its way.
      return oneByOne(JSON.stringify([community, key]), () =>
        postOrEdit(community, conversation, message, key, send),
      );
    },
  };
}
