import { describe, expect, it } from "vitest";
import { freshCommunity } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const card = {
  conversation: "19:meeting_abc/def@thread.v2",
  message: "1700000000123",
  drawnAt: 1_800_000_000_000,
};

/** The contract of every `Cards` adapter. */
export function cardsContract(make: MakeStorage): void {
  it("a card that was kept is found by any server, as it was last drawn", async () => {
    const { cards } = await make();
    const community = freshCommunity();
    await cards.keep(community, "poll-a", card);
    await cards.keep(community, "poll-a", { ...card, drawnAt: card.drawnAt + 4 });
    expect(await cards.find(community, "poll-a")).toEqual({ ...card, drawnAt: card.drawnAt + 4 });
  });

  it("STORE-7: a card that may or may not be in the chat is kept as such", async () => {
    const { cards } = await make();
    const community = freshCommunity();
    await cards.keep(community, "poll-a", { ...card, message: null });
    expect(await cards.find(community, "poll-a")).toEqual({ ...card, message: null });
  });

  describe("no card is found", () => {
    it("if none was kept, or only that of another community or card", async () => {
      const { cards } = await make();
      const community = freshCommunity();
      await cards.keep(community, "poll-a", card);
      expect(await cards.find(community, "poll-b")).toBeNull();
      expect(await cards.find(freshCommunity(), "poll-a")).toBeNull();
    });

    it("once it was forgotten, which may be done twice", async () => {
      const { cards } = await make();
      const community = freshCommunity();
      await cards.keep(community, "poll-a", card);
      await cards.keep(community, "poll-b", card);
      await cards.forget(community, "poll-a");
      await cards.forget(community, "poll-a");
      expect(await cards.find(community, "poll-a")).toBeNull();
      expect(await cards.find(community, "poll-b")).toEqual(card);
    });
  });
}
