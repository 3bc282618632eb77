import { describe, expect, test } from "vitest";
import { type ScaleId, scaleId } from "@guildhall/shared/domain/kernel/ids";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { linesOf, pressesOf } from "../testing/lines.ts";
import { choicesOf, dialogFor, fieldOf } from "../testing/dialogs.ts";
import { cardOf, NONCE } from "../testing/drawn.ts";

/** A scale in the chat on which Tom and Ana have answered. */
function answered(): readonly [Founding, { readonly kind: "scale"; readonly scale: ScaleId }] {
  const guild = new Founding();
  const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: true }));
  guild.do(TOM, { type: "placeOnScale", scale, said: "twoYears" });
  guild.do(ANA, { type: "placeOnScale", scale, said: "unsaid" });
  return [guild, { kind: "scale", scale }];
}

describe("TENURE-5: the card of an open scale", () => {
  test("says how many have answered and what the order reveals, and who is where to nobody", () => {
    const [guild, subject] = answered();
    const lines = linesOf(cardOf(guild, subject));
    expect(lines).toContain("_2 of 4 have answered_");
    expect(lines.join("\n")).toContain("it still shows who is newer");
    expect(lines).toContain("[[Place yourself]]");
    for (const reader of [null, PRIYA, LEE, ANA])
      expect(linesOf(cardOf(guild, subject, reader)).join("\n")).not.toMatch(/2 years|Tom/);
  });

  test("TENURE-1: tells people what they have said themselves, and opens a dialog to change it", () => {
    const [guild, subject] = answered();
    expect(linesOf(cardOf(guild, subject, TOM))).toContain("You: 2 years");
    expect(linesOf(cardOf(guild, subject, ANA))).toContain("You join without saying.");
    expect(linesOf(cardOf(guild, subject, LEE))).toContain("You’re not on the scale yet.");
    expect(pressesOf(cardOf(guild, subject, TOM), "Change your place")).toEqual([
      {
        msteams: { type: "task/fetch" },
        press: { verb: "open", data: { card: `scale-${subject.scale}`, dialog: "scale" } },
      },
    ]);
  });

  test("TENURE-2: only those who run it make the order", () => {
    const [guild, subject] = answered();
    expect(linesOf(cardOf(guild, subject, PRIYA))).toContain("[Make the order]");
    expect(linesOf(cardOf(guild, subject, TOM))).not.toContain("[Make the order]");
    expect(linesOf(cardOf(guild, subject, TOM))).toContain("_Run by Priya._");
  });
});

describe("TENURE-1: the dialog of the scale", () => {
  const drawn = (who: typeof TOM) => {
    const [guild, subject] = answered();
    return dialogFor(guild, who, "scale", subject);
  };

  test("offers the marks, and to join without saying", () => {
    const { title, card } = drawn(LEE);
    expect(title).toBe("How long have you been in this organisation?");
    expect(choicesOf(card, "mark")).toEqual([
      ...["Choose one", "this month", "6 months", "1 year", "2 years", "5 years", "10 years"],
      "20 years or more",
    ]);
    const data = { card: expect.stringMatching(/^scale-/) as string, nonce: NONCE };
    expect(pressesOf(card, "Place me there")).toEqual([
      { press: { verb: "sayOnScale", data: { ...data, unsaid: false } }, dialog: "scale" },
    ]);
    expect(pressesOf(card, "Join without saying")).toEqual([
      { press: { verb: "sayOnScale", data: { ...data, unsaid: true } }, dialog: "scale" },
    ]);
    expect(linesOf(card)).not.toContain("[Take it back]");
  });

  test("shows what one has said, and takes it back", () => {
    const { card } = drawn(TOM);
    expect(fieldOf(card, "mark")).toMatchObject({ value: "twoYears" });
    expect(pressesOf(card, "Take it back")).toMatchObject([{ press: { verb: "leaveScale" } }]);
  });

  test("says so once the order is made", () => {
    const [guild, subject] = answered();
    guild.do(PRIYA, { type: "closeScale", scale: subject.scale });
    expect(linesOf(dialogFor(guild, LEE, "scale", subject).card)).toEqual([
      "The order is made already. You can still join the rota.",
    ]);
  });
});

describe("the card of a scale that is over", () => {
  test("TENURE-3, TENURE-4: names the first turns, and asks whoever has not joined once more", () => {
    const [guild, subject] = answered();
    guild.do(PRIYA, { type: "closeScale", scale: subject.scale });
    const holders = guild.state.turns.map(({ holder }) => (holder === TOM ? "Tom" : "Ana"));
    const lines = linesOf(cardOf(guild, subject, LEE));
    expect(lines).toContain("The order is made, and turns are given.");
    for (const [place, who] of holders.entries()) expect(lines.join("\n")).toContain(`${place + 1}. ${who}`);
    expect(pressesOf(cardOf(guild, subject, LEE), "Join the rota")).toMatchObject([
      { card: `scale-${subject.scale}` },
    ]);
    expect(linesOf(cardOf(guild, subject))).toContain("[Join the rota]");
    expect(linesOf(cardOf(guild, subject, TOM))).not.toContain("[Join the rota]");
  });

  test("TENURE-2: says that it was cancelled", () => {
    const [guild, subject] = answered();
    guild.do(PRIYA, { type: "cancelScale", scale: subject.scale });
    expect(linesOf(cardOf(guild, subject)).at(-1)).toBe("The scale was cancelled. No order was made.");
  });
});
