import { describe, expect, test } from "vitest";
import { optionId, scaleId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { adopt, WorkshopRun } from "@guildhall/shared/testing/adopt";
import { ANA, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { decide, rank, settled, UNFOUNDED, voteOn } from "@guildhall/shared/testing/reading";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { cardOf, contextOf } from "../testing/drawn.ts";
import { layoutOf } from "../testing/layout.ts";

const setup = { kind: "setup" } as const;
const told = (guild: Founding, who: typeof PRIYA | null = null) => linesOf(cardOf(guild, setup, who));
const inChat = { mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } } as const;
const propose = (guild: Founding, sessions: 1 | 2) =>
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions, opening: null, closing: null },
    dates: [guild.at + DAY, guild.at + 8 * DAY].slice(0, sessions),
  });

describe("CARD-6: in a new community the set-up card shows the path, and what comes first", () => {
  const begun = [
    "_○ _**How we meet**_ · Not begun_",
    "_○ _**Topics**_ · Not begun_",
    "_○ _**Rota**_ · Not begun_",
    "Then: plan your first sessions",
    "_Organisers: __Priya_",
  ];

  test("to everybody with who can start it, and the buttons behind one", () => {
    expect(told(new Founding())).toEqual([
      ...["**Frontend Guild**", "_Found your community · 0 of 4_"],
      "_○ _**Social contract**_ · Not begun_",
      ...["**Next: write your social contract**", "_Waiting for Priya to start it._", ...begun],
      "[For the facilitator]",
      "  [[Start the contract]] [Vote on how we meet] [Ask for topics] [Open the scale]",
    ]);
  });

  test("to an organiser without their own name, and with the buttons", () => {
    expect(told(new Founding(), PRIYA)).toEqual([
      ...["**Frontend Guild**", "_Found your community · 0 of 4_"],
      "_○ _**Social contract**_ · Not begun_",
      ...["**Next: write your social contract**", ...begun, "_Only organisers see this._"],
      "[[Start the contract]] [Vote on how we meet] [Ask for topics] [Open the scale]",
    ]);
  });

  test("to a member without buttons, and with an answer to their last press", () => {
    const card = cardOf(new Founding(), setup, TOM, { notice: "Only organisers can do that." });
    expect(linesOf(card)).toEqual([
      ...["**Frontend Guild**", "_Found your community · 0 of 4_", "Only organisers can do that."],
      "_○ _**Social contract**_ · Not begun_",
      ...["**Next: write your social contract**", "_Waiting for Priya to start it._", ...begun],
    ]);
  });

  test("with the steps apart from each other, and what belongs to one close below it", () => {
    expect(layoutOf(cardOf(new Founding(), setup, TOM))).toEqual([
      ...["usual: **Frontend Guild**", "small: _Found your community · 0 of 4_"],
      ...["medium:", "  small: _○ _**Social contract**_ · Not begun_"],
      ...["  small: **Next: write your social contract**", "  none: _Waiting for Priya to start it._"],
      ...["medium:", "  small: _○ _**How we meet**_ · Not begun_"],
      ...["medium:", "  small: _○ _**Topics**_ · Not begun_"],
      ...["medium:", "  small: _○ _**Rota**_ · Not begun_"],
      ...["medium:", "  small: Then: plan your first sessions"],
      "usual: _Organisers: __Priya_",
    ]);
  });
});

describe("the set-up card says who organises", () => {
  test("each by name, and that any of them can start", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "nameOrganiser", member: ANA });
    expect(told(guild, TOM)).toContain("_Waiting for Priya or Ana to start it._");
    expect(told(guild, TOM).at(-1)).toBe("_Organisers: __Priya, Ana_");
  });

  test("or that nobody does, and what anybody can do about it", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "stepDownAsOrganiser" });
    expect(told(guild, TOM).slice(3)).toEqual([
      "**Next: write your social contract**",
      "_An organiser starts it, but this community has none at the moment._",
      ...["_○ _**How we meet**_ · Not begun_", "_○ _**Topics**_ · Not begun_"],
      "_○ _**Rota**_ · Not begun_",
      "Then: plan your first sessions",
      "_This community has no organiser. Anybody can become organiser in the Guildhall tab._",
    ]);
  });
});

