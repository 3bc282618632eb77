import type { Instant } from "../domain/kernel/time.ts";
import type { CalendarAddresses, CalendarOwner } from "../ports/calendar-addresses.ts";

interface Held {
  readonly owner: CalendarOwner;
  readonly hash: string;
  readonly since: Instant;
}

export function memoryCalendarAddresses(): CalendarAddresses {
  const held = new Map<string, Held>();
  const keyOf = ({ community, member }: CalendarOwner): string => `${community} ${member}`;
  return {
    async find(hash) {
      const found = [...held.values()].find((each) => each.hash === hash);
      return found?.owner ?? null;
    },
    since: async (owner) => held.get(keyOf(owner))?.since ?? null,
    async renew(owner, hash, at) {
      held.set(keyOf(owner), { owner, hash, since: at });
    },
    async eraseCommunity(community) {
      for (const [key, { owner }] of held) if (owner.community === community) held.delete(key);
    },
    async revoke(owner, madeBy) {
      const known = held.get(keyOf(owner));
      if (known !== undefined && known.since <= madeBy) held.delete(keyOf(owner));
    },
  };
}
