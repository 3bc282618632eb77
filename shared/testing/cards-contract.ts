import { describe, expect, it } from "vitest";
import { freshCommunity } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const card = {
  conversation: "19:meeting_abc/def@thread.v2",
  message: "1700000000123",
  version: 7,
  drawnAt: 1_800_000_000_000,
};

/** What every store of standing cards does. */
export function cardsContract(make: MakeStorage): void {
  it("a card that was kept is found by any server, as it was drawn last", async () => {
    const { cards } = await make();
    const community = freshCommunity();
    await cards.keep(community, "poll-a", card);
    await cards.keep(community, "poll-a", { ...card, version: 3_000_000_000, drawnAt: card.drawnAt + 4 });
    expect(await cards.find(community, "poll-a")).toEqual({
      ...card,
      version: 3_000_000_000,
      drawnAt: card.drawnAt + 4,
    });
  });

  describe("no card is found", () => {
    it("where none was kept, or that of another community or activity", async () => {
      const { cards } = await make();
      const community = freshCommunity();
      await cards.keep(community, "poll-a", card);
      expect(await cards.find(community, "poll-b")).toBeNull();
      expect(await cards.find(freshCommunity(), "poll-a")).toBeNull();
    });
  });
}
