import { LRUCache } from "lru-cache";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster, RosterMember } from "@guildhall/shared/ports/roster";
import { Refusal } from "./refusal.ts";
import { singleFlight } from "./single-flight.ts";

/** Who is in a conversation, asked of the connector seldom enough that a thousand panels do not storm it. */
export interface Membership {
  /** The person as the roster knows them. Refuses with `notAMember`, `botMissing` or `busy`. */
  check(conversation: Conversation, person: Person): Promise<RosterMember>;
  /** Everybody in the conversation, as of the last minute. */
  people(conversation: Conversation): Promise<ReadonlyMap<string, RosterMember>>;
}

interface Book {
  readonly readAt: Instant;
  readonly people: Map<string, RosterMember>;
}

const FRESH_FOR = MINUTE;
/** Whoever was found not to be in a conversation is not looked up again for a moment. */
const REFUSED_FOR = 5 * SECOND;

const keyOf = ({ tenant, id }: Conversation): string => JSON.stringify([tenant, id]);

/** A person's key within a roster. */
export const personKey = ({ tenant, objectId }: Person): string => `${tenant}/${objectId}`.toLowerCase();

export function createMembership(roster: Roster, environment: Pick<Environment, "now">): Membership {
  const books = new LRUCache<string, Book>({ max: 500 });
  const refused = new LRUCache<string, Instant>({ max: 5_000 });
  const reading = singleFlight<string, Book>();
  const asking = singleFlight<string, RosterMember | null>();

  async function bookOf(conversation: Conversation): Promise<Book> {
    const key = keyOf(conversation);
    const known = books.get(key);
    if (known !== undefined && environment.now() - known.readAt < FRESH_FOR) return known;
    return reading(key, async () => {
      const readAt = environment.now();
      const members = await roster.all(conversation);
      const book = { readAt, people: new Map(members.map((member) => [personKey(member.person), member])) };
      books.set(key, book);
      return book;
    });
  }

  return {
    async people(conversation) {
      return (await bookOf(conversation)).people;
    },

    async check(conversation, person) {
      const who = personKey(person);
      const key = `${keyOf(conversation)} ${who}`;
      const refusedAt = refused.get(key);
      if (refusedAt !== undefined && environment.now() - refusedAt < REFUSED_FOR)
        throw new Refusal("notAMember");
      const book = await bookOf(conversation);
      const known = book.people.get(who);
      if (known !== undefined) return known;
      // Who joined the conversation since the roster was read is asked for alone.
      const member = await asking(key, () => roster.member(conversation, person));
      if (member === null) {
        refused.set(key, environment.now());
        throw new Refusal("notAMember");
      }
      book.people.set(who, member);
      return member;
    },
  };
}
