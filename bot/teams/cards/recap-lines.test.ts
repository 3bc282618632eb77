import { type MemberRef, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { describe, expect, test } from "vitest";
import { takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Takeaway } from "@guildhall/shared/domain/session/state";
import { PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import type { AdaptiveCard } from "./elements.ts";
import { recapMessage } from "./recap-card.ts";
import { type RecapFacts, recapFacts } from "./recap-facts.ts";
import { texts } from "./testing/english.ts";
import { faultsOf } from "./testing/faults.ts";
import { linesOf } from "./testing/lines.ts";

const facts: RecapFacts = {
  session: sessionId("session-7"),
  ...{ community: "Frontend Guild", number: 7, purpose: "", lasted: 52 * MINUTE, endedItself: false },
  ...{ facilitator: "Priya", items: [], learned: [], actions: [], questions: [], stillOpen: [], waiting: 0 },
  next: { at: null, facilitator: null, planned: false, draft: [] },
};
const item = (title: string, more: Partial<RecapFacts["items"][number]> = {}) =>
  ({ title, kind: "topic", planned: 10, spent: 12 * MINUTE, fate: "done", outcome: null, ...more }) as const;

function cardOf(said: Partial<RecapFacts>): AdaptiveCard {
  const { attachments } = recapMessage({ ...facts, ...said }, texts) as {
    readonly attachments: readonly { readonly content: AdaptiveCard }[];
  };
  const [attachment] = attachments;
  if (attachment === undefined) throw new Error("a recap is a card");
  return attachment.content;
}
/** What every recap ends with. */
const HERE = ["_At the session without Guildhall’s panel?_", "[I was here]"];
/** The lines before that. */
const told = (said: Partial<RecapFacts>) => linesOf(cardOf(said)).slice(0, -HERE.length);
const bytes = (said: Partial<RecapFacts>): number =>
  Buffer.byteLength(JSON.stringify(recapMessage({ ...facts, ...said }, texts)));

const HEAD = ["# **Recap of the session**", "**Frontend Guild**_ · session 7 · 52 min_"];
const THANKS = "Thank you for facilitating, Priya.";
const NEXT = "Next: write the next agenda in the Guildhall tab.";

describe("RECAP-1: a recap", () => {
  test("of a session without an agenda says so, thanks the facilitator and says what comes next", () => {
    const card = cardOf({});
    expect(linesOf(card)).toEqual([
      ...[...HEAD, "# **What we did**", "The agenda was empty.", THANKS, NEXT],
      ...HERE,
    ]);
    expect(faultsOf(card)).toEqual([]);
    expect(recapMessage(facts, texts)).toMatchObject({
      type: "message",
      summary: "Recap of Frontend Guild, session 7",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }],
    });
  });

  test("is as wide as the chat, has a large title, and sets apart what it says at the end", () => {
    const card = cardOf({});
    expect(card.msteams).toEqual({ width: "Full" });
    expect(card.body[0]).toMatchObject({ style: "heading", size: "Large" });
    expect(card.body[2]).toMatchObject({ style: "heading", size: "Medium" });
    expect(card.body.at(-1)).toMatchObject({ type: "Container", separator: true, spacing: "Medium" });
  });

  test("says of each item how long was planned and taken, and whether it was parked or not reached", () => {
    const items = [
      ...[item("Tokens"), item("CI", { spent: 17 * MINUTE + 31 * SECOND, fate: "parked" })],
      ...[
        item("Rust", { spent: 0, fate: "notReached" }),
        item("Go", { spent: 20 * SECOND, fate: "notReached" }),
      ],
      item("Ada", { spent: 0 }),
    ];
    expect(told({ items })).toEqual([
      ...[...HEAD, "# **What we did**", "Tokens", "_10 min planned · 12 min taken_"],
      ...["CI", "_10 min planned · 18 min taken, parked_", "Rust", "_10 min planned · not reached_"],
      ...["Go", "_10 min planned · under 1 min taken_", "Ada", "_10 min planned · 0 min taken_"],
      ...[THANKS, NEXT],
    ]);
    expect(faultsOf(cardOf({ items }))).toEqual([]);
  });

  test("says what was learned, and who does what", () => {
    const actions = [
      { text: "Write it down", owner: "Tom" },
      { text: "Tell the others", owner: null },
    ];
    const said = { learned: ["Small steps", "\u05e9\u05dc\u05d5\u05dd"], actions };
    expect(told(said).slice(4)).toEqual([
      ...["# **What we learned**", "• Small steps", "• \u2068\u05e9\u05dc\u05d5\u05dd\u2069"],
      ...["# **Who does what**", "**Tom: **Write it down", "**No owner yet: **Tell the others", THANKS, NEXT],
    ]);
    expect(faultsOf(cardOf(said))).toEqual([]);
  });

  test("RECAP-1: says what was asked, with what was answered since", () => {
    const questions = [
      { text: "Who pays?", answer: null },
      { text: "Why so late?", answer: "The build is slow" },
    ];
    expect(told({ questions }).slice(4)).toEqual([
      ...["# **Questions**", "• Who pays?", "• Why so late?** Answer: **The build is slow", THANKS, NEXT],
    ]);
    expect(faultsOf(cardOf({ questions }))).toEqual([]);
  });

  test.each([
    [1, "1 parked topic is"],
    [3, "3 parked topics are"],
  ])("says which actions of earlier sessions are still open, and that %d topics wait", (waiting, topics) => {
    const stillOpen = [
      { text: "Book a room", owner: "Tom" },
      { text: "Ask design", owner: null },
    ];
    expect(told({ stillOpen, waiting }).slice(4)).toEqual([
      "# **Still open from earlier sessions**",
      "**Tom: **Book a room",
      "**No owner yet: **Ask design",
      ...[THANKS, `${topics} waiting for the next agenda. ${NEXT}`],
    ]);
    expect(faultsOf(cardOf({ stillOpen, waiting }))).toEqual([]);
  });

  test("BACK-7: says below a topic to be solved what its outcome was", () => {
    const items = [item("Flaky tests", { outcome: "We quarantine them for a week" })];
    expect(told({ items }).slice(3, 6)).toEqual([
      "Flaky tests",
      "_10 min planned · 12 min taken_",
      "**Outcome: **We quarantine them for a week",
    ]);
    expect(faultsOf(cardOf({ items }))).toEqual([]);
  });

  test("RECAP-2: asks for an agenda only if the next session has none, and says when that is", () => {
    const at = Date.UTC(2026, 11, 3, 10);
    const last = (next: RecapFacts["next"], waiting = 0) => told({ next, waiting }).at(-1);
    const facilitator = null;
    expect(last({ at: null, facilitator, planned: false, draft: [] })).toBe(NEXT);
    expect(last({ at, facilitator, planned: false, draft: [] })).toBe(
      `The next session is on Thu 3 Dec, 10:00. ${NEXT}`,
    );
    expect(last({ at, facilitator, planned: true, draft: [] })).toBe(
      "The next session is on Thu 3 Dec, 10:00.",
    );
    expect(last({ at: null, facilitator, planned: true, draft: [] })).toBe(THANKS);
    expect(last({ at: null, facilitator, planned: true, draft: [] }, 1)).toBe(
      "1 parked topic is waiting for the next agenda.",
    );
  });

  test("RECAP-2: names whoever facilitates next", () => {
    const at = Date.UTC(2026, 11, 3, 10);
    expect(told({ next: { at, facilitator: "Tom", planned: true, draft: [] } }).at(-1)).toBe(
      "The next session is on Thu 3 Dec, 10:00. Next time it’s Tom’s turn to facilitate.",
    );
  });

  test("DRAFT-1: names the topics that are drafted for the next agenda", () => {
    const next = { at: null, facilitator: null, planned: false, draft: ["CI in ten minutes", "Rust"] };
    expect(told({ next }).slice(4)).toEqual([
      "# **Draft for the next agenda**",
      "• CI in ten minutes",
      "• Rust",
      THANKS,
      "Next: use the draft, or change it, in the Guildhall tab. Whoever facilitates next and organisers can.",
    ]);
    expect(faultsOf(cardOf({ next }))).toEqual([]);
  });

  test("says of a session that nobody finished how its length is known", () => {
    expect(told({ endedItself: true })[2]).toBe(
      "_Nobody finished the session, so its end is the last time anybody did something._",
    );
  });
});

