import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { type Directory, type Entering, type Person, personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { AGES } from "./ages.ts";
import { createEnter } from "./entrances.ts";
import { Entries } from "./entries.ts";
import type { Facts } from "./facts.ts";
import type { RosterBook } from "./roster-book.ts";

/** How long members who take part are collected before all of them are noted together. */
const GATHERED_FOR: Millis = 4 * SECOND;

/** Which member of a community is which person. Everything rejects if storage cannot be read. */
export interface Members {
  /** The directory, which has those of `wanted` who are in it, even if another server entered them a moment ago. */
  entries(community: CommunityId, wanted?: readonly MemberRef[]): Promise<Entries>;
  /** The directory, read from storage now. */
  entriesNow(community: CommunityId): Promise<Entries>;
  /** Whether all of these are members (SPEC SEC-24). */
  knows(community: CommunityId, refs: readonly MemberRef[]): Promise<boolean>;
  /** The member for a person who takes part; a new person is entered. */
  enter(community: CommunityId, person: Person): Promise<MemberRef>;
  /** The member for a person whom somebody may name, whether or not they took part. */
  name(community: CommunityId, person: Person): Promise<MemberRef>;
  /**
   * The member for a person who acts in the chat. If the person is not in the directory yet, everybody in the conversation is
   * entered: a thousand people who vote within seconds then cause few writes, and the time of a row does not tell whose secret
   * action it was. Rejects unless Teams says that the person is in the conversation (SPEC SEC-25).
   */
  find(community: CommunityId, conversation: Conversation, person: Person): Promise<MemberRef>;
  /** Notes, a little later and together with others, that a member takes part. Not for secret actions. */
  takesPart(community: CommunityId, person: Person): void;
}

export function createMembers(
  facts: Facts,
  parts: {
    readonly directory: Pick<Directory, "all" | "enter">;
    readonly roster: RosterBook;
    readonly environment: Pick<Environment, "later">;
    readonly log: Log;
  },
): Members {
  const { directory, roster, environment, log } = parts;
  const gathered = new Map<CommunityId, Map<string, Person>>();
  /** the communities in which everybody is being entered */
  const entering = new Map<CommunityId, Promise<void>>();

  const keep = (community: CommunityId, ref: MemberRef, person: Person, how: Entering): void => {
    const known = facts.directory.known(community)?.value;
    const tookPart = how === "takesPart" || known?.for(person)?.tookPart === true;
    known?.add({ ref, person, tookPart });
  };
  const enterWith = createEnter(directory, environment, keep);

  const within = async (community: CommunityId, age: Millis): Promise<Entries> => {
    const read = async () => new Entries(await directory.all(community));
    return (await facts.directory.ask(community, read, { age: () => age })).value;
  };

  async function entries(community: CommunityId, wanted: readonly MemberRef[] = []): Promise<Entries> {
    const known = await within(community, AGES.directory);
    return known.has(wanted) ? known : within(community, AGES.missingMember);
  }

  async function entryOf(community: CommunityId, person: Person) {
    return (await entries(community)).for(person);
  }

  async function enterEverybody(
    community: CommunityId,
    conversation: Conversation,
    self: Person,
  ): Promise<void> {
    const people = [...(await roster.everybody(conversation)).value.values()].map(({ person }) => person);
    const isThere = people.some((person) => personKey(person) === personKey(self));
    await Promise.all(
      [...people, ...(isThere ? [] : [self])].map((person) => enterWith(community, person, "isNamed")),
    );
  }

  /** Whoever comes while everybody is being entered waits. If they were not among them, they are then entered alone. */
  async function enterFirst(
    community: CommunityId,
    conversation: Conversation,
    self: Person,
  ): Promise<MemberRef> {
    const atWork = entering.get(community);
    if (atWork !== undefined) await atWork.catch(() => undefined);
    else {
      const work = enterEverybody(community, conversation, self).finally(() => entering.delete(community));
      entering.set(community, work);
      await work;
    }
    return (await entryOf(community, self))?.ref ?? enterWith(community, self, "isNamed");
  }

  async function noteGathered(community: CommunityId): Promise<void> {
    const people = [...(gathered.get(community)?.values() ?? [])];
    gathered.delete(community);
    try {
      await Promise.all(people.map((person) => enterWith(community, person, "takesPart")));
    } catch (error) {
      log.warn({ error }, "members who took part were not noted; their next press tries again");
    }
  }

  return {
    entries,
    entriesNow: (community) => within(community, 0),
    knows: async (community, refs) => (await entries(community, refs)).has(refs),
    async enter(community, person) {
      const entry = await entryOf(community, person);
      return entry?.tookPart === true ? entry.ref : enterWith(community, person, "takesPart");
    },
    async name(community, person) {
      return (await entryOf(community, person))?.ref ?? enterWith(community, person, "isNamed");
    },
    async find(community, conversation, person) {
      await roster.check(conversation, person);
      return (await entryOf(community, person))?.ref ?? enterFirst(community, conversation, person);
    },
    takesPart(community, person) {
      if (facts.directory.known(community)?.value.for(person)?.tookPart === true) return;
      const others = gathered.get(community);
      if (others !== undefined) {
        others.set(personKey(person), person);
        return;
      }
      gathered.set(community, new Map([[personKey(person), person]]));
      environment.later(GATHERED_FOR, () => void noteGathered(community));
    },
  };
}
