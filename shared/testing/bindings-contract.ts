import { describe, expect, it } from "vitest";
import type { Conversation } from "../ports/bindings.ts";
import { freshCommunity } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const conversation = (name: string): Conversation => ({
  tenant: "tenant-1",
  id: `19:meeting_${name}/#?@thread.v2`,
});

/** The contract of every `Bindings` adapter. */
export function bindingsContract(make: MakeStorage): void {
  describe("binding a conversation", () => {
    it("leads from the conversation to the community and back", async () => {
      const { bindings } = await make();
      const community = freshCommunity();
      const guild = conversation("guild");
      expect(await bindings.byConversation(guild)).toBeNull();
      expect(await bindings.byCommunity(community)).toBeNull();
      const binding = { community, conversation: guild, reference: null, left: null };
      expect(await bindings.bind(guild, community)).toEqual(binding);
      expect(await bindings.byConversation(guild)).toEqual(binding);
      expect(await bindings.byCommunity(community)).toEqual(binding);
    });

    it("keeps the community that it is already bound to", async () => {
      const { bindings } = await make();
      const [first, second] = [freshCommunity(), freshCommunity()];
      const guild = conversation("guild");
      await bindings.bind(guild, first);
      expect((await bindings.bind(guild, second)).community).toBe(first);
      expect(await bindings.byCommunity(second)).toBeNull();
    });

    it("gives everybody who binds it at once the same community, and leaves the other ids unbound", async () => {
      const { bindings } = await make();
      const fresh = Array.from({ length: 6 }, freshCommunity);
      const bound = await Promise.all(
        fresh.map((community) => bindings.bind(conversation("race"), community)),
      );
      const winner = bound[0]?.community;
      expect(new Set(bound.map(({ community }) => community))).toEqual(new Set([winner]));
      for (const community of fresh)
        expect((await bindings.byCommunity(community))?.community).toBe(
          community === winner ? winner : undefined,
        );
    });

    it("PROJ-4: counts among the communities, each once", async () => {
      const { bindings } = await make();
      expect(await bindings.communities()).toEqual([]);
      const communities = Array.from({ length: 12 }, freshCommunity);
      for (const [index, community] of communities.entries()) {
        await bindings.bind(conversation(`guild-${index}`), community);
        await bindings.bind(conversation(`guild-${index}`), freshCommunity());
      }
      expect(new Set(await bindings.communities())).toEqual(new Set(communities));
      expect(await bindings.communities()).toHaveLength(12);
    });

    it("keeps tenants apart", async () => {
      const { bindings } = await make();
      const guild = conversation("guild");
      await bindings.bind(guild, freshCommunity());
      expect(await bindings.byConversation({ ...guild, tenant: "tenant-2" })).toBeNull();
    });

    it("refuses a community that another conversation is bound to", async () => {
      const { bindings } = await make();
      const community = freshCommunity();
      await bindings.bind(conversation("one"), community);
      await expect(bindings.bind(conversation("two"), community)).rejects.toMatchObject({ retryable: false });
      expect(await bindings.byConversation(conversation("two"))).toBeNull();
    });
  });

  describe("moving a community to another conversation", () => {
    const [old, chosen] = [conversation("old"), conversation("new")];
    /** A community in its chat, and another chat with one that was never founded; the bot can post in both. */
    async function twoChats() {
      const { bindings } = await make();
      const [community, unfounded, instead] = [freshCommunity(), freshCommunity(), freshCommunity()];
      await bindings.bind(old, community);
      await bindings.keepReference(old, { chat: "old" });
      await bindings.bind(chosen, unfounded);
      await bindings.keepReference(chosen, { chat: "new" });
      const move = { from: old, to: chosen, replacing: unfounded, instead };
      return { bindings, community, unfounded, instead, move };
    }

    it("MOVE-3: binds it to the new one, and the old one to a community to come, which the old one tells", async () => {
      const { bindings, community, unfounded, instead, move } = await twoChats();
      const there = { community, conversation: chosen, reference: { chat: "new" }, left: null };
      expect(await bindings.move(community, move)).toEqual(there);
      expect(await bindings.byConversation(chosen)).toEqual(there);
      expect(await bindings.byCommunity(community)).toEqual(there);
      const here = { community: instead, conversation: old, reference: { chat: "old" }, left: community };
      expect(await bindings.byConversation(old)).toEqual(here);
      expect(await bindings.byCommunity(instead)).toEqual(here);
      expect(await bindings.byCommunity(unfounded)).toBeNull();
      expect(new Set(await bindings.communities())).toEqual(new Set([community, instead]));
      expect((await bindings.keepReference(old, { chat: "renewed" }))?.left).toBe(community);
    });

    it("MOVE-3: changes nothing more when it is done again", async () => {
      const { bindings, community, move } = await twoChats();
      await bindings.move(community, move);
      const before = [await bindings.byConversation(old), await bindings.byConversation(chosen)];
      expect(await bindings.move(community, move)).toEqual(before[1]);
      expect([await bindings.byConversation(old), await bindings.byConversation(chosen)]).toEqual(before);
    });

    it("MOVE-3: goes into a conversation that nothing is known of, and back", async () => {
      const { bindings } = await make();
      const [community, instead, last] = [freshCommunity(), freshCommunity(), freshCommunity()];
      await bindings.bind(old, community);
      await bindings.move(community, { from: old, to: chosen, replacing: null, instead });
      expect((await bindings.byConversation(chosen))?.community).toBe(community);
      await bindings.move(community, { from: chosen, to: old, replacing: instead, instead: last });
      expect(await bindings.byConversation(old)).toMatchObject({ community, left: null });
      expect(await bindings.byConversation(chosen)).toMatchObject({ community: last, left: community });
    });

    it("MOVE-4: is refused by a conversation with another community, and nothing changes", async () => {
      const { bindings, community, unfounded, move } = await twoChats();
      expect(await bindings.move(community, { ...move, replacing: null })).toBeNull();
      expect((await bindings.byConversation(chosen))?.community).toBe(unfounded);
      expect((await bindings.byCommunity(community))?.conversation).toEqual(old);
      expect((await bindings.byConversation(old))?.left).toBeNull();
    });

    it("MOVE-4: lets one of two communities that move to the same conversation at once in", async () => {
      const { bindings, community, unfounded, move } = await twoChats();
      const other = freshCommunity();
      const elsewhere = conversation("elsewhere");
      await bindings.bind(elsewhere, other);
      const moved = await Promise.all([
        bindings.move(community, move),
        bindings.move(other, { ...move, from: elsewhere, replacing: unfounded, instead: freshCommunity() }),
      ]);
      const winner = (await bindings.byConversation(chosen))?.community;
      expect(moved.filter((each) => each !== null).map((each) => each?.community)).toEqual([winner]);
      const loser = winner === community ? other : community;
      expect((await bindings.byCommunity(loser))?.conversation).toEqual(loser === other ? elsewhere : old);
    });
  });

  describe("what the bot needs to post", () => {
    it("is kept with the binding; the last write wins", async () => {
      const { bindings } = await make();
      const community = freshCommunity();
      const guild = conversation("guild");
      await bindings.bind(guild, community);
      for (const serviceUrl of ["https://one.example/", "https://two.example/", "https://two.example/"]) {
        const reference = { serviceUrl, bot: { id: "28:é" } };
        expect(await bindings.keepReference(guild, reference)).toEqual({
          community,
          conversation: guild,
          reference,
          left: null,
        });
        expect((await bindings.byCommunity(community))?.reference).toEqual(reference);
      }
      expect((await bindings.bind(guild, freshCommunity())).reference).toMatchObject({
        serviceUrl: "https://two.example/",
      });
    });

    it("creates no binding where there is none", async () => {
      const { bindings } = await make();
      expect(await bindings.keepReference(conversation("unknown"), {})).toBeNull();
      expect(await bindings.byConversation(conversation("unknown"))).toBeNull();
    });
  });
}
