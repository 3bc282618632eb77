import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { isInChat, isOfUnknownFate, staleAfter } from "@guildhall/shared/domain/community/cards-in";
import { cardKey, type CardSubject, SETUP } from "@guildhall/shared/domain/community/cards/part";
import { GATHERED_FOR } from "@guildhall/shared/domain/community/stale-cards";
import { urgencyOf } from "@guildhall/shared/domain/community/messages/part";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Binding } from "@guildhall/shared/ports/bindings";
import type { Cards, PostedCard } from "@guildhall/shared/ports/cards";
import type { CardMark, DrawResult, PostResult } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { inTurn } from "../../concurrency/in-turn.ts";
import { cardMessage } from "../cards/message.ts";
import type { ConversationReference } from "../conversation-reference.ts";
import type { Draw, Drawn } from "./draw.ts";
import type { Post, Sent } from "./post.ts";

/** Teams accepts an edit of one card every 3 s. */
const BETWEEN_EDITS = 3 * SECOND;
/** When an edit of unknown fate is tried again. Editing twice does no harm. */
const TRY_AGAIN_AFTER = 15 * SECOND;

/** The cards that are known for good: nothing is posted twice, even when it is no longer to be in the chat. */
const STAYS_KNOWN: ReadonlySet<CardSubject["kind"]> = new Set([SETUP.kind, "reminder"]);

export interface Place {
  readonly community: CommunityId;
  readonly binding: Binding;
  readonly reference: ConversationReference;
}

/** Owns the cards in the chat: whether one is posted or edited, and how soon after the last edit. */
export interface CardKeeper {
  /** Posts a card, whether or not there is one already. */
  post(place: Place, subject: CardSubject): Promise<PostResult>;
  /** Posts one again of which nobody knows whether it is in the chat; edits it if it turns out to be. */
  postAgain(place: Place, subject: CardSubject): Promise<DrawResult>;
  /** Posts the card of a subject that changed, or edits the one that is there if Teams accepts that by now. */
  draw(place: Place, subject: CardSubject, mark: CardMark): Promise<DrawResult>;
  /** Whether the card of a subject was ever posted, or may have been. */
  wasPosted(community: CommunityId, subject: CardSubject): Promise<boolean>;
}

