import { LRUCache } from "lru-cache";
import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { personKey, type Directory, type Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Membership } from "../../realtime/people/membership.ts";

/** Short, so that a person who is erased does not come back from a server's memory. */
const KEPT_FOR = 5 * MINUTE;
/** How long members who take part are collected before all of them are noted together. */
const GATHERED_FOR = 4 * SECOND;

/** Maps the people of a conversation who act in its chat to members. */
export interface Members {
  /**
   * The member for a person. If the person is not in the directory yet, everybody in the conversation is entered: a thousand
   * people who vote within seconds then cause few writes, and the time of a row does not tell whose secret action it was.
   * Rejects with a `Refusal` unless Teams says that the person is in the conversation (SPEC SEC-25).
   */
  find(community: CommunityId, conversation: Conversation, objectId: string): Promise<MemberRef>;
  /** Notes, a little later and together with others, that a member takes part. Not for secret actions. */
  takesPart(community: CommunityId, person: Person): void;
}

export function createMembers(parts: {
  readonly directory: Pick<Directory, "all" | "enter">;
  readonly membership: Membership;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
}): Members {
  const { directory, membership, environment, log } = parts;
  const known = new LRUCache<string, MemberRef>({ max: 20_000, ttl: KEPT_FOR });
  const noted = new LRUCache<string, true>({ max: 20_000, ttl: KEPT_FOR });
  const entering = new Map<CommunityId, Promise<void>>();
  const gathered = new Map<CommunityId, Person[]>();

  const keyOf = (community: CommunityId, person: Person): string =>
    JSON.stringify([community, personKey(person)]);

  async function enter(community: CommunityId, people: readonly Person[]): Promise<void> {
    const refs = await directory.enter(community, people, "isNamed");
    people.forEach((person, index) => {
      const ref = refs[index];
      if (ref === undefined) throw new Error("The directory left somebody out");
      known.set(keyOf(community, person), ref);
    });
  }

  async function findOrEnter(
    community: CommunityId,
    conversation: Conversation,
    self: Person,
  ): Promise<void> {
    for (const { ref, person } of await directory.all(community)) known.set(keyOf(community, person), ref);
    if (known.has(keyOf(community, self))) return;
    const everybody = [...(await membership.people(conversation)).values()].map(({ person }) => person);
    const isThere = everybody.some((person) => keyOf(community, person) === keyOf(community, self));
    await enter(community, isThere ? everybody : [...everybody, self]);
  }

  /** A new person waits if everybody is being entered. If they were not among them, they are then entered individually. */
  async function enterFirst(community: CommunityId, conversation: Conversation, self: Person): Promise<void> {
    const atWork = entering.get(community);
    if (atWork !== undefined) {
      await atWork.catch(() => undefined);
      if (!known.has(keyOf(community, self))) await enter(community, [self]);
      return;
    }
    const work = findOrEnter(community, conversation, self).finally(() => entering.delete(community));
    entering.set(community, work);
    await work;
  }

  async function noteGathered(community: CommunityId): Promise<void> {
    const people = gathered.get(community) ?? [];
    gathered.delete(community);
    try {
      await directory.enter(community, people, "takesPart");
    } catch (error) {
      for (const person of people) noted.delete(keyOf(community, person));
      log.warn({ error }, "members who took part were not noted; their next press tries again");
    }
  }

  return {
    async find(community, conversation, objectId) {
      const person = { tenant: conversation.tenant, objectId };
      await membership.check(conversation, person);
      const key = keyOf(community, person);
      if (!known.has(key)) await enterFirst(community, conversation, person);
      const ref = known.get(key);
      if (ref === undefined) throw new Error("The directory left somebody out");
      return ref;
    },
    takesPart(community, person) {
      const key = keyOf(community, person);
      if (noted.has(key)) return;
      noted.set(key, true);
      const others = gathered.get(community);
      if (others !== undefined) {
        others.push(person);
        return;
      }
      gathered.set(community, [person]);
      environment.later(GATHERED_FOR, () => void noteGathered(community));
    },
  };
}
