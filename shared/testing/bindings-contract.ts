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
      const binding = { community, conversation: guild, reference: null };
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
