import { describe, expect, it } from "vitest";
import { WorkshopRun } from "../../../testing/adopt.ts";
import { PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { entryId, type EntryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";

describe("TRIZ-10: the words of a principle that is being worded", () => {
  const word = (principle: EntryId, text: string | null) =>
    ({ type: "wordPrinciple", principle, text }) as const;
  function wording() {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const [turn, agenda] = run.vote("Everybody gets a turn", "We have an agenda");
    if (turn === undefined || agenda === undefined) throw new Error("two entries");
    run.word(turn, agenda);
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 2 } });
    return { guild, turn, agenda };
  }

  it("are shown with who types them, beside the principle as it was, until they are saved", () => {
    const { guild, turn, agenda } = wording();
    guild.do(PRIYA, word(turn, "  A turn   for "));
    guild.do(PRIYA, word(agenda, "An agenda a day"));
    expect(guild.view["wording"]).toEqual([
      { principle: turn, text: "A turn for", by: PRIYA },
      { principle: agenda, text: "An agenda a day", by: PRIYA },
    ]);
    expect(guild.view["workshop"]).toMatchObject({ draft: [{ text: "Everybody gets a turn" }, {}] });
    guild.do(PRIYA, word(turn, "A turn for everybody"));
    guild.do(PRIYA, { type: "editPrinciple", principle: turn, text: "A turn for everybody" });
    expect(guild.view["wording"]).toEqual([{ principle: agenda, text: "An agenda a day", by: PRIYA }]);
    guild.do(PRIYA, { type: "movePrinciple", principle: agenda, to: 0 });
    expect(guild.view["wording"]).toHaveLength(1);
    guild.do(PRIYA, { type: "removePrinciple", principle: agenda });
    expect(guild.view).not.toHaveProperty("wording");
  });

  it("are gone when whoever types leaves it at that, or comes back to what was saved", () => {
    const { guild, turn, agenda } = wording();
    guild.do(PRIYA, word(turn, "A turn"));
    guild.do(PRIYA, word(turn, null));
    expect(guild.view).not.toHaveProperty("wording");
    guild.do(PRIYA, word(agenda, "An agenda"));
    guild.do(PRIYA, word(agenda, "We have an agenda"));
    expect(guild.view).not.toHaveProperty("wording");
  });

  it("redraw no card, and the same words are stored once", () => {
    const { guild, turn } = wording();
    guild.do(PRIYA, word(turn, "A turn"));
    expect(guild.redrawn).toEqual([]);
    const stored = guild.recorded.length;
    guild.do(PRIYA, word(turn, "A turn "));
    expect(guild.recorded).toHaveLength(stored);
  });

  it("are sealed, and cannot be read any more once the workshop is over", () => {
    for (const end of [
      { type: "adoptContract", elmo: null },
      { type: "abandonWorkshop", from: "adopting" },
    ] as const) {
      const { guild, turn } = wording();
      guild.do(PRIYA, word(turn, "A rude word"));
      const open = JSON.stringify(guild.recorded.map(({ event }) => ({ ...event, sealed: null })));
      expect(open).not.toContain("A rude word");
      guild.do(PRIYA, end);
      expect(guild.state.secrets).toEqual({});
      expect(guild.effects).toContainEqual(expect.objectContaining({ kind: "destroySeal" }));
      expect(guild.viewWithoutSeals).toEqual(guild.view);
      expect(JSON.stringify(guild.view)).not.toContain("A rude word");
    }
  });

  it("STORE-15: end no seal where nothing was typed", () => {
    const { guild } = wording();
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(guild.effects.filter(({ kind }) => kind === "destroySeal")).toEqual([]);
  });

  it("are those of whoever runs the workshop, of a principle, and no longer than one", () => {
    const { guild, turn } = wording();
    expect(guild.refusal(TOM, word(turn, "Mine"))).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, word(entryId("other"), "Mine"))).toBe("noSuchPrinciple");
    expect(guild.refusal(PRIYA, word(turn, "x".repeat(LIMITS.principle + 1)))).toBe("tooLong");
  });
});