export function createCardKeeper(parts: {
  readonly cards: Cards;
  readonly draw: Draw;
  readonly post: Post;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}): CardKeeper {
  const { cards, draw, post, liveStreams, environment, log } = parts;
  const oneByOne = inTurn();

  const drawnNow = (): DrawResult => ({ kind: "drawn", again: environment.now() + GATHERED_FOR });

  const send = (
    { binding, reference }: Place,
    subject: CardSubject,
    drawn: Drawn,
    inPlaceOf?: string,
  ): Promise<Sent> =>
    post(reference, binding.conversation.id, cardMessage(drawn.card, drawn.summary), {
      urgency: inPlaceOf === undefined ? urgencyOf({ kind: "card", subject }) : "edit",
      inPlaceOf,
    });

  const keep = (place: Place, subject: CardSubject, message: string | null): Promise<void> =>
    cards.keep(place.community, cardKey(subject), {
      conversation: place.binding.conversation.id,
      message,
      drawnAt: environment.now(),
    });

  /** Whatever became of a post, it must not be repeated: if that cannot be recorded, the mark must go on saying so. */
  async function recorded(
    place: Place,
    subject: CardSubject,
    message: string | null,
    result: DrawResult,
  ): Promise<DrawResult> {
    try {
      await keep(place, subject, message);
      return result;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      log.warn({ error }, "a card was posted, but that was not saved");
      return { kind: "unrecorded" };
    }
  }

  async function postCard(place: Place, subject: CardSubject): Promise<DrawResult> {
    const drawn = await draw(place.community, place.binding.conversation, subject);
    if (drawn === null) return drawnNow();
    const sent = await send(place, subject, drawn);
    if (sent.kind === "posted") return recorded(place, subject, sent.id, drawnNow());
    return sent.kind === "unknown" ? recorded(place, subject, null, sent) : sent;
  }

  async function edit(place: Place, subject: CardSubject, message: string): Promise<DrawResult> {
    const { community, binding } = place;
    const drawn = await draw(community, binding.conversation, subject);
    if (drawn === null) return drawnNow();
    const sent = await send(place, subject, drawn, message);
    if (sent.kind === "unknown") return { kind: "later", at: environment.now() + TRY_AGAIN_AFTER };
    if (sent.kind !== "posted") return sent;
    const { state } = await liveStreams.community(community);
    // The last drawing stays as it is, and if the same is shown again it gets a card of its own.
    if (isInChat(subject, state) || STAYS_KNOWN.has(subject.kind)) await keep(place, subject, message);
    else await cards.forget(community, cardKey(subject));
    return drawnNow();
  }

  /** What is known of the card in the conversation where the community is. One that it has left stays as it is. */
  async function standingAt({ community, binding }: Place, subject: CardSubject): Promise<PostedCard | null> {
    const found = await cards.find(community, cardKey(subject));
    return found?.conversation === binding.conversation.id ? found : null;
  }

  const wasPosted = async (community: CommunityId, subject: CardSubject): Promise<boolean> =>
    (await cards.find(community, cardKey(subject))) !== null;

  async function drawNow(place: Place, subject: CardSubject, mark: CardMark): Promise<DrawResult> {
    const standing = await standingAt(place, subject);
    const now = environment.now();
    // It was sent in the chat where the community was then, and nobody is reminded twice (SPEC REMIND-3).
    if (subject.kind === "reminder" && standing === null && (await wasPosted(place.community, subject)))
      return drawnNow();
    if (standing !== null && standing.message !== null) {
      const at = standing.drawnAt + BETWEEN_EDITS;
      return at > now ? { kind: "later", at } : edit(place, subject, standing.message);
    }
    if (mark.fateUnknown) return recorded(place, subject, null, { kind: "unknown" });
    if (standing !== null) return drawnNow();
    const liveStream = await liveStreams.community(place.community);
    // Another server may have written what says that it should be there.
    await liveStream.catchUp();
    if (!liveStream.writable) return { kind: "later", at: now + TRY_AGAIN_AFTER };
    const { state } = liveStream;
    if (isOfUnknownFate(subject, state)) return drawnNow();
    if (!isInChat(subject, state)) return subject.kind === "reminder" ? { kind: "missed" } : drawnNow();
    const until = staleAfter(subject, state);
    if (until !== null && now > until) return { kind: "missed" };
    if (!(await mark.aboutToPost())) return { kind: "later", at: now + TRY_AGAIN_AFTER };
    const posted = await postCard(place, subject);
    return posted.kind === "impossible" ? { kind: "missed" } : posted;
  }

  async function postNow(place: Place, subject: CardSubject): Promise<DrawResult> {
    const message = (await standingAt(place, subject))?.message ?? null;
    return message === null ? postCard(place, subject) : edit(place, subject, message);
  }

  const inOrder = <T>({ community }: Place, subject: CardSubject, work: () => Promise<T>): Promise<T> =>
    oneByOne(JSON.stringify([community, cardKey(subject)]), work);

  return {
    post: (place, subject) => inOrder(place, subject, async () => asPost(await postCard(place, subject))),
    postAgain: (place, subject) => inOrder(place, subject, () => postNow(place, subject)),
    draw: (place, subject, mark) => inOrder(place, subject, () => drawNow(place, subject, mark)),
    wasPosted,
  };
}

/** The same for whoever only wants to know whether it was posted. */
export function asPost(result: DrawResult): PostResult {
  if (result.kind === "drawn") return { kind: "posted" };
  if (result.kind === "missed") return { kind: "impossible" };
  return result.kind === "unrecorded" ? { kind: "unknown" } : result;
}
