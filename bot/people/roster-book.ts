import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import { AGES } from "./ages.ts";
import type { Book, Facts } from "./facts.ts";
import { type Answer, keyOf } from "./kept.ts";
import { NotInConversation } from "./not-in-conversation.ts";

/**
 * Who is in a conversation, read rarely, so that a thousand panels do not flood the connector with requests. Everything
 * rejects with a `RosterError` if Teams cannot be asked.
 */
export interface RosterBook {
  /** When Teams said that this person is in it. Rejects with `NotInConversation` if they are not. */
  check(conversation: Conversation, person: Person): Promise<Instant>;
  /** The same, but Teams is asked now, about this person alone. */
  checkNow(conversation: Conversation, person: Person): Promise<Instant>;
  /** The same for a person of whom Teams said so at `checkedAt`: asks again only if that is too long ago. */
  checkSince(conversation: Conversation, person: Person, checkedAt: Instant): Promise<Instant>;
  /** Whether this person is in it, to look something up: that they are may be known for five minutes. */
  includes(conversation: Conversation, person: Person): Promise<boolean>;
  /** Everybody, to decide who may do something. */
  everybody(conversation: Conversation): Promise<Answer<Book>>;
  /** Everybody, to show names or numbers. */
  shown(conversation: Conversation): Promise<Book>;
}

export function createRosterBook(
  facts: Facts,
  roster: Roster,
  environment: Pick<Environment, "now">,
): RosterBook {
  const toDecide = { age: () => AGES.roster.toDecide };
  const toShow = { age: () => AGES.roster.toShow, current: true };

  const read = (conversation: Conversation) => async (): Promise<Book> =>
    new Map((await roster.all(conversation)).map((member) => [personKey(member.person), member]));

  const everybody = (conversation: Conversation): Promise<Answer<Book>> =>
    facts.roster.ask(conversationKey(conversation), read(conversation), toDecide);

  async function checkNow(conversation: Conversation, person: Person): Promise<Instant> {
    const about = conversationKey(conversation);
    const who = personKey(person);
    // The one of now: a roster that is read meanwhile may know better.
    const book = facts.roster.known(about)?.value;
    const { value: member, askedAt } = await facts.person.ask(
      keyOf(about, who),
      () => roster.member(conversation, person),
      { age: (known) => (known === null ? AGES.absence : 0) },
    );
    if (member === null) {
      book?.delete(who);
      throw new NotInConversation();
    }
    book?.set(who, member);
    return askedAt;
  }

  async function check(conversation: Conversation, person: Person): Promise<Instant> {
    const { askedAt, value: people } = await everybody(conversation);
    // Somebody may have joined after the roster was read, so they are looked up alone.
    return people.has(personKey(person)) ? askedAt : checkNow(conversation, person);
  }

  return {
    check,
    checkNow,
    async checkSince(conversation, person, checkedAt) {
      const book = facts.roster.known(conversationKey(conversation), toDecide);
      const isNewest =
        book === null ? environment.now() - checkedAt < AGES.roster.toDecide : book.askedAt <= checkedAt;
      return isNewest ? checkedAt : check(conversation, person);
    },
    async includes(conversation, person) {
      const ask = (age: Millis) =>
        facts.roster.ask(conversationKey(conversation), read(conversation), { age: () => age });
      const who = personKey(person);
      return (await ask(AGES.membership)).value.has(who) || (await ask(AGES.roster.toDecide)).value.has(who);
    },
    everybody,
    shown: async (conversation) =>
      (await facts.roster.ask(conversationKey(conversation), read(conversation), toShow)).value,
  };
}
