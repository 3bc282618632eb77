import { describe, expect, test } from "vitest";
import { localeOf } from "@guildhall/shared/messages/locale";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { answeredCallMessage, callMessage } from "./call-card.ts";
import { texts } from "./testing/english.ts";
import { OPEN_CALL } from "./testing/open-call.ts";
import { NASTY } from "./testing/faults.ts";
import { linesOf } from "./testing/lines.ts";
import { expectShowable } from "./testing/drawn.ts";
import { closeLines } from "./testing/votes.ts";
import { readVoice } from "./voice-press.ts";

type Call = Parameters<typeof callMessage>[0];

const next = (minutes: string) =>
  `_What do you say? The facilitator decides in the panel: move on, park it, or ${minutes}, then on._`;
const SECRET = "_Nobody sees who says what, not even the facilitator._";
const CHOICE = "[ELMO] [Keep going]";
const NEXT = next("2 minutes");

/** The only card of the message, and the text of its notification. */
function posted(call: Call, said = texts) {
  const message = callMessage(call, said);
  const attachments = message["attachments"] as readonly {
    readonly contentType: string;
    readonly content: object;
  }[];
  expect(attachments).toHaveLength(1);
  expect(attachments[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
  expectShowable(attachments[0]?.content ?? {});
  return { message, card: attachments[0]?.content ?? {} };
}

describe("ELMO-5: the call in the chat", () => {
  test("says how many of those present say so, and what is on now", () => {
    const item = { title: "Design tokens", kind: "topic" } as const;
    const { message, card } = posted({ count: 3, present: 5, item, ...OPEN_CALL });
    expect(linesOf(card)).toEqual([
      "# **3 of 5 say: enough, let’s move on.**",
      "_Now: _**Design tokens**",
      ...[NEXT, SECRET, CHOICE],
    ]);
    expect(closeLines(card)).toEqual([NEXT, SECRET]);
    expect(message["type"]).toBe("message");
    expect(message["summary"]).toBe("3 of 5 say: enough, let’s move on.");
  });

  test("says it of one person alone", () => {
    const { message, card } = posted({ count: 1, present: 2, item: null, ...OPEN_CALL });
    expect(linesOf(card)).toEqual(["# **1 of 2 says: enough, let’s move on.**", NEXT, SECRET, CHOICE]);
    expect(message["summary"]).toBe("1 of 2 says: enough, let’s move on.");
  });

  test("ELMO-25: says how much longer the item can be given", () => {
    const { card } = posted({ count: 3, present: 5, item: null, ...OPEN_CALL, extension: 1 });
    expect(linesOf(card)[1]).toBe(next("1 minute"));
  });

  test("ELMO-28: asks everybody, says first who sees the answer, and its buttons carry the run that is called", () => {
    const { card } = posted({ count: 3, present: 5, item: null, ...OPEN_CALL, named: true });
    expect(linesOf(card)[2]).toBe("_Everybody in the panel sees who says what while this item is on._");
    const set = (card as { readonly body: readonly { readonly actions?: readonly object[] }[] }).body.at(-1);
    const presses = (set?.actions ?? []).map((action) => readVoice({ action }));
    expect(presses).toEqual([
      { kind: "voice", voice: "raiseElmo", run: OPEN_CALL.run },
      { kind: "voice", voice: "keepGoing", run: OPEN_CALL.run },
    ]);
  });

  test("TEXT-16: calls an item without a title of its own what its kind is called", () => {
    const { card } = posted({ count: 2, present: 2, item: { title: null, kind: "break" }, ...OPEN_CALL });
    expect(linesOf(card)[1]).toBe("_Now: _**Break**");
  });

  test("shows a title as it was typed", () => {
    const { card } = posted({ count: 2, present: 2, item: { title: NASTY, kind: "topic" }, ...OPEN_CALL });
    expect(linesOf(card)[1]).toContain("**Bold** <at>Priya</at> [x](https://example.org)");
    expect(JSON.stringify(card)).not.toContain("{{DATE(2026-01-01");
  });

  test("TEXT-6: keeps a title that is written from right to left from turning our words round", () => {
    const { card } = posted({ count: 2, present: 2, item: { title: "שלום", kind: "topic" }, ...OPEN_CALL });
    expect(linesOf(card)[1]).toBe("_Now: _**\u2068שלום\u2069**");
  });

  test("runs from right to left for whom texts do", async () => {
    const mirrored = (await loadBotTexts(localeOf("ar-XB", "UTC"))).cards;
    const call = { count: 2, present: 2, item: null, ...OPEN_CALL };
    expect(posted(call, mirrored).card).toHaveProperty("rtl", true);
    expect(posted(call).card).not.toHaveProperty("rtl");
  });
});

describe("CHAT-5: the card of a call that is answered", () => {
  test.each([
    ["done", 0, "_The facilitator moved on._"],
    ["parked", 0, "_The facilitator parked it._"],
    ["left", 0, "_The facilitator went back to an earlier item._"],
    ["continued", 2, "_The facilitator gave it 2 more minutes._"],
    ["continued", 1, "_The facilitator gave it 1 more minute._"],
  ] as const)("says how: %s, %d", (outcome, minutes, said) => {
    const item = { title: "Design tokens", kind: "topic" } as const;
    const message = answeredCallMessage({ count: 3, present: 5, item, outcome, minutes }, texts);
    const [attachment] = message["attachments"] as readonly { readonly content: object }[];
    expectShowable(attachment?.content ?? {});
    expect(linesOf(attachment?.content ?? {})).toEqual([
      "# **3 of 5 say: enough, let’s move on.**",
      "_It was about: _**Design tokens**",
      said,
    ]);
  });
});
