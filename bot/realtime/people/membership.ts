import { LRUCache } from "lru-cache";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster, RosterMember } from "@guildhall/shared/ports/roster";
import { Refusal } from "../sign-in/refusal.ts";
import { singleFlight } from "../../concurrency/single-flight.ts";

/** The roster of a conversation, and when it was read. */
export interface Book {
  readonly readAt: Instant;
  /** by `personKey` */
  readonly people: ReadonlyMap<string, RosterMember>;
}

/** Who is in a conversation, cached so that a thousand panels do not flood the connector with requests. */
export interface Membership {
  /** When Teams said that this person is a member. Refuses with `notAMember`, `botMissing` or `busy`. */
  check(conversation: Conversation, person: Person): Promise<Instant>;
  /** The same, but Teams is asked now, about this person alone. */
  checkNow(conversation: Conversation, person: Person): Promise<Instant>;
  /** The same for a person of whom Teams said so at `checkedAt`: asks again only if that is too long ago. */
  checkSince(conversation: Conversation, person: Person, checkedAt: Instant): Promise<Instant>;
  /** The roster as of less than a minute ago. */
  book(conversation: Conversation): Promise<Book>;
  /** The roster that was read last, however old. null: none yet. */
  lastKnown(conversation: Conversation): Book["people"] | null;
  /** Everybody in it. */
  people(conversation: Conversation): Promise<Book["people"]>;
  /** Call when somebody joins or leaves: the roster is read afresh on the next request. */
  forget(conversation: Conversation): void;
}

/** Less than a minute, so that a person who leaves is out within one: reading the roster and closing panels takes time too. */
export const FRESH_FOR = 50 * SECOND;
/** How long a person who was not in a conversation is not looked up again. */
const REFUSED_FOR = 5 * SECOND;

/** What this server knows about one conversation. */
interface Known {
  book: { readonly readAt: Instant; readonly people: Map<string, RosterMember> } | null;
  /** people who were recently found not to be in it, and when, oldest first */
  readonly refused: Map<string, Instant>;
  readonly reading: ReturnType<typeof singleFlight<"", Book>>;
  readonly asking: ReturnType<typeof singleFlight<string, RosterMember | null>>;
}

const nothingKnown = (): Known => ({
  book: null,
  refused: new Map(),
  reading: singleFlight(),
  asking: singleFlight(),
});

export function createMembership(roster: Roster, environment: Pick<Environment, "now">): Membership {
  const conversations = new LRUCache<string, Known>({ max: 500 });

  function knownOf(conversation: Conversation): Known {
    const key = conversationKey(conversation);
    const known = conversations.get(key) ?? nothingKnown();
    conversations.set(key, known);
    return known;
  }

  const freshBook = ({ book }: Known): Known["book"] =>
    book !== null && environment.now() - book.readAt < FRESH_FOR ? book : null;

  async function bookOf(conversation: Conversation): Promise<Book> {
    const known = knownOf(conversation);
    return (
      freshBook(known) ??
      known.reading("", async () => {
        const readAt = environment.now();
        const members = await roster.all(conversation);
        known.book = { readAt, people: new Map(members.map((member) => [personKey(member.person), member])) };
        return known.book;
      })
    );
  }

  async function checkNow(conversation: Conversation, person: Person): Promise<Instant> {
    const { refused, asking, book } = knownOf(conversation);
    const who = personKey(person);
    const now = environment.now();
    for (const [each, at] of refused) if (now - at >= REFUSED_FOR) refused.delete(each);
    if (refused.has(who)) throw new Refusal("notAMember");
    const member = await asking(who, () => roster.member(conversation, person));
    if (member === null) {
      refused.set(who, environment.now());
      book?.people.delete(who);
      throw new Refusal("notAMember");
    }
    book?.people.set(who, member);
    return now;
  }

  async function check(conversation: Conversation, person: Person): Promise<Instant> {
    const { readAt, people } = await bookOf(conversation);
    // Somebody may have joined after the roster was read, so look them up individually.
    return people.has(personKey(person)) ? readAt : checkNow(conversation, person);
  }

  return {
    check,
    checkNow,
    async checkSince(conversation, person, checkedAt) {
      const book = freshBook(knownOf(conversation));
      const isNewest = book === null ? environment.now() - checkedAt < FRESH_FOR : book.readAt <= checkedAt;
      return isNewest ? checkedAt : check(conversation, person);
    },
    book: bookOf,
    lastKnown: (conversation) => conversations.get(conversationKey(conversation))?.book?.people ?? null,
    people: async (conversation) => (await bookOf(conversation)).people,
    forget: (conversation) => void conversations.delete(conversationKey(conversation)),
  };
}
