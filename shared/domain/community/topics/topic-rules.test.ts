import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  founded,
  GUILD_ID,
  LEE,
  minute,
  plannedItem,
  PRIYA,
  SESSION,
  START,
  TOM,
} from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { Founding } from "../../../testing/founding.ts";
import { cast, offer, openVote, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { entryId, itemId, optionId, pollId, type EntryId, type MemberRef } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DEFAULT_SETTINGS } from "../../settings.ts";
import { communityDecider } from "../decider.ts";
import type { CommunityEvent } from "../events.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { rankTopics } from "./rank.ts";
import { isChosen, topicOfItem, type Standing, type TopicDetails } from "./topic.ts";

const topic = (guild: Founding, id: string) => guild.view[`topic:${id}`];
const backlog = (guild: Founding) => guild.view["backlog"] as Record<string, readonly EntryId[]>;
const details: TopicDetails = { why: "", kind: "present", minutes: 20 };
const offered = (id: string): CommunityEvent => ({
  ...{ type: "TopicOffered", topic: entryId(id), by: TOM, title: `Topic ${id}`, details },
});
const withdrawn = (id: string): CommunityEvent => ({ type: "TopicWithdrawn", topic: entryId(id) });
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);
const inGuild = { self: GUILD_ID };

describe("offering a topic", () => {
  it("BACK-1: without details it is one to discuss, of the usual length", () => {
    const guild = new Founding();
    const id = guild.do(TOM, { type: "offerTopic", title: "Design tokens", details: null });
    const { itemMinutes } = DEFAULT_SETTINGS;
    expect(topic(guild, id)).toMatchObject({ why: "", kind: "discuss", minutes: itemMinutes });
  });

  it("BACK-1: takes a title, a line on why or none, and 1 to 240 minutes", () => {
    const guild = new Founding();
    const refusal = (title: string, said: Partial<TopicDetails> = {}) =>
      guild.refusal(TOM, { type: "offerTopic", title, details: { ...details, ...said } });
    expect(refusal("  ")).toBe("empty");
    expect(refusal("x".repeat(LIMITS.title + 1))).toBe("tooLong");
    expect(refusal("Tokens", { why: "x".repeat(LIMITS.why + 1) })).toBe("tooLong");
    expect(refusal("Tokens", { why: "x".repeat(LIMITS.why) })).toBeNull();
    for (const minutes of [0, 241, 1.5]) expect(refusal("Tokens", { minutes })).toBe("minutesOutOfRange");
    for (const minutes of [1, 240]) expect(refusal("Tokens", { minutes })).toBeNull();
    const id = offer(guild, TOM, "Tokens");
    const edit = { type: "editTopic", topic: id, title: " ", details: null } as const;
    expect(guild.refusal(TOM, edit)).toBe("empty");
  });

  it("BACK-1: is possible while fewer than 300 are neither discussed nor withdrawn", () => {
    const full = numbered(LIMITS.topics).map(offered);
    const one = { type: "offerTopic", title: "One more", details: null } as const;
    given(communityDecider, founded(), ...full)
      .when(one, by(TOM, inGuild))
      .thenRefused("full");
    const room = given(communityDecider, founded(), ...full, withdrawn("t7"));
    expect(room.when(one, by(TOM, inGuild)).types).toEqual(["TopicOffered"]);
  });

  it("BACK-2: keeps the last 100 that are discussed or withdrawn, and all others", () => {
    const ids = numbered(102);
    const { state } = given(
      communityDecider,
      ...[founded(), offered("waits"), ...ids.map(offered), ...ids.map(withdrawn)],
    );
    if (state.status !== "founded") throw new Error("It is founded");
    expect(state.backlog.topics.map(({ id }) => id)).toEqual(["waits", ...ids.slice(2)]);
  });
});