describe("a recap that is too large for Teams", () => {
  const much = (count: number, each: number) => Array.from({ length: count }, () => "x".repeat(each));
  const items = ["A", "B", "C", "D"].map((title) => item(title));
  const counted = (said: Partial<RecapFacts>) => {
    const lines = told(said);
    return {
      items: lines.filter((line) => line.includes(" planned · ")).length,
      learned: lines.filter((line) => line.startsWith("• ")).length,
      more: lines.filter((line) => line.includes(" more, in the Guildhall tab")),
    };
  };

  test("is cut only above 24 KB", () => {
    const fill = 24 * 1024 - bytes({ learned: [""] });
    expect(bytes({ learned: ["x".repeat(fill)] })).toBe(24 * 1024);
    expect(bytes({ learned: ["x".repeat(fill + 1)] })).toBeLessThan(2048);
  });

  test("cuts a long list of takeaways alone, by a quarter, and counts what is left out", () => {
    expect(counted({ items, learned: much(11, 2300) })).toEqual({
      ...{ items: 4, learned: 8, more: ["_and 3 more, in the Guildhall tab_"] },
    });
  });

  test("cuts the agenda with them once they are ten or fewer", () => {
    expect(counted({ items, learned: much(10, 2600) })).toEqual({
      ...{ items: 3, learned: 7 },
      more: ["_and 1 more, in the Guildhall tab_", "_and 3 more, in the Guildhall tab_"],
    });
  });

  test("cuts by the longer of both lists of takeaways, and the shorter one stays whole if it can", () => {
    const actions = much(16, 1600).map((text) => ({ text, owner: "Tom" }));
    const lines = told({ learned: much(3, 10), actions });
    expect(lines.filter((line) => line.startsWith("• "))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith("**Tom: "))).toHaveLength(12);
    expect(lines).toContain("_and 4 more, in the Guildhall tab_");
    expect(faultsOf(cardOf({ learned: much(3, 10), actions }))).toEqual([]);
  });

  test("is sent all the same if it is still too large without any of them", () => {
    const lines = told({ community: "x".repeat(25_000), items, learned: ["Small steps"] });
    expect(lines.slice(2)).toEqual([
      ...["# **What we did**", "_and 4 more, in the Guildhall tab_"],
      ...["# **What we learned**", "_and 1 more, in the Guildhall tab_", THANKS, NEXT],
    ]);
  });
});

