import { describe, expect, test } from "vitest";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import { adopt } from "@guildhall/shared/testing/adopt";
import { Founding } from "@guildhall/shared/testing/founding";
import { decide, settled } from "@guildhall/shared/testing/reading";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { NONCE, drawn } from "../testing/drawn.ts";

const TOPICS = { kind: "topics" } as const;
const TITLE = "**What would you like to present, discuss or have solved?**";
const rules = [
  TITLE,
  ...["One topic is enough; more are welcome.", "_Your name is shown with what you write._"],
];
const OVER = "The call for topics is over. You can still offer topics in the Guildhall tab.";

/** A community that is asked for topics, for a day or until somebody stops it. */
function asked(closesAt: number | null = null): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "askForTopics", closesAt, inChat: true });
  return guild;
}

describe("the card of a request for topics", () => {
  test("CARD-9: asks everybody; stopping it is behind a button", () => {
    const { card, summary } = drawn(asked(START + DAY), TOPICS);
    expect(linesOf(card)).toEqual([
      ...[...rules, "_Open until {{DATE(2026-01-15T10:00:00Z,SHORT)}}, {{TIME(2026-01-15T10:00:00Z)}}._"],
      ...["No topics yet. Offer the first one.", "**0 topics so far**", "[[Offer a topic]]"],
      ...["_Run by Priya._", "[For the facilitator]", "  [Stop asking]"],
    ]);
    expect(summary).toBe("A question for everyone: What would you like to present, discuss or have solved?");
  });

  test("says of each topic what is wanted, how long it takes and whose it is", () => {
    const guild = asked();
    guild.offer(TOM, "Design tokens");
    const details = { kind: "solve", minutes: 25, why: "It takes an hour" } as const;
    guild.do(ANA, { type: "offerTopic", title: "CI", details });
    guild.do(ANA, { type: "offerTopic", title: "Rust", details: { ...details, kind: "present" } });
    const lines = [
      ...[...rules, "_1. _Design tokens_ · discuss · 10 min__ · Tom_", "_2. _CI_ · solve · 25 min__ · Ana_"],
      ...["_3. _Rust_ · present · 25 min__ · Ana_", "**3 topics so far**"],
    ];
    expect(linesOf(drawn(guild, TOPICS, TOM).card)).toEqual([
      ...[...lines, "[[Offer or edit topics]]", "_Run by Priya._"],
    ]);
    const { card } = drawn(guild, TOPICS, PRIYA);
    expect(linesOf(card)).toEqual([
      ...[...lines, "[[Offer a topic]]", "_Run by Priya._", "_Only organisers see this._"],
      "[[Vote on the topics]] [Stop asking] [Hide or merge entries]",
    ]);
    expect(pressesOf(card, "Stop asking")).toEqual([{ card: "topics", nonce: NONCE }]);
    const opened = (dialog: string) => ({
      ...{ msteams: { type: "task/fetch" }, press: { verb: "open", data: { card: "topics", dialog } } },
    });
    expect(pressesOf(card, "Offer a topic")).toEqual([opened("entries")]);
    expect(pressesOf(card, "Hide or merge entries")).toEqual([opened("tidy")]);
  });

  test("COLL-5: shows a hidden topic as hidden, without its text, kind and author", () => {
    const guild = asked();
    guild.do(PRIYA, { type: "hideTopic", topic: guild.offer(TOM, "Design tokens") });
    expect(linesOf(drawn(guild, TOPICS, TOM).card)).toEqual([
      ...[...rules, "_1. __Hidden by the facilitator_", "**1 topic so far**", "[[Offer or edit topics]]"],
      "_Run by Priya._",
    ]);
  });

  test("offers whoever has a topic to edit it, also one that is on an agenda and not on the list any more", () => {
    const guild = asked();
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Design tokens") });
    expect(linesOf(drawn(guild, TOPICS, TOM).card)).toEqual([
      ...[...rules, "No topics are waiting. Offer another one.", "**0 topics so far**"],
      ...["[[Offer or edit topics]]", "_Run by Priya._"],
    ]);
  });

  test("shows the first 30, which are the best, and counts the others", () => {
    const guild = asked();
    for (let n = 1; n <= 31; n += 1) guild.offer(TOM, `Topic ${n}`);
    const shown = linesOf(drawn(guild, TOPICS, ANA).card).slice(rules.length);
    expect(shown).toHaveLength(34);
    expect([shown[0], ...shown.slice(29, 32)]).toEqual([
      ...["_1. _Topic 1_ · discuss · 10 min__ · Tom_", "_30. _Topic 30_ · discuss · 10 min__ · Tom_"],
      ...["_and 1 more in the Guildhall tab_", "**31 topics so far**"],
    ]);
  });
});

