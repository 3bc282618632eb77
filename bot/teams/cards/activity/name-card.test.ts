import { describe, expect, test } from "vitest";
import { texts } from "../testing/english.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { nameCard } from "./name-card.ts";
import { layoutOf } from "../testing/layout.ts";

const drawn = (notice: string | null = null, refreshFor: readonly string[] = []) =>
  nameCard({ refreshFor, texts }, notice);

describe("FOUND-1, CARD-6: before there is a community, the card of the founding", () => {
  const before = [
    "# **Guildhall is here**",
    "I help a community get started and run its meetings on time: a social contract that everybody signs, topics you vote on, an agenda with a timer everybody sees, and a fair way to say it is time to move on.",
  ];
  const after = [
    "[[Create community]]",
    "_Whoever creates it is its organiser at first. You can do everything else here, with cards like this one, or in the Guildhall tab._",
    "# **What happens next**",
    "1\\. Here in the chat or in the **Guildhall** tab: make your contract, decide how you meet, collect topics and plan the next sessions. If there is no such tab yet, add it with **+**.",
    "2\\. In the meeting, open **Guildhall** from the bar at the top: it shows what is on and how long.",
    "3\\. When a topic has had enough, press **ELMO** there, or write *@Guildhall elmo* in this chat. It is short for “Enough, let’s move on”.",
    "_Mention me with *set up* to see this card again, or with *help* to see what I understand._",
  ];

  test("says what Guildhall is, and what happens next, in steps that are not made into a list", () => {
    expect(linesOf(drawn().card)).toEqual([...before, ...after]);
    expect(drawn().summary).toBe("Guildhall is here");
  });

  test("says above the button what came of a press", () => {
    const { card } = drawn("A name has 80 characters at most.");
    expect(linesOf(card)).toEqual([...before, "A name has 80 characters at most.", ...after]);
  });

  test("opens the dialog that asks for the name", () => {
    expect(pressesOf(drawn().card, "Create community")).toEqual([
      { msteams: { type: "task/fetch" }, press: { verb: "open", data: { card: "setup", dialog: "name" } } },
    ]);
  });

  test("has the largest title at its top, and its steps close together", () => {
    const [title] = drawn().card.body;
    expect(title).toMatchObject({ text: "Guildhall is here", size: "Large" });
    expect(layoutOf(drawn().card).map((each) => each.split(":")[0])).toEqual([
      ...["usual", "usual", "usual", "small", "usual", "small", "small", "small", "usual"],
    ]);
  });

  test("is refreshed as the card that takes its place, for those who see it", () => {
    expect(drawn(null, ["29:tom"]).card.refresh).toMatchObject({
      ...{ action: { verb: "see", data: { card: "setup" } }, userIds: ["29:tom"] },
    });
    expect(drawn().card.refresh).toBeUndefined();
  });
});
