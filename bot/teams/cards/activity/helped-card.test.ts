import { describe, expect, test } from "vitest";
import { ANA, LEE, TOM } from "@guildhall/shared/testing/decider-samples";
import { drawn, NONCE } from "../testing/drawn.ts";
import { askedWhetherHelped, EARLY, SMALL } from "../testing/helped-guild.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";

const BUTTONS = "[Used it] [Not yet] [Not for us]";

describe("the card that asks whether what was learned helped", () => {
  test("HELPED-2, HELPED-4, HELPED-11: offers one tap about each thing, and what opens the dialog for what came of it, and tells nobody how many have answered", () => {
    const [guild, subject] = askedWhetherHelped();
    expect(guild.posted).toEqual([`helped-${subject.session}`]);
    const before = linesOf(drawn(guild, subject, null).card);
    expect(before).toEqual([
      "# **Did it help?**",
      expect.stringMatching(/^Did what you learned in session 1 \(.*\) help\?$/),
      "**Ask *earlier***",
      BUTTONS,
      "**Small steps**",
      BUTTONS,
      expect.stringMatching(/^_Nobody sees how you answered\. How many say “Used it” is told/),
      "[Say what came of it]",
      expect.stringMatching(/^_Open until/),
    ]);
    guild.do(TOM, { type: "sayHelped", takeaway: EARLY, helped: "used" });
    expect(guild.stale).toEqual([]);
    expect(linesOf(drawn(guild, subject, null).card)).toEqual(before);
  });

  test("HELPED-3: tells whoever answered what they said, on their own card alone", () => {
    const [guild, subject] = askedWhetherHelped();
    guild.do(TOM, { type: "sayHelped", takeaway: EARLY, helped: "notYet" });
    expect(linesOf(drawn(guild, subject, TOM).card)).toContain("You: Not yet");
    expect(linesOf(drawn(guild, subject, ANA).card).join(" ")).not.toContain("You:");
    const of = { card: `helped-${subject.session}`, nonce: NONCE, helped: "used" };
    expect(pressesOf(drawn(guild, subject, TOM).card, "Used it")).toEqual([
      { ...of, takeaway: EARLY },
      { ...of, takeaway: SMALL },
    ]);
  });

  test("HELPED-3: says to whoever was not there that they are not asked", () => {
    const [guild, subject] = askedWhetherHelped();
    const lines = linesOf(drawn(guild, subject, LEE).card);
    expect(lines).toContain("_Only those who were at this session are asked._");
    expect(lines).not.toContain(BUTTONS);
    expect(lines).not.toContain("[Say what came of it]");
  });

  test("HELPED-3: says so once the question is over", () => {
    const [guild, subject] = askedWhetherHelped();
    guild.do("guildhall", { type: "endHelpedWhenDue", session: subject.session });
    expect(linesOf(drawn(guild, subject, TOM).card)).toEqual([
      "# **Did it help?**",
      "_This question is over. Thank you._",
    ]);
  });
});
