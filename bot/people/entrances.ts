import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Directory, Entering, Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";

/** How long those of a crowd are collected, once the first of them has been entered: a few large writes instead of many small. */
const CROWD_GATHERED_FOR: Millis = 50;

interface Waiting {
  readonly person: Person;
  readonly how: Entering;
  readonly resolve: (ref: MemberRef) => void;
  readonly reject: (error: unknown) => void;
}

/** Enters a person in a community's directory: at once, or together with all who come within one write and a moment more. */
export type Enter = (community: CommunityId, person: Person, how: Entering) => Promise<MemberRef>;

/** `entered`: called for each person before whoever waits for their reference gets it. */
export function createEnter(
  directory: Pick<Directory, "enter">,
  environment: Pick<Environment, "later">,
  entered: (community: CommunityId, ref: MemberRef, person: Person, how: Entering) => void,
): Enter {
  const queues = new Map<CommunityId, Waiting[]>();

  async function drain(community: CommunityId, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      for (const [how, batch] of Map.groupBy(queue.splice(0), (each) => each.how))
        await together(community, batch, how);
      if (queue.length > 0)
        await new Promise<void>((resolve) => environment.later(CROWD_GATHERED_FOR, resolve));
    }
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