test("the facts of a recap name people, and leave an action without an owner as it is", () => {
  const { facilitator: _, learned: __, actions: ___, stillOpen: ____, ...rest } = facts;
  const takeaway = (kind: Takeaway["kind"], text: string, owner: Takeaway["owner"]): Takeaway => ({
    ...{ id: takeawayId(`${kind}-1`), kind, text, owner, author: PRIYA, item: null, at: START },
  });
  const recap = {
    ...{ ...rest, facilitator: PRIYA, endedAt: START, learned: [takeaway("learned", "Small steps", null)] },
    actions: [takeaway("action", "Write it down", TOM), takeaway("action", "Tell the others", null)],
    stillOpen: [{ text: "Book a room", owner: TOM }],
    next: { at: null, facilitator: null, guest: null, planned: false, draft: [] },
  };
  const nameOf = (ref: MemberRef) => (ref === PRIYA ? "Priya" : "Tom");
  const nextBy = (facilitator: MemberRef | null, guest: string | null) =>
    recapFacts({ ...recap, next: { ...recap.next, facilitator, guest } }, nameOf).next.facilitator;
  expect(nextBy(TOM, null)).toBe("Tom");
  expect(nextBy(null, "Zoe Adler")).toContain("Zoe Adler");
  expect(recapFacts(recap, nameOf)).toEqual({
    ...{ ...rest, endedAt: START, facilitator: "Priya", learned: ["Small steps"] },
    actions: [
      { text: "Write it down", owner: "Tom" },
      { text: "Tell the others", owner: null },
    ],
    stillOpen: [{ text: "Book a room", owner: "Tom" }],
  });
});