describe("one of several topics", () => {
  it("BACK-2: must exist, whatever is asked of it", () => {
    const guild = new Founding();
    const none = entryId("none");
    const unknown = [
      { type: "editTopic", topic: none, title: "Mine", details: null },
      { type: "withdrawTopic", topic: none },
      { type: "hideTopic", topic: none },
      { type: "planTopic", topic: none },
      { type: "recordOutcome", topic: none, text: "Done" },
      { type: "undoTopicMerge", topic: none },
      { type: "mergeTopics", into: none, from: none, title: null },
    ] as const;
    expect(unknown.map((command) => guild.refusal(PRIYA, command))).toEqual(unknown.map(() => "noSuchEntry"));
  });

  it("BACK-2: is reworded or withdrawn in the open vote only, so that an old result stays as it was", () => {
    const guild = new Founding();
    const [id, other] = [offer(guild, TOM, "Design tokens"), offer(guild, TOM, "Accessible forms")];
    const first = pollId(guild.do(PRIYA, openVote));
    guild.do(PRIYA, { type: "closePoll", poll: first });
    const options = guild.view[`poll:${first}`];
    const second = pollId(guild.do(PRIYA, openVote));
    guild.do(TOM, { type: "editTopic", topic: id, title: "Tokens", details: null });
    guild.do(TOM, { type: "withdrawTopic", topic: other });
    expect(guild.view[`poll:${first}`]).toEqual(options);
    expect(guild.view[`poll:${second}`]).toMatchObject({
      options: [
        { id, text: "Tokens", withdrawn: false },
        { id: other, text: "Accessible forms", withdrawn: true },
      ],
    });
  });

  it("COLL-5: shows no words in any vote while it is hidden, and is recorded as changed only if it changes", () => {
    const guild = new Founding();
    const id = guild.do(TOM, {
      ...{ type: "offerTopic", title: "Rude", details: { ...details, why: "Very rude" } },
    } as const) as EntryId;
    const closed = pollId(guild.do(PRIYA, openVote));
    guild.do(PRIYA, { type: "closePoll", poll: closed });
    const open = pollId(guild.do(PRIYA, openVote));
    const before = guild.recorded.length;
    guild.do(PRIYA, { type: "showTopic", topic: id });
    expect(guild.recorded.length).toBe(before);
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(topic(guild, id)).toMatchObject({ text: "", why: "", outcome: null, hidden: true });
    for (const poll of [open, closed]) {
      expect(guild.view[`poll:${poll}`]).toMatchObject({ options: [{ text: "", withdrawn: true }] });
    }
    guild.do(PRIYA, { type: "showTopic", topic: id });
    for (const poll of [open, closed]) {
      expect(guild.view[`poll:${poll}`]).toMatchObject({ options: [{ text: "Rude", withdrawn: false }] });
    }
  });

  it("SYNC-1: changes the own part of its authors, and of nobody else", () => {
    const guild = new Founding();
    const concerned = (act: () => void): readonly MemberRef[] => {
      const before = guild.state;
      act();
      return [...changedMine(before, guild.state)].toSorted();
    };
    let [toms, anas] = [entryId("none"), entryId("none")];
    expect(concerned(() => (toms = offer(guild, TOM, "Design tokens")))).toEqual([TOM]);
    expect(concerned(() => (anas = offer(guild, ANA, "Accessible forms")))).toEqual([ANA]);
    expect(myCommunity(guild.state, TOM).topics).toEqual({ [toms]: { text: "Design tokens", alone: true } });
    const edit = { type: "editTopic", topic: toms, title: "Tokens", details: null } as const;
    expect(concerned(() => guild.do(TOM, edit))).toEqual([TOM]);
    const merge = { type: "mergeTopics", into: toms, from: anas, title: null } as const;
    expect(concerned(() => guild.do(PRIYA, merge))).toEqual([ANA, TOM]);
    expect(myCommunity(guild.state, ANA).topics).toEqual({ [toms]: { text: "Tokens", alone: false } });
    expect(concerned(() => guild.do(PRIYA, { type: "undoTopicMerge", topic: toms }))).toEqual([ANA, TOM]);
    expect(concerned(() => guild.ask())).toEqual([]);
  });
});

