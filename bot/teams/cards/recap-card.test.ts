import { sessionId } from "@guildhall/shared/domain/kernel/ids";
import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";
import { describe, expect, test } from "vitest";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { callMessage } from "./call-card.ts";
import { helpMessage } from "./guide-cards.ts";
import { noticeMessage } from "./notice-card.ts";
import { inMinutes, recapMessage } from "./recap-card.ts";
import type { RecapFacts } from "./recap-facts.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { texts } from "./testing/english.ts";
import { OPEN_CALL } from "./testing/open-call.ts";

// The library's module for bundlers cannot be loaded by Node.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof AdaptiveCards;

const facts: RecapFacts = {
  session: sessionId("session-7"),
  community: "Frontend Guild",
  purpose: "",
  number: 7,
  lasted: 52 * MINUTE,
  endedItself: false,
  facilitator: "Priya Nair",
  items: [],
  learned: [],
  actions: [],
  questions: [],
  stillOpen: [],
  waiting: 0,
  next: { at: null, facilitator: null, planned: false, draft: [] },
};

const item = (n: number, title = `Item ${n}`) =>
  ({ title, kind: "topic", planned: 10, spent: n * MINUTE, fate: "done", outcome: null }) as const;

const times = <T>(n: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, index) => make(index));

const cardOf = (message: OutgoingMessage): unknown =>
  (message["attachments"] as readonly { readonly content: unknown }[])[0]?.content;
const bytes = (message: OutgoingMessage): number => Buffer.byteLength(JSON.stringify(message));

/** What Microsoft's own library objects to in a card. */
function objections(message: OutgoingMessage): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(cardOf(message), context);
  return times(context.eventCount, (index) => context.getEventAt(index).message);
}

describe("a recap", () => {
  test.each([
    ["of nothing", facts],
    ["of 60 items", { ...facts, items: times(60, (n) => item(n)), waiting: 3 }],
    [
      "with everything",
      {
        ...facts,
        endedItself: true,
        items: [item(1), { ...item(2), fate: "parked" }, { ...item(0), fate: "notReached" }],
        learned: ["One"],
        actions: [
          { text: "Do", owner: null },
          { text: "Do more", owner: "Tom" },
        ],
      } satisfies RecapFacts,
    ],
  ])("%s is a card that Teams can show", (_, given) => {
    expect(objections(recapMessage(given, texts))).toEqual([]);
    expect(bytes(recapMessage(given, texts))).toBeLessThan(28 * 1024);
  });

  test("of 60 items names every one", () => {
    const text = JSON.stringify(recapMessage({ ...facts, items: times(60, (n) => item(n)) }, texts));
    for (const n of times(60, (index) => index)) expect(text).toContain(`"Item ${n}"`);
  });

  test("that would be too large says how much more there is, and cuts takeaways before the agenda", () => {
    const large = {
      ...facts,
      items: times(50, (n) => item(n, `${n} ${"Ω".repeat(115)}`)),
      learned: times(250, (n) => `${n} ${"x".repeat(270)}`),
      actions: times(250, (n) => ({ text: `${n} ${"😀".repeat(130)}`, owner: "Tom" })),
    };
    const message = recapMessage(large, texts);
    expect(bytes(message)).toBeLessThan(28 * 1024);
    const text = JSON.stringify(message);
    expect(text).toMatch(/and \d+ more, in the Guildhall tab/);
    expect(text.match(/ planned · /g)?.length).toBeGreaterThan(20);
    expect(text).toContain("Thank you for facilitating");
    expect(objections(message)).toEqual([]);
  });

  test("shows what people typed as they typed it", () => {
    const typed = "**bold** [link](https://x.example) <at>Everyone</at> 1. `x`";
    const message = recapMessage(
      {
        ...facts,
        community: typed,
        purpose: typed,
        facilitator: typed,
        items: [item(1, typed)],
        learned: [typed],
        actions: [{ text: typed, owner: typed }],
      },
      texts,
    );
    const readAsMarkdown = JSON.stringify(cardOf(message), (_, value: unknown) =>
      typeof value === "object" && value !== null && "type" in value && value.type === "TextRun"
        ? undefined
        : value,
    );
    expect(readAsMarkdown).not.toContain("bold");
    expect(readAsMarkdown).not.toContain("<at>");
  });

  test("FOUND-3: says at its top what the community is for, if somebody has said", () => {
    const purpose = "So that we learn.";
    const said = JSON.stringify(recapMessage({ ...facts, purpose }, texts));
    expect(said.indexOf(purpose)).toBeGreaterThan(said.indexOf("Frontend Guild"));
    expect(said.indexOf(purpose)).toBeLessThan(said.indexOf("What we did"));
    expect(objections(recapMessage({ ...facts, purpose }, texts))).toEqual([]);
  });

  test.each([
    [0, "0 min"],
    [20 * SECOND, "under 1 min"],
    [30 * SECOND, "1 min"],
    [17 * MINUTE + 29 * SECOND, "17 min"],
    [17 * MINUTE + 31 * SECOND, "18 min"],
  ])("shows %d ms as %s", (spent, words) => {
    expect(inMinutes(spent, texts.recap)).toBe(words);
  });
});

test.each([
  ["help", helpMessage(texts, "yes")],
  [
    "call",
    callMessage({ count: 3, present: 12, item: { title: "Tokens", kind: "topic" }, ...OPEN_CALL }, texts),
  ],
  ["call of an item that is gone", callMessage({ count: 1, present: 1, item: null, ...OPEN_CALL }, texts)],
  ["notice", noticeMessage("Priya facilitates", texts)],
])("the card of a %s is valid in version 1.5", (_, message) => {
  expect(objections(message)).toEqual([]);
});

test("TEXT-7: a card is mirrored where its language is written from right to left", async () => {
  const { cards } = await loadBotTexts(localeOf("ar-XB"));
  expect(JSON.stringify(helpMessage(cards, "yes"))).toContain('"rtl":true');
  expect(JSON.stringify(helpMessage(texts, "yes"))).not.toContain('"rtl"');
  expect(objections(helpMessage(cards, "yes"))).toEqual([]);
});

test("TEXT-16: a call and a recap call an item without a title of its own what its kind is called", () => {
  const opening = { ...item(1), title: null, kind: "opening" } as const;
  expect(
    JSON.stringify(callMessage({ count: 3, present: 12, item: opening, ...OPEN_CALL }, texts)),
  ).toContain('"text":"Opening"');
  expect(JSON.stringify(recapMessage({ ...facts, items: [opening] }, texts))).toContain('"text":"Opening"');
});

test("a call says how many of how many raised ELMO, with the verb in singular for one", () => {
  expect(JSON.stringify(callMessage({ count: 3, present: 12, item: null, ...OPEN_CALL }, texts))).toContain(
    "3 of 12 say: enough, let’s move on.",
  );
  expect(JSON.stringify(callMessage({ count: 1, present: 2, item: null, ...OPEN_CALL }, texts))).toContain(
    "1 of 2 says:",
  );
});