describe("while something is open the set-up card marks its step, and shows its card", () => {
  const until = "_Open until {{DATE(2026-01-14T11:00:00Z,SHORT)}}, {{TIME(2026-01-14T11:00:00Z)}}._";

  test("TRIZ-3: a list in the chat with the time when it goes on", () => {
    const guild = new Founding();
    new WorkshopRun(guild, inChat);
    expect(told(guild)).toEqual([
      ...["**Frontend Guild**", "_Found your community · 0 of 4_"],
      ...["**● ****Social contract**_ · Step 1 of 4: Bad list_ | [Show it]", until],
      ...["**Now: what would go wrong?**", "_○ _**How we meet**_ · Not begun_"],
      ...["_○ _**Topics**_ · Not begun_", "_○ _**Rota**_ · Not begun_"],
      ...["Then: plan your first sessions", "_Organisers: __Priya_"],
      ...["[For the facilitator]", "  [Vote on how we meet] [Ask for topics] [Open the scale]"],
    ]);
  });

  test("a vote with how many have voted, said once, and more to whoever has voted", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const [kind] = run.vote("Be kind");
    const step = "**● ****Social contract**_ · 0 of 4 have voted at the last count_ | [Show it]";
    guild.do(PRIYA, { type: "castBallot", poll: run.poll, ballot: { [optionId(kind ?? "")]: 1 } });
    expect(told(guild, TOM).slice(2, 5)).toEqual([
      ...[step, "**Now: vote on the principles**", "_○ _**How we meet**_ · Not begun_"],
    ]);
    expect(told(guild, PRIYA).slice(2, 5)).toEqual([
      ...[step, "**Now: vote on the principles**"],
      "_You have done it. · Go on when you are all ready._",
    ]);
    guild.do(TOM, { type: "castBallot", poll: run.poll, ballot: { [optionId(kind ?? "")]: 1 } });
    expect(told(guild, TOM)[4]).toBe("_You have done it. · Waiting for Priya to go on._");
  });

  test("one that is done again is under way, not done", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    new WorkshopRun(guild);
    expect(told(guild, TOM).slice(1, 4)).toEqual([
      "_Found your community · 1 of 4_",
      "**● ****Social contract**_ · Step 1 of 4: Bad list_ | [Show it]",
      "**Now: what would go wrong?**",
    ]);
  });

  test("a vote on how to meet, and then topics that are asked for", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    voteOn(guild);
    expect(told(guild, TOM).slice(3, 5)).toEqual([
      "**● ****How we meet**_ · 0 of 4 have voted at the last count_ | [Show it]",
      "**Now: vote on how you meet**",
    ]);
    const other = new Founding();
    other.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    other.offer(TOM, "Design tokens");
    expect(told(other, ANA).slice(4, 6)).toEqual([
      "**● ****Topics**_ · 1 topic so far_ | [Show it]",
      "**Now: offer topics**",
    ]);
  });

  test("what stands beside a step is a button that shows its card, and says of which step", () => {
    const guild = new Founding();
    const { id } = new WorkshopRun(guild);
    const card = cardOf(guild, setup, TOM);
    expect(pressesOf(card, "Show it")).toEqual([{ card: `collection-${id}-bad` }]);
    expect(JSON.stringify(card)).toContain('"tooltip":"Show the card of: Social contract"');
  });
});

