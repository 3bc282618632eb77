import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import {
  personKey,
  type Directory,
  type DirectoryEntry,
  type Entering,
  type Person,
} from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { singleFlight } from "../../concurrency/single-flight.ts";

/** The directory, read once per community and cached while the community is live here. */
export interface MemberDirectory {
  /** The member for a person who takes part; a new person is entered. Concurrent calls share one write. */
  enter(community: CommunityId, person: Person): Promise<MemberRef>;
  /** The member for a person whom somebody may name, whether or not they took part. */
  name(community: CommunityId, person: Person): Promise<MemberRef>;
  /** Whether a person took part, as far as this server knows. */
  tookPart(community: CommunityId, person: Person): boolean;
  /** Whether all of these are members, as of the last minute. Rejects if storage cannot be read. */
  knows(community: CommunityId, refs: readonly MemberRef[]): Promise<boolean>;
  /** The person for a member, as far as this server knows. */
  person(community: CommunityId, ref: MemberRef): Person | undefined;
  /** Its entries, as far as this server knows. */
  all(community: CommunityId): Iterable<DirectoryEntry>;
  /** Reads a community's entries again, because another server may have added somebody. */
  reload(community: CommunityId): Promise<void>;
  forget(community: CommunityId): void;
}

/** Short, so that a person who is erased does not survive in a server's memory. */
const KEPT_FOR = MINUTE;
/** How often the directory is read for members whom it does not contain. */
const LOOKED_FOR_EVERY = 2 * SECOND;

interface Entries {
  readonly readAt: Instant;
  readonly refs: Map<string, MemberRef>;
  /** the keys of people who took part */
  readonly tookPart: Set<string>;
  readonly people: Map<MemberRef, Person>;
}

const NOBODY: Pick<Entries, "people" | "tookPart"> = { people: new Map(), tookPart: new Set() };

interface Waiting {
  readonly person: Person;
  readonly how: Entering;
  readonly resolve: (ref: MemberRef) => void;
  readonly reject: (error: unknown) => void;
}

export function createMemberDirectory(
  directory: Directory,
  environment: Pick<Environment, "now">,
): MemberDirectory {
  const communities = new Map<CommunityId, Entries>();
  const queues = new Map<CommunityId, Waiting[]>();
  const loading = singleFlight<CommunityId, Entries>();

  const load = (community: CommunityId): Promise<Entries> =>
    loading(community, async () => {
      const readAt = environment.now();
      const entries: Entries = { readAt, refs: new Map(), tookPart: new Set(), people: new Map() };
      for (const { ref, person, tookPart } of await directory.all(community))
        keep(entries, ref, person, tookPart);
      communities.set(community, entries);
      return entries;
    });

  async function drain(community: CommunityId, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0);
      for (const how of ["takesPart", "isNamed"] as const)
        await together(
          community,
          batch.filter((each) => each.how === how),
          how,
        );
    }
    queues.delete(community);
  }

  async function together(community: CommunityId, batch: readonly Waiting[], how: Entering): Promise<void> {
    if (batch.length === 0) return;
    try {
      const refs = await directory.enter(
        community,
        batch.map(({ person }) => person),
        how,
      );
      const entries = communities.get(community);
      batch.forEach(({ person, resolve, reject }, index) => {
        const ref = refs[index];
        if (ref === undefined) return reject(new Error("The directory left somebody out"));
        if (entries !== undefined) keep(entries, ref, person, how === "takesPart");
        resolve(ref);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function queueUp(community: CommunityId, person: Person, how: Entering): Promise<MemberRef> {
    return new Promise((resolve, reject) => {
      const waiting = { person, how, resolve, reject };
      const others = queues.get(community);
      if (others !== undefined) {
        others.push(waiting);
        return;
      }
      const fresh = [waiting];
      queues.set(community, fresh);
      // Runs after all calls of this turn of the event loop have been queued.
      queueMicrotask(() => void drain(community, fresh));
    });
  }

  return {
    async enter(community, person) {
      const entries = communities.get(community) ?? (await load(community));
      const key = personKey(person);
      const known = entries.refs.get(key);
      if (known !== undefined && entries.tookPart.has(key)) return known;
      return queueUp(community, person, "takesPart");
    },
    async name(community, person) {
      const entries = communities.get(community) ?? (await load(community));
      return entries.refs.get(personKey(person)) ?? queueUp(community, person, "isNamed");
    },
    tookPart: (community, person) => communities.get(community)?.tookPart.has(personKey(person)) ?? false,
    async knows(community, refs) {
      const known = communities.get(community);
      const age = known === undefined ? Infinity : environment.now() - known.readAt;
      const isIn = ({ people }: Entries): boolean => refs.every((ref) => people.has(ref));
      if (known !== undefined && age < KEPT_FOR && (age < LOOKED_FOR_EVERY || isIn(known)))
        return isIn(known);
      return isIn(await load(community));
    },
    person: (community, ref) => communities.get(community)?.people.get(ref),
    *all(community) {
      const { people, tookPart } = communities.get(community) ?? NOBODY;
      for (const [ref, person] of people) yield { ref, person, tookPart: tookPart.has(personKey(person)) };
    },
    async reload(community) {
      await load(community);
    },
    forget(community) {
      communities.delete(community);
    },
  };
}

function keep({ refs, tookPart, people }: Entries, ref: MemberRef, person: Person, took: boolean): void {
  const key = personKey(person);
  refs.set(key, ref);
  people.set(ref, person);
  if (took) tookPart.add(key);
}