describe("a request for topics", () => {
  const ask = { type: "askForTopics", closesAt: null, inChat: false } as const;

  it("ACT-2: closes within 60 days, also after it was moved", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...ask, closesAt: guild.at })).toBe("timeOutOfRange");
    expect(guild.refusal(PRIYA, { type: "moveAskingClosing", closesAt: minute(5) })).toBe("collectionClosed");
    guild.do(PRIYA, ask);
    expect(guild.effects.filter(({ kind }) => kind === "tellCommunity")).toEqual([]);
    expect(guild.refusal(PRIYA, { type: "moveAskingClosing", closesAt: guild.at })).toBe("timeOutOfRange");
  });

  it("COLL-8: is recorded as moved or stopped only if it is, and by whom", () => {
    const guild = new Founding();
    guild.do(PRIYA, { ...ask, closesAt: minute(5) });
    const before = guild.recorded.length;
    guild.do(PRIYA, { type: "moveAskingClosing", closesAt: minute(5) });
    guild.do("guildhall", { type: "stopAskingWhenDue", closesAt: minute(4) });
    expect(guild.recorded.length).toBe(before);
    guild.do("guildhall", { type: "stopAskingWhenDue", closesAt: minute(5) });
    expect(guild.recorded.at(-1)?.event).toMatchObject({ type: "AskingStopped", how: "due" });
    guild.do("guildhall", { type: "stopAskingWhenDue", closesAt: minute(5) });
    guild.do(PRIYA, { type: "stopAsking" });
    expect(guild.recorded.length).toBe(before + 1);
    guild.do(PRIYA, ask);
    guild.do(PRIYA, { type: "stopAsking" });
    expect(guild.recorded.at(-1)?.event).toMatchObject({ type: "AskingStopped", how: "person" });
  });
});

describe("a vote on the topics", () => {
  it("BACK-3: is on those that wait and are shown, beside other votes", () => {
    const guild = new Founding();
    const [waits, hidden, planned] = [
      offer(guild, TOM, "Design tokens"),
      offer(guild, TOM, "Rude"),
      offer(guild, TOM, "Accessible forms"),
    ];
    guild.do(PRIYA, { type: "hideTopic", topic: hidden });
    guild.do(PRIYA, { type: "planTopic", topic: planned });
    guild.do(PRIYA, { type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false });
    const poll = guild.do(PRIYA, openVote);
    expect(guild.view[`poll:${poll}`]).toMatchObject({ options: [{ id: waits }] });
  });

  it("BACK-3: has a valid rule and closes within 60 days", () => {
    const guild = new Founding();
    offer(guild, TOM, "Design tokens");
    expect(guild.refusal(PRIYA, { ...openVote, budget: 0 })).toBe("votesOutOfRange");
    expect(guild.refusal(PRIYA, { ...openVote, closesAt: guild.at })).toBe("timeOutOfRange");
  });

  it("BACK-3: its tally replaces the votes of the topics in it; no other vote touches them", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    const later = offer(guild, LEE, "Too late for the vote");
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    const poll = pollId(guild.do(PRIYA, openVote));
    guild.do(LEE, cast(poll, lee));
    guild.do(LEE, { type: "withdrawTopic", topic: later });
    guild.do(PRIYA, { type: "closePoll", poll });
    const votes = [ana, tom, lee].map((id) => topic(guild, id));
    expect(votes).toMatchObject([{ votes: 0 }, { votes: 2 }, { votes: 1 }]);
    expect(topic(guild, later)).toMatchObject({ votes: null, standing: { is: "withdrawn" } });
    const duration = `${guild.do(PRIYA, {
      ...{ type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false },
    } as const)}-0`;
    guild.do(LEE, {
      ...{ type: "castBallot", poll: pollId(duration) },
      ballot: { [optionId(`${duration}-0`)]: 1 },
    });
    guild.do(PRIYA, { type: "closePoll", poll: pollId(duration) });
    expect([ana, tom, lee].map((id) => topic(guild, id))).toEqual(votes);
  });

  it("BACK-5: in a tie the one that was offered earlier comes first, in whatever order they are given", () => {
    const { guild } = weeklyGuild();
    const topics = guild.state.backlog.topics.map((each, index) => ({
      ...each,
      ...{ votes: 1, offeredAt: START + index },
    }));
    expect(rankTopics(topics.toReversed())).toEqual(topics);
  });
});