describe("what is done is ticked, and what is half done is not", () => {
  test("the contract with its signatures; how to meet in part; topics that were not voted on", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    guild.do(TOM, { type: "signContract", version: 1 });
    decide(guild, ["frequency"]);
    guild.offer(TOM, "Design tokens");
    expect(told(guild, TOM)).toEqual([
      ...["**Frontend Guild**", "_Found your community · 1 of 4_"],
      "**✓ ****Social contract**_ · Version 1 · 1 principle · 1 of 4 has signed_ | [Show it]",
      ...["**○ ****How we meet**_ · 1 of 3 decided_", "**Next: decide how you meet**"],
      ...["_Waiting for Priya to start it._", "**○ ****Topics**_ · 1 topic, not voted on yet_ | [Show it]"],
      "_○ _**Rota**_ · Not begun_",
      ...["Then: plan your first sessions", "_Organisers: __Priya_"],
    ]);
  });

  test("and then the plan comes next", () => {
    expect(told(settled(), TOM)).toEqual([
      ...["**Frontend Guild**", "_Found your community · 4 of 4_"],
      "**✓ ****Social contract**_ · Version 1 · 1 principle · 0 of 4 have signed_ | [Show it]",
      "**✓ ****How we meet**_ · Every 2 weeks · 45 minutes · This chat plus guests_",
      ...[
        "**✓ ****Topics**_ · 2 topics, voted on_ | [Show it]",
        "**✓ ****Rota**_ · 2 on the rota_",
        "Then: plan your first sessions",
      ],
      ...["**Next: plan your first sessions**", "_Waiting for Priya to start it._", "_Organisers: __Priya_"],
    ]);
    expect(pressesOf(cardOf(settled(), setup, TOM), "Show it")).toEqual([
      { card: "contract-1" },
      { card: "topics" },
    ]);
  });
});

describe("READ-5, TENURE-2: the set-up card says how far the rota is", () => {
  const founding = () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    decide(guild);
    rank(guild);
    return guild;
  };
  const card = (guild: Founding, who: typeof PRIYA | null) => told(guild, who).slice(5, 8);

  test("who can open the scale, and the button for them", () => {
    expect(card(founding(), TOM)).toEqual([
      ...["_○ _**Rota**_ · Not begun_", "**Next: who facilitates when?**"],
      "_Waiting for Priya to start it._",
    ]);
    expect(told(founding(), PRIYA).at(-1)).toContain("[[Open the scale]]");
  });

  test("how many have answered while it is open, and how many are on the rota afterwards", () => {
    const guild = founding();
    const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: true }));
    for (const member of [TOM, PRIYA]) guild.do(member, { type: "placeOnScale", scale, said: "oneYear" });
    expect(card(guild, TOM)).toEqual([
      "**● ****Rota**_ · 2 of 4 have answered_ | [Show it]",
      "**Now: place yourself on the scale**",
      "_You have done it. · Waiting for Priya to go on._",
    ]);
    expect(pressesOf(cardOf(guild, setup, TOM), "Show it")).toContainEqual({ card: `scale-${scale}` });
    guild.do(PRIYA, { type: "closeScale", scale });
    expect(card(guild, TOM)[0]).toBe("**✓ ****Rota**_ · 2 on the rota_ | [Show it]");
  });
});

describe("the set-up card shows the plan", () => {
  test("that is proposed, with who can accept it", () => {
    const guild = settled();
    propose(guild, 2);
    expect(told(guild, TOM).slice(6)).toEqual([
      ...["A plan for 2 sessions is proposed. | [Show it]", "**Now: accept the plan**"],
      ...["_Waiting for Priya._", "_Organisers: __Priya_"],
    ]);
    const card = cardOf(guild, setup, TOM);
    expect(pressesOf(card, "Show it").at(-1)).toEqual({ card: "plan" });
    expect(JSON.stringify(card)).toContain('"tooltip":"Show the card of: The next sessions"');
    expect(layoutOf(card).slice(-5, -1)).toEqual([
      "medium:",
      "  small: Column stretch: A plan for 2 sessions is proposed. | Column auto: [Show it]",
      "  small: **Now: accept the plan**",
      "  none: _Waiting for Priya._",
    ]);
  });

  test("that is accepted, and nothing is next, nor is anything being founded", () => {
    const guild = settled();
    propose(guild, 1);
    guild.do(PRIYA, { type: "acceptPlan" });
    const lines = told(guild, TOM);
    expect(lines[1]).toBe("_Your community_");
    expect(lines.slice(6)).toEqual([
      "The session of Thu 15 Jan is planned. | [Show it]",
      "_Organisers: __Priya_",
    ]);
  });
});

test("without a community there is no set-up card, and with one its message says what it is", () => {
  const context = contextOf(new Founding(), setup);
  expect(activityCard({ ...context, reader: UNFOUNDED })).toBeNull();
  expect(activityCard(context)?.summary).toBe("Set up your community");
});
