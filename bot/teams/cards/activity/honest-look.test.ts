import { describe, expect, test } from "vitest";
import { TOM } from "@guildhall/shared/testing/decider-samples";
import { crowd, Looking } from "@guildhall/shared/testing/looking";
import { drawn } from "../testing/drawn.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";

const SIX = crowd(6).map(() => [3, 1, 0] as const);

describe("the card of an honest look", () => {
  test("HONEST-1, HONEST-2: asks of each principle whether what it stands against happens today, with three buttons", () => {
    const guild = new Looking();
    const look = guild.look();
    const { summary, card } = drawn(guild, { kind: "poll", poll: look }, null);
    expect(summary).toBe("A vote: An honest look: do we do today what our contract stands against?");
    const lines = linesOf(card);
    expect(lines).toContain("_1. _**We start on time**");
    expect(lines).toContain("Do we do this today: “Starting late”?");
    expect(lines).toContain("_2. _**Everybody gets a turn**");
    expect(lines).toContain("Do we do the opposite today?");
    expect(lines.filter((line) => line.includes("[Hardly ever] [Sometimes] [Often]"))).toHaveLength(3);
    expect(pressesOf(card, "Often")).toMatchObject(
      [0, 1, 2].map((place) => ({ option: `${look}-${place}`, votes: 3 })),
    );
  });

  test("HONEST-2: whoever has answered sees their answers, and takes them back", () => {
    const guild = new Looking();
    const look = guild.look();
    guild.answer(look, TOM, [1, 0, 0]);
    const lines = linesOf(drawn(guild, { kind: "poll", poll: look }, TOM).card);
    expect(lines.filter((line) => line.includes("✓"))).toEqual(["[✓ Hardly ever] [Sometimes] [Often]"]);
    expect(lines).toContain("[Take my vote back]");
  });

  test("HONEST-4: once it is closed, shows what at least five said, and of the others that it shows nothing", () => {
    const guild = new Looking();
    const look = guild.looked(...SIX);
    const lines = linesOf(drawn(guild, { kind: "poll", poll: look.id }, TOM).card);
    expect(lines).toContain("The honest look is over. 6 answered.");
    expect(lines.find((line) => line.includes("We do it often: 3 of 3, from 6 answers"))).toBeDefined();
    expect(lines).toContain("_Fewer than five answered about this one, so nothing is shown._");
    expect(lines.find((line) => line.startsWith("What is a first step"))).toBeDefined();
  });

  test("HONEST-4: says why it shows nothing at all where fewer than five have answered", () => {
    const guild = new Looking();
    const look = guild.looked([3, 3, 3], [3, 3, 3]);
    const lines = linesOf(drawn(guild, { kind: "poll", poll: look.id }, TOM).card);
    expect(lines).toContain(
      "_Fewer than five answered, so nothing is shown: that way nobody’s answer can be guessed._",
    );
    expect(lines.join(" ")).not.toContain("of 3");
  });
});
