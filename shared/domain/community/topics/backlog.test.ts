import { describe, expect, it } from "vitest";
import {
  ANA,
  LEE,
  minute,
  NOTHING_COUNTED,
  plannedItem,
  PRIYA,
  SESSION,
  START,
  TOM,
} from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { type EntryId, itemId, pollId, sessionId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { cast, offer, openVote, weeklyGuild } from "../../../testing/weekly-guild.ts";

const topic = (guild: Founding, id: string) => guild.view[`topic:${id}`];
const waiting = (guild: Founding) => (guild.view["backlog"] as { waiting: readonly EntryId[] }).waiting;
const edit = (id: EntryId, title: string) =>
  ({ type: "editTopic", topic: id, title, details: null }) as const;
const withdraw = (id: EntryId) => ({ type: "withdrawTopic", topic: id }) as const;
const end = (said: { parked?: readonly ReturnType<typeof plannedItem>[]; done?: readonly string[] }) =>
  ({
    type: "recordSessionEnd",
    ...NOTHING_COUNTED,
    somethingDone: true,
    session: SESSION,
    at: minute(60),
    by: "person",
    parked: said.parked ?? [],
    done: (said.done ?? []).map(itemId),
    actions: [],
  }) as const;

describe("the backlog", () => {
  it("BACK-1: takes topics from every member at any time, whether there is a request for them or not", () => {
    const guild = new Founding();
    const id = offer(guild, TOM, "Design tokens", 20, "discuss");
    // The card of the founding offers to vote on them from now on (CARD-6).
    expect([guild.effects, guild.stale]).toEqual([[], ["setup"]]);
    expect(topic(guild, id)).toMatchObject({
      text: "Design tokens",
      authors: [TOM],
      presenter: TOM,
      kind: "discuss",
      minutes: 20,
      votes: null,
      standing: { is: "offered" },
    });
    const ask = { type: "askForTopics", closesAt: minute(60), inChat: true } as const;
    expect(guild.refusal(TOM, ask)).toBe("onlyRunners");
    guild.at = minute(1);
    guild.do(PRIYA, ask);
    expect(guild.effects).toMatchObject([
      { kind: "tellCommunity", command: { type: "stopAskingWhenDue" }, due: minute(60) },
    ]);
    expect([guild.redrawn, guild.posted]).toEqual([["setup"], ["topics"]]);
    guild.do("guildhall", { type: "stopAskingWhenDue", closesAt: minute(60) });
    expect(guild.view["backlog"]).toMatchObject({ asking: null });
    offer(guild, ANA, "CI in ten minutes");
    const details = { why: "", kind: "discuss", minutes: 241 } as const;
    expect(guild.refusal(ANA, { type: "offerTopic", title: "Long", details })).toBe("minutesOutOfRange");
  });

  it("BACK-3: asks for topics no longer once the vote on them opens, and goes on asking if it cannot", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    expect(guild.refusal(PRIYA, openVote)).toBe("nothingToVoteOn");
    expect(guild.view["backlog"]).toMatchObject({ asking: { inChat: true } });
    offer(guild, TOM, "Design tokens");
    guild.do(PRIYA, openVote);
    expect(guild.view["backlog"]).toMatchObject({ asking: null });
  });

  it("BACK-2: lets authors edit a topic until it is planned, and votes already cast survive that", () => {
    const guild = new Founding();
    const id = offer(guild, TOM, "Design tokens");
    const poll = pollId(guild.do(PRIYA, openVote));
    guild.do(ANA, cast(poll, id));
    guild.do(TOM, edit(id, "Design tokens without tears"));
    expect(guild.refusal(ANA, edit(id, "Mine"))).toBe("notYourEntry");
    expect(guild.view[`poll:${poll}`]).toMatchObject({ options: [{ text: "Design tokens without tears" }] });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(topic(guild, id)).toMatchObject({ votes: 1, standing: { is: "ranked" } });
    guild.do(PRIYA, { type: "planTopic", topic: id });
    expect(guild.refusal(TOM, edit(id, "Later"))).toBe("topicPlanned");
    expect(guild.refusal(TOM, withdraw(id))).toBe("topicPlanned");
  });

  it("BACK-2: a withdrawn topic takes no more votes and is not ranked", () => {
    const guild = new Founding();
    const id = offer(guild, TOM, "Design tokens");
    const other = offer(guild, ANA, "CI in ten minutes");
    const poll = pollId(guild.do(PRIYA, openVote));
    guild.do(LEE, cast(poll, id));
    guild.do(TOM, withdraw(id));
    expect(guild.refusal(ANA, cast(poll, id))).toBe("noSuchOption");
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(topic(guild, id)).toMatchObject({ standing: { is: "withdrawn" } });
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { outcome: { ranking: [other] } } });
    expect(waiting(guild)).toEqual([other]);
    expect(guild.refusal(TOM, edit(id, "Again"))).toBe("topicOver");
  });

  it("BACK-3, BACK-5: is ranked by votes; in a tie the topic that was offered earlier comes first", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    expect(waiting(guild)).toEqual([tom, ana, lee]);
    const poll = pollId(guild.do(PRIYA, openVote));
    expect(guild.refusal(PRIYA, openVote)).toBe("pollOpen");
    guild.do(TOM, cast(poll, lee, ana));
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(waiting(guild)).toEqual([ana, lee, tom]);
    expect(new Founding().refusal(PRIYA, openVote)).toBe("nothingToVoteOn");
  });

  it("BACK-4: ranks a parked topic with one vote more, however often it was parked", () => {
    const { guild, ana, tom } = weeklyGuild();
    guild.do(PRIYA, { type: "planTopic", topic: ana });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    const parking = { session: SESSION, sessionNumber: 1, at: minute(9), spent: 0 };
    const history = [parking, parking];
    guild.do(
      "guildhall",
      end({ parked: [plannedItem(ana, { title: "CI", presenter: ANA, minutes: 30, history })] }),
    );
    expect(topic(guild, ana)).toMatchObject({ score: 2, votes: 1, history, standing: { is: "parked" } });
    expect(waiting(guild).slice(0, 2)).toEqual([ana, tom]);
    expect(guild.view["parked"]).toEqual([ana]);
  });

  it("BACK-6: a topic keeps its title while its item has none of its own", () => {
    const { guild, tom } = weeklyGuild();
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    guild.do(PRIYA, {
      ...{ type: "editPlannedItem", session: SESSION, item: itemId(tom) },
      changes: { kind: "opening", title: null, minutes: 7 },
    });
    expect(topic(guild, tom)).toMatchObject({ text: "Design tokens", minutes: 7 });
  });

  it("BACK-6: when a session ends its topics are discussed or parked, or wait as before", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    for (const id of [ana, tom, lee]) guild.do(PRIYA, { type: "planTopic", topic: id });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "running" } });
    const parked = [plannedItem(tom, { history: [] }), plannedItem("by-hand", { presenter: LEE })];
    guild.do("guildhall", end({ parked, done: [ana] }));
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "discussed", session: SESSION, number: 1 } });
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "parked" }, kind: "solve" });
    expect(topic(guild, lee)).toMatchObject({ standing: { is: "ranked" } });
    expect(topic(guild, "by-hand")).toMatchObject({ standing: { is: "parked" }, authors: [LEE] });
    guild.do(PRIYA, { type: "reopenSession" });
    for (const id of [ana, tom, lee]) expect(topic(guild, id)).toMatchObject({ standing: { is: "running" } });
    expect(topic(guild, "by-hand")).toBeUndefined();
  });

  it("BACK-7: when a topic to be solved runs ideas are collected, until its outcome is recorded", () => {
    const { guild, ana, tom } = weeklyGuild();
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    expect(guild.view[`planned:${tom}`]).toMatchObject({ solve: true });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    const runs = (item: string) =>
      ({ type: "collectIdeas", session: sessionId(SESSION), item: itemId(item) }) as const;
    guild.do("guildhall", runs(ana));
    expect(guild.view["collections"]).toEqual([]);
    const ideas = guild.do("guildhall", runs(tom));
    guild.do("guildhall", runs(tom));
    expect(guild.view["collections"]).toEqual([ideas]);
    expect(guild.view[`collection:${ideas}`]).toMatchObject({
      purpose: { kind: "ideas", topic: tom },
    });
    guild.do(PRIYA, { type: "recordOutcome", topic: tom, text: "We try style dictionary" });
    expect(guild.view[`collection:${ideas}`]).toMatchObject({ progress: { phase: "closed", at: START } });
    expect(topic(guild, tom)).toMatchObject({ outcome: "We try style dictionary" });
    guild.do("guildhall", runs(tom));
    guild.do("guildhall", end({ done: [tom] }));
    expect(guild.state.collections.some(isOpen)).toBe(false);
  });

  it("COLL-5: the ideas on a topic say nothing of its title, which may be hidden while they are collected", () => {
    const { guild, tom } = weeklyGuild();
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    guild.do("guildhall", { type: "collectIdeas", session: sessionId(SESSION), item: itemId(tom) });
    guild.do(PRIYA, { type: "hideTopic", topic: tom });
    const shown = Object.entries(guild.view).filter(([key]) => !key.startsWith("planned:"));
    expect(JSON.stringify(shown)).not.toContain("Design tokens");
  });

  it("COLL-5, COLL-6: topics can be hidden and merged like other entries", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(PRIYA, { type: "hideTopic", topic: lee });
    expect(topic(guild, lee)).toMatchObject({ hidden: true, text: "", authors: [], presenter: null });
    guild.do(PRIYA, { type: "mergeTopics", into: tom, from: ana, title: null });
    expect(topic(guild, tom)).toMatchObject({ authors: [TOM, ANA], votes: 3, also: ["CI in ten minutes"] });
    expect(guild.refusal(TOM, withdraw(tom))).toBe("entryMerged");
    guild.do(ANA, edit(tom, "Tokens and CI"));
  });
});
