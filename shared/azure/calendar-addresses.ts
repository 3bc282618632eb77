import { type CommunityId, communityId, memberRef } from "../domain/kernel/ids.ts";
import type { CalendarAddresses, CalendarOwner } from "../ports/calendar-addresses.ts";
import { StorageError } from "../ports/storage-error.ts";
import { sortableInstant } from "./keys.ts";
import { wholePartition } from "./ranges.ts";
import { instantOf, textOf, type Row } from "./rows.ts";
import type { Tables } from "./tables.ts";

const mostTries = 5;

const ownersOf = (community: CommunityId): string => `community-${community}`;
const ownerPlace = ({ community, member }: CalendarOwner) => ({
  partitionKey: ownersOf(community),
  rowKey: member,
});
const addressPlace = (hash: string) => ({ partitionKey: `address-${hash}`, rowKey: "owner" });

/**
 * Two rows per address in the table `Calendars`: the member's, which is authoritative, and the address's, which only
 * points to it. The address's is written first and removed last: a crash in between leaves a pointer to a member who has
 * another address, or none, and it then leads nowhere.
 */
export function azureCalendarAddresses({ calendars }: Tables): CalendarAddresses {
  const ownRow = (owner: CalendarOwner) => {
    const { partitionKey, rowKey } = ownerPlace(owner);
    return calendars.get(partitionKey, rowKey);
  };
  const forget = (hash: string) => {
    const { partitionKey, rowKey } = addressPlace(hash);
    return calendars.remove(partitionKey, rowKey);
  };

  return {
    async find(hash) {
      const { partitionKey, rowKey } = addressPlace(hash);
      const pointer = await calendars.get(partitionKey, rowKey);
      if (pointer === null) return null;
      const owner = {
        community: communityId(textOf(pointer, "community")),
        member: memberRef(textOf(pointer, "member")),
      };
      const own = await ownRow(owner);
      return own !== null && textOf(own, "hash") === hash ? owner : null;
    },

    async since(owner) {
      const own = await ownRow(owner);
      return own === null ? null : instantOf(own, "since");
    },

    async renew(owner, hash, at) {
      await calendars.put({ ...addressPlace(hash), values: { ...owner } });
      const row: Row = { ...ownerPlace(owner), values: { hash, since: sortableInstant(at) } };
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const own = await ownRow(owner);
        const before = own === null ? null : textOf(own, "hash");
        // An earlier try whose acknowledgement was lost.
        if (before === hash) return;
        const outcome = await (own === null
          ? calendars.create(row)
          : calendars.update(row, own.etag, "Replace"));
        if (outcome.kind === "conflict") continue;
        if (before !== null) await forget(before);
        return;
      }
      throw new StorageError("Too many servers renew the same address at once", true);
    },

    async eraseCommunity(community) {
      const partitionKey = ownersOf(community);
      // The members' rows tell which addresses there are, so they go last.
      for (const own of await calendars.all(wholePartition(partitionKey), ["hash"])) {
        await forget(textOf(own, "hash"));
        await calendars.remove(partitionKey, own.rowKey);
      }
    },

    async revoke(owner, madeBy) {
      const { partitionKey, rowKey } = ownerPlace(owner);
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const own = await ownRow(owner);
        if (own === null || instantOf(own, "since") > madeBy) return;
        const outcome = await calendars.removeUnchanged(partitionKey, rowKey, own.etag);
        if (outcome.kind === "written") return forget(textOf(own, "hash"));
      }
      throw new StorageError("Too many servers renew the same address at once", true);
    },
  };
}
