import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Directory, Entering, Person } from "@guildhall/shared/ports/directory";

interface Waiting {
  readonly person: Person;
  readonly how: Entering;
  readonly resolve: (ref: MemberRef) => void;
  readonly reject: (error: unknown) => void;
}

/** Enters a person in a community's directory. All who come within one write are entered together by the next. */
export type Enter = (community: CommunityId, person: Person, how: Entering) => Promise<MemberRef>;

/** `entered`: called for each person before whoever waits for their reference gets it. */
export function createEnter(
  directory: Pick<Directory, "enter">,
  entered: (community: CommunityId, ref: MemberRef, person: Person, how: Entering) => void,
): Enter {
  const queues = new Map<CommunityId, Waiting[]>();

  async function drain(community: CommunityId, queue: Waiting[]): Promise<void> {
    while (queue.length > 0)
      for (const [how, batch] of Map.groupBy(queue.splice(0), (each) => each.how))
        await together(community, batch, how);
    queues.delete(community);
  }

  async function together(community: CommunityId, batch: readonly Waiting[], how: Entering): Promise<void> {
    try {
      const people = batch.map(({ person }) => person);
      const refs = await directory.enter(community, people, how);
      batch.forEach(({ person, resolve, reject }, index) => {
        const ref = refs[index];
        if (ref === undefined) return reject(new Error("The directory left somebody out"));
        entered(community, ref, person, how);
        resolve(ref);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return (community, person, how) =>
    new Promise((resolve, reject) => {
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
