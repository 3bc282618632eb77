import { LRUCache } from "lru-cache";
import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/time";
import type { Bindings } from "@guildhall/shared/ports/bindings";
import type { Directory, Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError, type Roster } from "@guildhall/shared/ports/roster";

/** Briefly: who is erased must not come back by what a server remembers. */
const KEPT_FOR = 5 * MINUTE;
/** How long those who take part are gathered before it is noted of all of them. */
const GATHERED_FOR = 4 * SECOND;

type MemberOf = (community: CommunityId, objectId: string, tenant: string) => Promise<MemberRef>;

/**
 * The member that a person of a conversation is. With the first whom nobody knows yet everybody of the conversation is
 * entered: a thousand who vote within seconds do not each write to storage. That they take part is noted together.
 */
export function createMembers(parts: {
  readonly directory: Pick<Directory, "enter">;
  readonly bindings: Pick<Bindings, "byCommunity">;
  readonly roster: Pick<Roster, "all">;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
}): MemberOf {
  const { directory, bindings, roster, environment, log } = parts;
  const known = new LRUCache<string, MemberRef>({ max: 20_000, ttl: KEPT_FOR });
  const noted = new LRUCache<string, true>({ max: 20_000, ttl: KEPT_FOR });
  const entering = new Map<CommunityId, Promise<void>>();
  const gathered = new Map<CommunityId, Person[]>();

  const keyOf = (community: CommunityId, { tenant, objectId }: Person): string =>
    JSON.stringify([community, tenant, objectId]);

  async function enter(community: CommunityId, people: readonly Person[]): Promise<void> {
    const refs = await directory.enter(community, people, "isNamed");
    people.forEach((person, index) => {
      const ref = refs[index];
      if (ref === undefined) throw new Error("The directory left somebody out");
      known.set(keyOf(community, person), ref);
    });
  }

  async function enterEverybody(community: CommunityId, self: Person): Promise<void> {
    const everybody = await peopleOf(community);
    const isThere = everybody.some((person) => keyOf(community, person) === keyOf(community, self));
    await enter(community, isThere ? everybody : [...everybody, self]);
  }

  async function peopleOf(community: CommunityId): Promise<readonly Person[]> {
    const binding = await bindings.byCommunity(community);
    if (binding === null) return [];
    try {
      return (await roster.all(binding.conversation)).map(({ person }) => person);
    } catch (error) {
      if (error instanceof RosterError) return [];
      throw error;
    }
  }

  /** Whoever is new while everybody is entered waits for that; whoever was left out is entered alone. */
  async function find(community: CommunityId, self: Person): Promise<MemberRef> {
    const key = keyOf(community, self);
    const atWork = entering.get(community);
    if (atWork !== undefined) {
      await atWork.catch(() => undefined);
      if (!known.has(key)) await enter(community, [self]);
    } else {
      const work = enterEverybody(community, self).finally(() => entering.delete(community));
      entering.set(community, work);
      await work;
    }
    const ref = known.get(key);
    if (ref === undefined) throw new Error("The directory left somebody out");
    return ref;
  }

  /** That somebody takes part is noted a little later: at once it would tell who voted when, and cost a write each. */
  function note(community: CommunityId, person: Person): void {
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
  }

  async function noteGathered(community: CommunityId): Promise<void> {
    const people = gathered.get(community) ?? [];
    gathered.delete(community);
    try {
      await directory.enter(community, people, "takesPart");
    } catch (error) {
      for (const person of people) noted.delete(keyOf(community, person));
      log.warn({ error }, "that people take part was not noted and will be at their next press");
    }
  }

  return async (community, objectId, tenant) => {
    const person = { tenant, objectId };
    const ref = known.get(keyOf(community, person)) ?? (await find(community, person));
    note(community, person);
    return ref;
  };
}
