import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { cardKey, type CardSubject, shownOn } from "@guildhall/shared/domain/community/cards/part";
import { type CommunitySlices, viewCommunity } from "@guildhall/shared/domain/community/view";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { PostResult } from "@guildhall/shared/ports/chat";
import type { Place } from "../../bot/teams/chat/card-keeper.ts";
import type { Draw } from "../../bot/teams/chat/draw.ts";
import type { Sent } from "../../bot/teams/chat/post.ts";
import type { OutgoingMessage } from "../../bot/teams/connector/connector.ts";
import { TENANT } from "./fuzz-server.ts";

/** A card as it is sent: its key, and what it shows. */
export interface SentCard {
  readonly key: string;
  readonly shows: string;
}

/** What the chat makes of a send. */
export interface Answered {
  readonly delivered: boolean;
  readonly result: PostResult;
}

/** The only one. */
export const CONVERSATION = "19:guild@thread.v2";

/** Where the community is. */
export const PLACE: Omit<Place, "community"> = {
  binding: { conversation: { tenant: TENANT, id: CONVERSATION } } as Place["binding"],
  reference: {} as Place["reference"],
};

/** What everybody is shown on a card. */
export const shownText = (subject: CardSubject, state: CommunityState): string | null => {
  const shows =
    state.status === "unfounded" ? null : shownOn(subject, viewCommunity(state) as CommunitySlices);
  return shows === null ? null : JSON.stringify(shows);
};

/** Draws what everybody is shown, from the newest state. */
export const drawFrom =
  (liveStreams: Pick<LiveStreams, "community">): Draw =>
  async (community, _conversation, subject) => {
    const liveStream = await liveStreams.community(community);
    await liveStream.catchUp();
    const shows = shownText(subject, liveStream.state);
    if (shows === null) return null;
    return { card: { shows } as never, summary: cardKey(subject), version: liveStream.version };
  };

/** The card in a message, with the key that `drawFrom` gave it as its summary. */
export function sentCardOf(message: OutgoingMessage): SentCard {
  const { summary, attachments } = message as {
    readonly summary?: string;
    readonly attachments?: readonly { readonly content: { readonly shows: string } }[];
  };
  return { key: summary ?? "", shows: attachments?.[0]?.content.shows ?? "" };
}

/** The cards that arrived in the chat. */
export class CardsInChat {
  readonly #shown = new Map<string, SentCard>();
  /** how often each card was posted */
  readonly posted = new Map<string, number>();
  /** the keys of cards that could not be posted or edited at least once */
  readonly refused = new Set<string>();

  take(card: SentCard, { delivered, result }: Answered, inPlaceOf?: string): Sent {
    if (result.kind === "impossible") this.refused.add(card.key);
    const id = inPlaceOf ?? `message-${this.#shown.size}`;
    if (delivered) {
      this.#shown.set(id, card);
      if (inPlaceOf === undefined) this.posted.set(card.key, (this.posted.get(card.key) ?? 0) + 1);
    }
    return result.kind === "posted" ? { kind: "posted", id } : result;
  }

  /** What a message shows. */
  shownBy(message: string): string | null {
    return this.#shown.get(message)?.shows ?? null;
  }
}
