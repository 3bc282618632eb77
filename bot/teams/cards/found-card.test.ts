import { describe, expect, it } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { botTexts } from "@guildhall/shared/messages/en/bot/texts";
import { localeOf } from "@guildhall/shared/messages/locale";
import { foundCard, foundPreview, lateCard, latePreview } from "./found-card.ts";
import { expectShowable } from "./testing/drawn.ts";
import { texts } from "./testing/english.ts";
import { NASTY } from "./testing/faults.ts";

const AT = Date.UTC(2026, 10, 3, 9);
const LEARNED: LearnedText = {
  ...{ id: "1", kind: "learned", text: "Ask earlier", title: null, session: 12, at: AT },
  ...{ choice: null, answer: null, used: 0 },
  // What members tell of it is released for members alone: no card has it.
  stories: [{ by: memberRef("lee"), text: "We ask on Mondays" }],
  ...{ presenter: memberRef("priya"), facilitator: memberRef("tom"), owner: memberRef("ana") },
};
const OUTCOME: LearnedText = { ...LEARNED, kind: "outcome", title: "Flaky tests", text: "Quarantine them" };
const DECISION: LearnedText = {
  ...{ ...LEARNED, kind: "decision", text: "", session: null },
  choice: { element: "duration", minutes: 45 },
};
const address = "https://teams.microsoft.com/l/entity/app/guildhall?context=x";

const cardOf = (text: LearnedText, community = "Frontend Guild") =>
  foundCard({ text, community, address }, texts);
const previewOf = (text: LearnedText, warns = true, community = "Frontend Guild") =>
  foundPreview({ text, community }, warns, texts);

/** What a card says, line by line. */
const linesOf = (card: ReturnType<typeof cardOf>): readonly string[] =>
  card.body.map((each) =>
    "inlines" in each ? each.inlines.map(({ text }) => text).join("") : "text" in each ? each.text : "",
  );

describe("EXT-4: the card that is inserted", () => {
  it("says what it is, when, the text, and of which session and community", () => {
    expect(linesOf(cardOf(LEARNED))).toEqual([
      "Takeaway · {{DATE(2026-11-03T09:00:00Z,SHORT)}}",
      "Ask earlier",
      "Frontend Guild · Session 12",
    ]);
    expect(linesOf(cardOf(OUTCOME)).slice(1)).toEqual([
      ...["Flaky tests", "Quarantine them", "Frontend Guild · Session 12"],
    ]);
    expect(linesOf(cardOf(DECISION)).slice(1)).toEqual(["How long", "45 minutes", "Frontend Guild"]);
  });

  it("has a question with its answer, or says that there is none yet", () => {
    const asked: LearnedText = { ...LEARNED, kind: "question", text: "Who owns the tokens?" };
    const answered: LearnedText = { ...asked, answer: "The platform team" };
    expect(linesOf(cardOf(asked)).slice(1, 3)).toEqual(["Who owns the tokens?", "Not answered yet"]);
    expect(linesOf(cardOf(answered)).slice(1, 3)).toEqual(["Who owns the tokens?", "The platform team"]);
    expect(previewOf(asked).title).toBe("Who owns the tokens?");
    expect(previewOf(answered).title).toBe("Who owns the tokens? · The platform team");
  });

  it.each([
    [LEARNED, "Members: open session 12"],
    [DECISION, "Members: open How we work"],
  ])("can do nothing but open a page", (text, title) => {
    const { actions, refresh } = cardOf(text);
    expect(actions).toEqual([{ type: "Action.OpenUrl", title, url: address }]);
    expect(refresh).toBeUndefined();
  });

  it("names nobody, not even by a reference", () => {
    for (const text of [LEARNED, OUTCOME, { ...LEARNED, kind: "action" } as const])
      expect(JSON.stringify(cardOf(text))).not.toMatch(/priya|tom|ana/);
  });

  it("is far below 28 KB, whatever was written, and shows it as it was typed", () => {
    const long: LearnedText = {
      ...OUTCOME,
      title: "長".repeat(LIMITS.title),
      text: NASTY + "長".repeat(LIMITS.outcome - NASTY.length),
    };
    const card = cardOf(long, "長".repeat(LIMITS.name));
    expectShowable(card);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(6 * 1024);
    expect(JSON.stringify(card.body).replaceAll("\u2060", "")).toContain("<at>Priya</at> [x]");
  });

  it("is mirrored for a language that is written from right to left", () => {
    const mirrored = botTexts({ ...localeOf("en-GB", "UTC"), direction: "rtl" }).cards;
    expect(foundCard({ text: LEARNED, community: "Guild", address }, mirrored).rtl).toBe(true);
  });
});

describe("EXT-1, EXT-4: the preview in the list", () => {
  it("says what was found and of which community, and who will read it", () => {
    expect(previewOf(LEARNED)).toEqual({
      title: "Ask earlier",
      subtitle: "Takeaway · 3 Nov 2026 · Session 12",
      text: "Frontend Guild · People outside the community will be able to read this.",
    });
    expect(previewOf(OUTCOME).title).toBe("Flaky tests · Quarantine them");
    expect(previewOf(DECISION)).toMatchObject({
      ...{ title: "How long · 45 minutes", subtitle: "Decision · 3 Nov 2026" },
    });
  });

  it("warns of nobody in the community’s own chat", () => {
    expect(previewOf(LEARNED, false).text).toBe("Frontend Guild");
  });

  it("has nothing in it that Teams would read as anything but text, and never nothing", () => {
    const { title, text } = previewOf({ ...LEARNED, text: NASTY }, true, NASTY);
    for (const said of [title, text]) expect(said).not.toMatch(/[*<>[\]{}]/);
    expect(previewOf({ ...LEARNED, text: "()" }).title).toBe("Takeaway · 3 Nov 2026");
  });
});

it("EXT-3: what did not answer in time is said in the list, and says the same if it is inserted", () => {
  expect(latePreview(texts)).toMatchObject({ title: texts.found.someLate, text: texts.found.searchAgain });
  expectShowable(lateCard(texts));
  expect(JSON.stringify(lateCard(texts))).toContain(texts.found.searchAgain);
});
