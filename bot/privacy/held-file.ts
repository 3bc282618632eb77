import type { Held } from "@guildhall/shared/app/held-about";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** What is held about a person in one community. */
export interface HeldThere {
  readonly community: CommunityId;
  readonly ref: MemberRef;
  readonly held: Held;
}

const iso = (at: Instant): string => new Date(at).toISOString();

/** Everything that is held about a person, as JSON that people can read: times as ISO 8601 in UTC. */
export function heldFile(there: readonly HeldThere[]): string {
  const communities = there.map(({ community, ref, held }) => ({
    community,
    directory: {
      tenant: held.person?.tenant ?? null,
      objectId: held.person?.objectId ?? null,
      member: ref,
      tookPart: held.tookPart,
    },
    calendarAddressSince: held.calendarSince === null ? null : iso(held.calendarSince),
    exportedByOperator: held.exportedAt.map(iso),
    records: held.records.map(({ session, version, at, own, events }) => ({
      ...(session === null ? {} : { session }),
      version,
      at: iso(at),
      causedByYou: own,
      events,
    })),
  }));
  return `${JSON.stringify({ communities }, null, 2)}\n`;
}