describe("planning a single topic", () => {
  it("PLAN-9: is refused if it is hidden, planned already, or over", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    const plan = (id: EntryId) => ({ type: "planTopic", topic: id }) as const;
    guild.do(PRIYA, { type: "hideTopic", topic: ana });
    guild.do(LEE, { type: "withdrawTopic", topic: lee });
    guild.do(PRIYA, plan(tom));
    expect([ana, tom, lee].map((id) => guild.refusal(PRIYA, plan(id)))).toEqual([
      "entryHidden",
      "topicPlanned",
      "topicOver",
    ]);
    expect(backlog(guild)).toMatchObject({ waiting: [ana], planned: [tom], over: [lee] });
  });

  it("PLAN-9: puts it on the agenda as it is; only one to be solved collects ideas", () => {
    const { guild, ana, tom } = weeklyGuild();
    for (const id of [ana, tom]) guild.do(PRIYA, { type: "planTopic", topic: id });
    const item = { kind: "topic", presenter: ANA, minutes: 30, history: [], fromBacklog: true };
    expect(guild.view[`planned:${ana}`]).toEqual({ id: ana, title: "CI in ten minutes", ...item });
    expect(guild.view[`planned:${tom}`]).toMatchObject({ solve: true });
  });

  it("PLAN-9: an edit of the item on the agenda is one of the topic", () => {
    const { guild, ana, tom } = weeklyGuild();
    for (const id of [ana, tom]) guild.do(PRIYA, { type: "planTopic", topic: id });
    guild.do(PRIYA, {
      type: "editPlannedItem",
      session: SESSION,
      item: itemId(ana),
      changes: { title: "CI in five minutes", presenter: LEE, minutes: 5 },
    });
    expect(topic(guild, ana)).toMatchObject({ text: "CI in five minutes", presenter: LEE, minutes: 5 });
    expect(topic(guild, tom)).toMatchObject({ text: "Design tokens", presenter: TOM, minutes: 30 });
  });

  it("PARK-2: only a parked topic that waits is planned or withdrawn as one", () => {
    const { guild, ana } = weeklyGuild();
    const commands = [
      { type: "planParked", item: itemId(ana) },
      { type: "withdrawParked", item: itemId(ana) },
      { type: "planParked", item: itemId("none") },
      { type: "withdrawParked", item: itemId("none") },
    ] as const;
    expect(commands.map((command) => guild.refusal(PRIYA, command))).toEqual(
      commands.map(() => "noSuchParked"),
    );
  });
});

describe("a topic that members chose", () => {
  it.each<[Standing["is"], number | null, boolean]>([
    ["offered", null, false],
    ["offered", 0, true],
    ["ranked", 2, true],
    ["planned", null, true],
    ["running", null, true],
    ["discussed", null, true],
    ["parked", null, false],
    ["withdrawn", null, false],
  ])("BACK-3: %s with %s votes: %s", (is, votes, chosen) => {
    expect(isChosen({ votes }, { is } as Standing)).toBe(chosen);
  });
});

describe("an item that comes back without having been a topic", () => {
  it.each([
    ["is to be discussed if nobody presents it", {}, { kind: "discuss", authors: [] }],
    ["is to be presented by whoever had it", { presenter: LEE }, { kind: "present", authors: [LEE] }],
    ["is still to be solved", { presenter: LEE, solve: true }, { kind: "solve", authors: [LEE] }],
  ] as const)("BACK-6: %s", (_, changes, expected) => {
    const item = plannedItem("by-hand", { minutes: 15, ...changes });
    expect(topicOfItem(item, minute(60))).toMatchObject({
      ...{ id: "by-hand", text: item.title, minutes: 15, presenter: item.presenter },
      ...{ why: "", hidden: false, votes: null, offeredAt: minute(60), fate: { is: "parked" } },
      ...expected,
    });
  });
});