describe("once nobody is asked for topics any more its card", () => {
  test("says so, keeps the topics, and READ-9: has what comes next behind a button, as it is not drawn again", () => {
    const guild = asked();
    guild.offer(TOM, "Design tokens");
    guild.do(PRIYA, { type: "stopAsking" });
    const lines = [TITLE, "_1. _Design tokens_ · discuss · 10 min__ · Tom_", `**1 topic. ${OVER}**`];
    const shared = drawn(guild, TOPICS).card;
    expect(linesOf(shared)).toEqual([...lines, "[Next step]"]);
    expect(pressesOf(shared, "Next step")).toEqual([{ card: "setup" }]);
    expect(linesOf(drawn(guild, TOPICS, TOM).card)).toEqual([...lines, "[Next step]"]);
    expect(linesOf(drawn(guild, TOPICS, PRIYA).card)).toEqual([
      ...[...lines, "[[Vote on the topics]] [Next step]"],
    ]);
    expect(drawn(guild, TOPICS).summary).toBe(
      "Closed: What would you like to present, discuss or have solved?",
    );
  });

  test("READ-7: has the vote on them one press away, for those who may start it", () => {
    const guild = asked();
    guild.offer(TOM, "Design tokens");
    adopt(guild, "Be kind");
    decide(guild, ["frequency", "duration", "participants"]);
    guild.do(PRIYA, { type: "stopAsking" });
    const { card } = drawn(guild, TOPICS, PRIYA);
    expect(linesOf(card).at(-1)).toBe("[[Vote on the topics]] [Next step]");
    expect(pressesOf(card, "Vote on the topics")).toMatchObject([
      { press: { verb: "open", data: { card: "setup", dialog: "startRanking" } } },
    ]);
    expect(linesOf(drawn(guild, TOPICS, TOM).card).at(-1)).toBe("[Next step]");
  });

  test("invites nobody to offer the first one", () => {
    const guild = asked();
    guild.do(PRIYA, { type: "stopAsking" });
    expect(linesOf(drawn(guild, TOPICS, TOM).card)).toEqual([
      ...[TITLE, `**No topics are waiting. ${OVER}**`, "[Next step]"],
    ]);
  });

  test("READ-9: says how many of the topics have a session by now", () => {
    const guild = asked();
    const topics = ["Design tokens", "CI in ten minutes", "Open floor"].map((title) =>
      guild.offer(TOM, title),
    );
    guild.do(PRIYA, { type: "stopAsking" });
    const counted = () => linesOf(drawn(guild, TOPICS, TOM).card).find((each) => each.includes(OVER));
    expect(counted()).toBe(`**3 topics. ${OVER}**`);
    const plan = (topic: (typeof topics)[number]) => guild.do(PRIYA, { type: "planTopic", topic });
    topics.slice(0, 1).forEach(plan);
    expect(counted()).toBe(`**3 topics, 1 planned. ${OVER}**`);
    topics.slice(1).forEach(plan);
    expect(counted()).toBe(`**3 topics, planned. ${OVER}**`);
  });

  test("READ-4: offers no next step where nothing on the path is left to do", () => {
    const guild = settled();
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 1, dates: [START + DAY], opening: null, closing: null },
    });
    guild.do(PRIYA, { type: "acceptPlan" });
    guild.do(PRIYA, { type: "stopAsking" });
    for (const who of [null, PRIYA])
      expect(linesOf(drawn(guild, TOPICS, who).card)).toEqual([TITLE, `**2 topics, planned. ${OVER}**`]);
  });
});
