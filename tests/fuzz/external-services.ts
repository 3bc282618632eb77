import { asPost, createCardKeeper, type Place } from "../../bot/teams/chat/card-keeper.ts";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { Cards } from "@guildhall/shared/ports/cards";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { type Answered, CardsInChat, drawFrom, PLACE, type SentCard, sentCardOf } from "./cards-in-chat.ts";
import { RosterError, type Roster } from "@guildhall/shared/ports/roster";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Chat, PostResult } from "@guildhall/shared/ports/chat";
import type { Notice, Notices } from "@guildhall/shared/ports/notices";
import type { seeded } from "../support/random.ts";
import { nameOf } from "./device.ts";
import { TENANT } from "./fuzz-server.ts";
import type { FaultInjector } from "./fault-injector.ts";
import type { ChatAnswer } from "./plan.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** A message that a server tried to post. */
export interface Post {
  readonly message: ChatMessage;
  /** whether it arrived in the chat */
  readonly delivered: boolean;
  readonly result: PostResult["kind"];
}

/** What the servers use besides storage: the chat, the roster, and notices from other servers. */
export class ExternalServices {
  readonly posts: Post[] = [];
  readonly cards = new CardsInChat();
  readonly #people: readonly number[];
  readonly #time: VirtualTime;
  readonly #random: ReturnType<typeof seeded>;
  readonly #listeners = new Set<(notice: Notice) => void>();
  readonly #answers: ChatAnswer[] = [];
  #dropNoticesUntil = 0;

  constructor(people: readonly number[], time: VirtualTime, random: ReturnType<typeof seeded>) {
    this.#people = people;
    this.#time = time;
    this.#random = random;
  }

  /** No notice arrives for so long. */
  dropNoticesFor(length: Millis): void {
    this.#dropNoticesUntil = this.#time.now() + length;
  }

  nextChatAnswer(answer: ChatAnswer): void {
    this.#answers.push(answer);
  }

  stopFaults(): void {
    this.#dropNoticesUntil = 0;
    this.#answers.length = 0;
  }

  notices(): Notices {
    return {
      publish: (notice) => {
        for (const listener of this.#listeners)
          this.#time.later(this.#random.int(0, 30), () => {
            if (this.#time.now() >= this.#dropNoticesUntil) listener(notice);
          });
      },
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  /** The chat as one server reaches it, with its card keeper. A call that failed may or may not have posted. */
  chat(faults: FaultInjector, cards: Cards, liveStreams: Pick<LiveStreams, "community">): Chat {
    const port = faults.wrap({
      post: (message: ChatMessage) => Promise.resolve(this.#post(message)),
      card: (card: SentCard, inPlaceOf?: string) =>
        Promise.resolve(this.cards.take(card, this.#answer(), inPlaceOf)),
    });
    const keeper = createCardKeeper({
      cards,
      liveStreams,
      draw: drawFrom(liveStreams),
      post: (_reference, _conversation, message, { inPlaceOf }) =>
        port.card(sentCardOf(message), inPlaceOf).catch(() => ({ kind: "unknown" }) as const),
      environment: faults.environment,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    const at = (community: CommunityId): Place => ({ community, ...PLACE });
    const later = (error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      return { kind: "later", at: this.#time.now() + 5_000 } as const;
    };
    return {
      post: (community, message) =>
        message.kind === "card"
          ? keeper.postAgain(at(community), message.subject).then(asPost).catch(later)
          : port.post(message).catch(() => ({ kind: "unknown" }) as const),
      drawCard: (community, subject, mark) => keeper.draw(at(community), subject, mark).catch(later),
    };
  }

  #answer(): Answered {
    const answer = this.#answers.shift() ?? "posted";
    return {
      delivered: answer === "posted" || answer === "lost",
      result:
        answer === "later"
          ? { kind: "later", at: this.#time.now() + this.#random.int(200, 9_000) }
          : { kind: answer === "lost" ? "unknown" : answer },
    };
  }

  #post(message: ChatMessage): PostResult {
    const { delivered, result } = this.#answer();
    this.posts.push({ message, delivered, result: result.kind });
    return result;
  }

  roster(faults: FaultInjector): Roster {
    const people = [...new Set(this.#people)].map((person) => ({
      person: { tenant: TENANT, objectId: nameOf(person) },
      name: `Person ${person}`,
      teamsId: null,
      guest: false,
    }));
    const busy = (): never => {
      throw new RosterError("busy");
    };
    const port = faults.wrap({
      member: (objectId: string) =>
        Promise.resolve(people.find(({ person }) => person.objectId === objectId) ?? null),
      all: () => Promise.resolve(people),
    });
    return {
      member: (_, { objectId }) => port.member(objectId).catch(busy),
      all: () => port.all().catch(busy),
      organisesMeeting: () => Promise.resolve(false),
      permits: () => Promise.resolve({ meeting: null, participants: null, title: null }),
      inMeeting: () => Promise.resolve(null),
    };
  }
}
