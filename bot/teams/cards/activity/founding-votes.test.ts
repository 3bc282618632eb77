import { describe, expect, test } from "vitest";
import { optionId, type PollId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { decide, settled, voteOn } from "@guildhall/shared/testing/reading";
import { cast, offer, openVote } from "@guildhall/shared/testing/weekly-guild";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { NONCE, drawn } from "../testing/drawn.ts";
import { COUNTED_LATER, askWhere, pollCard, workshopVote } from "../testing/votes.ts";

const CHOOSE = "_Choose one. You can change it, or take it back, until the vote closes._";
const NOBODY_YET = "**0 of 4 have voted at the last count**";
const MUST_VOTE = "_At least 2 must vote for a decision_";
const choose = (guild: Founding, poll: PollId, place: number, who = TOM) =>
  guild.do(who, { type: "castBallot", poll, ballot: { [optionId(`${poll}-${place}`)]: 1 } });

describe("the card of the votes on how to meet", () => {
  const TOP = ["**How do we want to meet?**", CHOOSE, COUNTED_LATER];
  const HOW_OFTEN = [
    "**How often do we meet?**",
    ...["_1. _Every week | [Vote]", "_2. _Every 2 weeks | [Vote]", "_3. _Every 4 weeks | [Vote]"],
    ...["_4. _First Monday of the month | [Vote]", NOBODY_YET, MUST_VOTE],
  ];
  const WHO_IS_INVITED = [
    "**Who is invited?**",
    "_1. _Everybody in this chat | [Vote]",
    "_2. _This chat plus guests_ · current choice_ | [Vote]",
    "_3. _Anybody in the organisation | [Vote]",
    NOBODY_YET,
    MUST_VOTE,
  ];
  const NOBODY_VOTED = [
    "**How often do we meet?**",
    "The vote is closed. Nobody voted.",
    ...["_1. _Every week | 0 votes", "_2. _Every 2 weeks | 0 votes", "_3. _Every 4 weeks | 0 votes"],
    ...["_4. _First Monday of the month | 0 votes", "_Nothing was decided._"],
  ];

  /** Two votes on one card. Who is invited was decided before. */
  function together() {
    const guild = new Founding();
    decide(guild, ["participants"]);
    const [often, who] = voteOn(guild, ["frequency", "participants"]);
    if (often === undefined || who === undefined) throw new Error("no votes were opened");
    return { guild, often, who };
  }

  test("asks each question, marks the current choice, and does not say that nobody has voted twice", () => {
    const { guild, often } = together();
    const { summary, card } = drawn(guild, { kind: "poll", poll: often }, ANA);
    expect(summary).toBe("A vote: How do we want to meet?");
    expect(linesOf(card)).toEqual([
      ...TOP,
      ...HOW_OFTEN,
      ...WHO_IS_INVITED,
      "[I only follow]",
      "_Run by Priya._",
    ]);
  });

  test("sends with each press which of the votes it is for", () => {
    const { guild, often, who } = together();
    choose(guild, who, 0);
    const card = pollCard(guild, often, TOM);
    const view = { card: `poll-${often}`, nonce: NONCE };
    expect(pressesOf(card, "Vote")).toEqual([
      ...[0, 1, 2, 3].map((n) => ({ ...view, option: `${often}-${n}`, votes: 1 })),
      ...[1, 2].map((n) => ({ ...view, poll: who, option: `${who}-${n}`, votes: 1 })),
    ]);
    expect(pressesOf(card, "Take back")).toEqual([{ ...view, poll: who, option: `${who}-0`, votes: 0 }]);
    expect(linesOf(card)).not.toContain("[Take my vote back]");
  });

  test("takes the choices of all of them back at once", () => {
    const { guild, often, who } = together();
    choose(guild, who, 1);
    choose(guild, often, 0);
    const card = pollCard(guild, often, TOM);
    expect(linesOf(card)).toContain(
      "**✓ ****This chat plus guests**_ · current choice__ · your choice_ | [Take back]",
    );
    expect(linesOf(card)).toContain("[Take my vote back]");
    expect(pressesOf(card, "Take my vote back")).toEqual([{ card: `poll-${often}`, nonce: NONCE }]);
  });

  test("shows the result of one of them while the other is open", () => {
    const { guild, often, who } = together();
    guild.do(PRIYA, { type: "closePoll", poll: often });
    const { summary, card } = drawn(guild, { kind: "poll", poll: often }, PRIYA);
    expect(summary).toBe("A vote: How do we want to meet?");
    expect(linesOf(card)).toEqual([
      ...TOP,
      ...NOBODY_VOTED,
      ...WHO_IS_INVITED,
      "[I only follow]",
      "_Run by Priya._",
      "_Only organisers see this._",
      "[Close the vote]",
    ]);
    expect(pressesOf(card, "Vote")[0]).toMatchObject({ poll: who });
  });

  test("QUORUM-6: says that enough have voted, at the last count, and nothing in a vote that decides nothing", () => {
    const { guild, often } = together();
    for (const who of [TOM, ANA]) choose(guild, often, 0, who);
    const lines = () => linesOf(pollCard(guild, often, null)).slice(TOP.length, TOP.length + 7);
    expect(lines()).toEqual(HOW_OFTEN);
    choose(guild, often, 0, LEE);
    expect(lines().slice(-2)).toEqual([
      "**3 of 4 have voted at the last count**",
      "_Enough have voted for a decision_",
    ]);
    const lunch = linesOf(pollCard(guild, askWhere(guild), null));
    expect(lunch.filter((line) => line.includes("for a decision"))).toEqual([]);
  });

  test("QUORUM-2: offers to extend it or to decide anyway once closing it was refused, to whoever pressed", () => {
    const guild = new Founding();
    const [poll] = voteOn(guild, ["duration"], { closesAt: guild.at + DAY, inChat: true });
    if (poll === undefined) throw new Error("no vote was opened");
    const last = (said: object) => linesOf(drawn(guild, { kind: "poll", poll }, PRIYA, said).card).at(-1);
    expect(last({})).toBe("[Close the vote]");
    expect(last({ refused: "belowQuorum" })).toBe("[One more day] [Decide anyway]");
    expect(last({ refused: "onlyRunners" })).toBe("[Close the vote]");
    guild.do(PRIYA, { type: "movePollClosing", group: poll, closesAt: null });
    expect(last({ refused: "belowQuorum" })).toBe("[Decide anyway]");
  });

  test("QUORUM-3, QUORUM-5: says that it goes on since too few had voted, and then that nothing was decided", () => {
    const guild = new Founding();
    const closesAt = guild.at + DAY;
    const [poll] = voteOn(guild, ["duration"], { closesAt, inChat: true });
    if (poll === undefined) throw new Error("no vote was opened");
    choose(guild, poll, 0);
    const due = (at: number) =>
      guild.do("guildhall", { type: "closePollWhenDue", poll, closesAt: at }, { at, takingPart: 4 });
    due(closesAt);
    expect(linesOf(pollCard(guild, poll, null))).toContain(
      "_Too few had voted when it was to close, so it stays open_",
    );
    due(closesAt + DAY);
    const lines = linesOf(pollCard(guild, poll, TOM));
    expect(lines.slice(0, 4)).toEqual([
      "**How long is a session?**",
      "The vote is closed. 1 voted.",
      "Nothing was decided: 2 had to vote.",
      "_1. _30 minutes | 1 vote",
    ]);
    expect(lines).not.toContain("_Nothing was decided._");
  });

  test("QUORUM-5: says that it was decided by fewer than needed", () => {
    const { guild, often, who } = together();
    choose(guild, who, 0);
    for (const poll of [often, who])
      guild.do(PRIYA, { type: "closePoll", poll, anyway: true }, { takingPart: 4 });
    expect(linesOf(pollCard(guild, often, TOM))).toContain("Decided by fewer than the 2 votes needed.");
  });

  test("shows what each decided and leads on to the next step when all are closed", () => {
    const { guild, often, who } = together();
    choose(guild, who, 0);
    for (const poll of [often, who]) guild.do(PRIYA, { type: "closePoll", poll });
    const { summary, card } = drawn(guild, { kind: "poll", poll: often }, PRIYA);
    expect(summary).toBe("The vote is closed: How do we want to meet?");
    expect(linesOf(card)).toEqual([
      "**How do we want to meet?**",
      ...NOBODY_VOTED,
      "**Who is invited?**",
      "The vote is closed. 1 voted.",
      "_★ _**Everybody in this chat** | **1 vote**",
      "_2. _This chat plus guests | 0 votes",
      "_3. _Anybody in the organisation | 0 votes",
      "_We review it on {{DATE(2026-04-14T10:00:00Z,SHORT)}}._",
      "**Next: write your social contract**",
      "[[Start the contract]]",
    ]);
    expect(pressesOf(card, "Start the contract")).toMatchObject([
      { press: { verb: "open", data: { card: "setup", dialog: "startWorkshop" } } },
    ]);
    const shared = pollCard(guild, often, null);
    expect(linesOf(shared).at(-1)).toBe("[Next step]");
    expect(pressesOf(shared, "Next step")).toEqual([{ card: "setup" }]);
  });

  test("asks only its own question if there is one vote alone", () => {
    const guild = new Founding();
    const [poll] = voteOn(guild, ["frequency"]);
    if (poll === undefined) throw new Error("no vote was opened");
    expect(linesOf(pollCard(guild, poll, TOM))).toEqual([
      ...["**How often do we meet?**", CHOOSE, COUNTED_LATER],
      ...[...HOW_OFTEN.slice(1), "_You have not voted yet._", "[I only follow]", "_Run by Priya._"],
    ]);
  });

  test("POLL-11: says that it was cancelled, and READ-7: what comes next", () => {
    const guild = new Founding();
    const [poll] = voteOn(guild, ["duration"]);
    if (poll === undefined) throw new Error("no vote was opened");
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    const { summary, card } = drawn(guild, { kind: "poll", poll }, TOM);
    expect(summary).toBe("The vote was cancelled: How long is a session?");
    expect(linesOf(card)).toEqual([
      "**How long is a session?**",
      "This vote was cancelled. Nothing was counted.",
      "**Next: write your social contract**",
      "_Waiting for Priya to start it._",
    ]);
  });
});

test("BACK-2: the card of the ranking no longer has a topic that was withdrawn", () => {
  const guild = new Founding();
  const topics = [offer(guild, TOM, "Design tokens"), offer(guild, ANA, "CI in ten minutes")] as const;
  const poll = pollId(guild.do(PRIYA, openVote));
  guild.do(TOM, { type: "withdrawTopic", topic: topics[0] });
  expect(linesOf(pollCard(guild, poll, ANA)).slice(3, 5)).toEqual([
    "_1. _CI in ten minutes | [Vote]",
    NOBODY_YET,
  ]);
});

describe("the way on from a vote that is over", () => {
  /** The buttons below the result, for whoever runs it. */
  const onward = (guild: Founding, poll: PollId) => linesOf(pollCard(guild, poll, PRIYA)).slice(-2);

  test("READ-7: leads from the ranking of the topics to the next step", () => {
    const guild = new Founding();
    offer(guild, TOM, "Design tokens");
    const poll = pollId(guild.do(PRIYA, openVote));
    expect(linesOf(pollCard(guild, poll, TOM))[0]).toBe("**What should we talk about first?**");
    expect(linesOf(pollCard(guild, poll, TOM)).at(-1)).toBe("_Run by Priya._");
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(onward(guild, poll)).toEqual(["**Next: write your social contract**", "[[Start the contract]]"]);
    expect(linesOf(pollCard(guild, poll, TOM)).slice(-3)).toEqual([
      "_1. _Design tokens | 0 votes",
      ...["**Next: write your social contract**", "_Waiting for Priya to start it._"],
    ]);
  });

  test("leads nowhere from a vote that somebody asked for", () => {
    const guild = new Founding();
    const poll = askWhere(guild, { closesAt: guild.at + DAY });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(onward(guild, poll)).toEqual(["_1. _Pizza | 0 votes", "_2. _Soup | 0 votes"]);
  });

  test("leads nowhere from the vote of a workshop, which goes on by itself", () => {
    const guild = new Founding();
    const { poll, entries } = workshopVote(guild, ["Be kind"]);
    guild.do(TOM, cast(poll, ...entries));
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    expect(onward(guild, poll)).toEqual(["The vote is closed. 1 voted.", "_★ _**Be kind** | **1 vote**"]);
  });

  test("leads nowhere when every step is done", () => {
    const guild = settled();
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Next time") });
    const [poll] = voteOn(guild, ["duration"]);
    if (poll === undefined) throw new Error("no vote was opened");
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(onward(guild, poll)).toEqual(["_4. _90 minutes | 0 votes", "_Nothing was decided._"]);
  });
});
