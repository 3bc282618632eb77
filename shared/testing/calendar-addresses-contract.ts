import { describe, expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import { freshId } from "../ports/fresh-id.ts";
import { freshCommunity, type MakeStorage } from "./samples.ts";

const freshOwner = () => ({ community: freshCommunity(), member: memberRef("priya") });
const freshHash = (): string => freshId() + freshId();

/** The contract of every `CalendarAddresses` adapter. */
export function calendarAddressesContract(make: MakeStorage): void {
  it("CAL-6: an address leads to its owner, who can be told since when they have it", async () => {
    const { calendarAddresses: addresses } = await make();
    const [owner, hash] = [freshOwner(), freshHash()];
    expect(await addresses.find(hash)).toBeNull();
    expect(await addresses.since(owner)).toBeNull();
    await addresses.renew(owner, hash, 1_800_000_000_000);
    expect(await addresses.find(hash)).toEqual(owner);
    expect(await addresses.since(owner)).toBe(1_800_000_000_000);
    expect(await addresses.since({ ...owner, member: memberRef("tom") })).toBeNull();
    expect(await addresses.since({ ...owner, community: freshCommunity() })).toBeNull();
  });

  it("CAL-6: a renewed address takes the place of the one before, and renewing it twice changes nothing", async () => {
    const { calendarAddresses: addresses } = await make();
    const [owner, first, second] = [freshOwner(), freshHash(), freshHash()];
    await addresses.renew(owner, first, 1_000);
    await addresses.renew(owner, second, 2_000);
    await addresses.renew(owner, second, 2_000);
    expect(await addresses.find(first)).toBeNull();
    expect(await addresses.find(second)).toEqual(owner);
    expect(await addresses.since(owner)).toBe(2_000);
  });

  it("CAL-6: of several that are made at once one is left, and it works", async () => {
    const { calendarAddresses: addresses } = await make();
    const owner = freshOwner();
    const hashes = Array.from({ length: 4 }, freshHash);
    await Promise.all(hashes.map((hash) => addresses.renew(owner, hash, 1_000)));
    const found = await Promise.all(hashes.map((hash) => addresses.find(hash)));
    expect(found.filter((each) => each !== null)).toEqual([owner]);
  });

  describe("CAL-7: a revoked address", () => {
    it("leads nowhere, and revoking it twice changes nothing", async () => {
      const { calendarAddresses: addresses } = await make();
      const [owner, other, hash, others] = [freshOwner(), freshOwner(), freshHash(), freshHash()];
      await addresses.renew(owner, hash, 1_000);
      await addresses.renew(other, others, 1_000);
      await addresses.revoke(owner, 1_000);
      await addresses.revoke(owner, 1_000);
      expect(await addresses.find(hash)).toBeNull();
      expect(await addresses.since(owner)).toBeNull();
      expect(await addresses.find(others)).toEqual(other);
    });

    it("is none that was made after the reason to revoke it", async () => {
      const { calendarAddresses: addresses } = await make();
      const [owner, hash] = [freshOwner(), freshHash()];
      await addresses.renew(owner, hash, 2_000);
      await addresses.revoke(owner, 1_999);
      expect(await addresses.find(hash)).toEqual(owner);
    });
  });
}
