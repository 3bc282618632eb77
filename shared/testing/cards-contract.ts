import { describe, expect, it } from "vitest";
import { freshCommunity } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const card = {
  conversation: "19:meeting_abc/def@thread.v2",
  message: "1700000000123",
  version: 7,
  drawnAt: 1_800_000_000_000,
};

/** The contract of every `Cards` adapter. */
export function cardsContract(make: MakeStorage): void {
  it("a card that was kept is found by any server, as it was last drawn", async () => {
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

  it("CARD-5: of servers that are about to draw it at once only one may, and none that has not seen the last drawing", async () => {
    const { cards } = await make();
    const community = freshCommunity();
    await cards.keep(community, "poll-a", card);
    const at = card.drawnAt + 3_000;
    const claims = await Promise.all(
      [1, 2, 3, 4].map((ms) => cards.claim(community, "poll-a", card, at + ms)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    const now = await cards.find(community, "poll-a");
    expect(now).toEqual({ ...card, drawnAt: at + 1 + claims.indexOf(true) });
    expect(await cards.claim(community, "poll-a", card, at + 9)).toBe(false);
    await cards.keep(community, "poll-a", { ...card, version: 8, drawnAt: at + 20 });
    expect(await cards.claim(community, "poll-a", now ?? card, at + 30)).toBe(false);
    expect(await cards.claim(community, "poll-b", card, at)).toBe(false);
  });

  describe("no card is found", () => {
    it("if none was kept, or only that of another community or card", async () => {
      const { cards } = await make();
      const community = freshCommunity();
      await cards.keep(community, "poll-a", card);
      expect(await cards.find(community, "poll-b")).toBeNull();
      expect(await cards.find(freshCommunity(), "poll-a")).toBeNull();
    });
  });
}
