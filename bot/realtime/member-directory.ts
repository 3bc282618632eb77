import type { CommunityId, MemberRef } from "@guildhall/shared/domain/ids";
import type { Directory, Person } from "@guildhall/shared/ports/directory";
import { personKey } from "./membership.ts";
import { singleFlight } from "./single-flight.ts";

/** The directory, read once per community and kept while the community is live here. */
export interface MemberDirectory {
  /** The member that a person is; a new person is entered. Several at once are entered together. */
  enter(community: CommunityId, person: Person): Promise<MemberRef>;
  /** Who a member is, as far as this server knows. */
  person(community: CommunityId, ref: MemberRef): Person | undefined;
  /** Reads a community's entries again: another server may have entered somebody. */
  reload(community: CommunityId): Promise<void>;
  forget(community: CommunityId): void;
}

interface Entries {
  readonly refs: Map<string, MemberRef>;
  readonly people: Map<MemberRef, Person>;
}

interface Waiting {
  readonly person: Person;
  readonly resolve: (ref: MemberRef) => void;
  readonly reject: (error: unknown) => void;
}

export function createMemberDirectory(directory: Directory): MemberDirectory {
  const communities = new Map<CommunityId, Entries>();
  const queues = new Map<CommunityId, Waiting[]>();
  const loading = singleFlight<CommunityId, Entries>();

  const load = (community: CommunityId): Promise<Entries> =>
    loading(community, async () => {
      const entries: Entries = { refs: new Map(), people: new Map() };
      for (const { ref, person } of await directory.all(community)) keep(entries, ref, person);
      communities.set(community, entries);
      return entries;
    });

  async function drain(community: CommunityId, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0);
      try {
        const refs = await directory.enter(
          community,
          batch.map(({ person }) => person),
        );
        const entries = communities.get(community);
        batch.forEach(({ person, resolve, reject }, index) => {
          const ref = refs[index];
          if (ref === undefined) return reject(new Error("The directory left somebody out"));
          if (entries !== undefined) keep(entries, ref, person);
          resolve(ref);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(community);
  }

  return {
    async enter(community, person) {
      const entries = communities.get(community) ?? (await load(community));
      const known = entries.refs.get(personKey(person));
      if (known !== undefined) return known;
      return new Promise((resolve, reject) => {
        const waiting = { person, resolve, reject };
        const queue = queues.get(community);
        if (queue !== undefined) {
          queue.push(waiting);
          return;
        }
        const fresh = [waiting];
        queues.set(community, fresh);
        // After everybody who asks in this turn has queued up.
        queueMicrotask(() => void drain(community, fresh));
      });
    },
    person: (community, ref) => communities.get(community)?.people.get(ref),
    async reload(community) {
      await load(community);
    },
    forget(community) {
      communities.delete(community);
    },
  };
}

function keep({ refs, people }: Entries, ref: MemberRef, person: Person): void {
  refs.set(personKey(person), ref);
  people.set(ref, person);
}
