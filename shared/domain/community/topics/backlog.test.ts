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
import {
  entryId,
  type EntryId,
  itemId,
  type MemberRef,
  optionId,
  pollId,
  type PollId,
  sessionId,
} from "../../kernel/ids.ts";
import { DAY } from "../../kernel/time.ts";
import { isOpen } from "../../kernel/open.ts";
import type { TopicKind } from "./topic.ts";

function offer(
  guild: Founding,
  who: MemberRef,
  title: string,
  minutes = 20,
  kind: TopicKind = "present",
): EntryId {
  const details = { why: "", kind, minutes };
  return entryId(guild.do(who, { type: "offerTopic", title, details }));
}

const openVote = { type: "openBacklogVote", budget: 2, cap: 1, closesAt: null, inChat: false } as const;
const cast = (poll: PollId, ...topics: readonly EntryId[]) =>
  ({
    type: "castBallot",
    poll,
    ballot: Object.fromEntries(topics.map((topic) => [optionId(topic), 1])),
  }) as const;
const topic = (guild: Founding, id: string) => guild.view[`topic:${id}`];
const waiting = (guild: Founding) => (guild.view["backlog"] as { waiting: readonly EntryId[] }).waiting;
const edit = (id: EntryId, title: string) =>
  ({ type: "editTopic", topic: id, title, details: null }) as const;
const withdraw = (id: EntryId) => ({ type: "withdrawTopic", topic: id }) as const;
const opening = { title: "Welcome", minutes: 5 };
const closing = { title: "Goodbye", minutes: 5 };
const propose = (sessions: number) =>
  ({ type: "proposePlan", sessions, dates: null, opening, closing }) as const;
const week = (count: number) => START + count * 7 * DAY;

/** A community that meets every week from tomorrow on, an hour each, with three topics of 30 minutes, Tom's voted first. */
function planned() {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setSchedule", timeZone: "UTC", nextAt: week(1) });
  const frequency = pollId(
    `${guild.do(PRIYA, { type: "voteOnLogistics", elements: ["frequency"], closesAt: null, inChat: false })}-0`,
  );
  guild.do(TOM, { type: "castBallot", poll: frequency, ballot: { [optionId(`${frequency}-0`)]: 1 } });
  guild.do(PRIYA, { type: "closePoll", poll: frequency });
  const ana = offer(guild, ANA, "CI in ten minutes", 30);
  const tom = offer(guild, TOM, "Design tokens", 30, "solve");
  const lee = offer(guild, LEE, "Accessible forms", 30);
  const poll = pollId(guild.do(PRIYA, openVote));
  guild.do(ANA, cast(poll, tom));
  guild.do(LEE, cast(poll, tom, ana));
  guild.do(PRIYA, { type: "closePoll", poll });
  return { guild, ana, tom, lee };
}

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
  it("BACK-1: every member offers topics at any time; asking for topics only asks", () => {
    const guild = new Founding();
    const id = offer(guild, TOM, "Design tokens", 20, "discuss");
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
    guild.do(PRIYA, ask);
    expect(guild.effects).toMatchObject([
      { kind: "tellCommunity", command: { type: "stopAskingWhenDue" }, due: minute(60) },
      { kind: "post", message: { subject: { kind: "setup" } } },
      { kind: "post", message: { subject: { kind: "topics" } } },
    ]);
    guild.do("guildhall", { type: "stopAskingWhenDue", closesAt: minute(60) });
    expect(guild.view["backlog"]).toMatchObject({ asking: null });
    offer(guild, ANA, "CI in ten minutes");
    const details = { why: "", kind: "discuss", minutes: 241 } as const;
    expect(guild.refusal(ANA, { type: "offerTopic", title: "Long", details })).toBe("minutesOutOfRange");
  });

  it("BACK-2: an author edits it until it is planned, and votes already cast survive that", () => {
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

  it("BACK-3, BACK-5: votes rank the topics; of equal ones the one that was offered earlier comes first", () => {
    const { guild, ana, tom, lee } = planned();
    expect(waiting(guild)).toEqual([tom, ana, lee]);
    const poll = pollId(guild.do(PRIYA, openVote));
    expect(guild.refusal(PRIYA, openVote)).toBe("pollOpen");
    guild.do(TOM, cast(poll, lee, ana));
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(waiting(guild)).toEqual([ana, lee, tom]);
    expect(new Founding().refusal(PRIYA, openVote)).toBe("nothingToVoteOn");
  });

  it("BACK-4: what was parked counts one vote more, once", () => {
    const { guild, ana, tom } = planned();
    guild.do(PRIYA, { type: "planTopic", topic: ana });
    guild.do(PRIYA, { type: "begin" }, { freshId: SESSION });
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

  it("BACK-6: when a session ends its topics are discussed, parked, or wait as before", () => {
    const { guild, ana, tom, lee } = planned();
    for (const id of [ana, tom, lee]) guild.do(PRIYA, { type: "planTopic", topic: id });
    guild.do(PRIYA, { type: "begin" }, { freshId: SESSION });
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "planned", when: "running" } });
    const parked = [plannedItem(tom, { history: [] }), plannedItem("by-hand", { presenter: LEE })];
    guild.do("guildhall", end({ parked, done: [ana] }));
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "discussed", session: SESSION, number: 1 } });
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "parked" }, kind: "solve" });
    expect(topic(guild, lee)).toMatchObject({ standing: { is: "ranked" } });
    expect(topic(guild, "by-hand")).toMatchObject({ standing: { is: "parked" }, authors: [LEE] });
    guild.do(PRIYA, { type: "reopenSession" });
    for (const id of [ana, tom, lee])
      expect(topic(guild, id)).toMatchObject({ standing: { is: "planned", when: "running" } });
    expect(topic(guild, "by-hand")).toBeUndefined();
  });

  it("BACK-7: when a topic to be solved runs ideas are collected, until its outcome is recorded", () => {
    const { guild, ana, tom } = planned();
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    expect(guild.view[`planned:${tom}`]).toMatchObject({ solve: true });
    guild.do(PRIYA, { type: "begin" }, { freshId: SESSION });
    const runs = (item: string) =>
      ({ type: "collectIdeas", session: sessionId(SESSION), item: itemId(item) }) as const;
    guild.do("guildhall", runs(ana));
    expect(guild.view["collections"]).toEqual([]);
    const ideas = guild.do("guildhall", runs(tom));
    guild.do("guildhall", runs(tom));
    expect(guild.view["collections"]).toEqual([ideas]);
    expect(guild.view[`collection:${ideas}`]).toMatchObject({
      purpose: { kind: "ideas", topic: tom, prompt: "Design tokens" },
    });
    guild.do(PRIYA, { type: "recordOutcome", topic: tom, text: "We try style dictionary" });
    expect(guild.view[`collection:${ideas}`]).toMatchObject({ progress: { phase: "closed", at: START } });
    expect(topic(guild, tom)).toMatchObject({ outcome: "We try style dictionary" });
    guild.do("guildhall", runs(tom));
    guild.do("guildhall", end({ done: [tom] }));
    expect(guild.state.collections.some(isOpen)).toBe(false);
  });

  it("COLL-5, COLL-6: topics are hidden and merged like any entries", () => {
    const { guild, ana, tom, lee } = planned();
    guild.do(PRIYA, { type: "hideTopic", topic: lee });
    expect(topic(guild, lee)).toMatchObject({ hidden: true, text: "", authors: [], presenter: null });
    guild.do(PRIYA, { type: "mergeTopics", into: tom, from: ana, title: null });
    expect(topic(guild, tom)).toMatchObject({ authors: [TOM, ANA], votes: 3, also: ["CI in ten minutes"] });
    expect(guild.refusal(TOM, withdraw(tom))).toBe("entryMerged");
    guild.do(ANA, edit(tom, "Tokens and CI"));
  });
});

describe("a plan", () => {
  it("PLAN-5: takes the dates of the frequency, or those that are named, and refuses when too few are known", () => {
    const { guild, ana, tom, lee } = planned();
    guild.do(PRIYA, propose(2));
    expect(guild.view["planning"]).toMatchObject({
      sessions: [
        { at: week(1), date: "2026-01-21", minutes: 50, topics: [tom] },
        { at: week(2), date: "2026-01-28", minutes: 50, topics: [ana] },
      ],
      left: [{ topic: lee, why: "noRoom" }],
      clashes: [],
      over: [0, 0],
    });
    const dates = [week(5), week(4)];
    guild.do(PRIYA, { ...propose(1), dates });
    expect(guild.view["planning"]).toMatchObject({ sessions: [{ at: week(4) }, { at: week(5) }] });
    const unknown = new Founding();
    expect(unknown.refusal(PRIYA, propose(2))).toBe("datesMissing");
    expect(unknown.refusal(PRIYA, { ...propose(1), dates })).toBe("nothingToPlan");
    expect(guild.refusal(TOM, propose(2))).toBe("onlyRunners");
  });

  it("PLAN-3: keeps a presenter's topic away from the dates on which they cannot", () => {
    const { guild, ana, tom } = planned();
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-01-21", "2026-01-21"] });
    expect(guild.refusal(TOM, { type: "setUnavailableDates", dates: ["soon"] })).toBe("timeOutOfRange");
    guild.do(PRIYA, propose(2));
    expect(guild.view["planning"]).toMatchObject({ sessions: [{ topics: [ana] }, { topics: [tom] }] });
  });

  it("PLAN-6: who runs it moves topics, beyond minutes and dates too, and sees what clashes", () => {
    const { guild, ana, tom, lee } = planned();
    guild.do(LEE, { type: "setUnavailableDates", dates: ["2026-01-21"] });
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, { type: "movePlannedTopic", topic: lee, session: 0, to: 0 });
    guild.do(PRIYA, { type: "movePlannedTopic", topic: ana, session: null, to: 0 });
    expect(guild.view["planning"]).toMatchObject({
      sessions: [{ topics: [lee, tom] }, { topics: [] }],
      left: [{ topic: ana }],
      clashes: [lee],
      over: [10, 0],
    });
    const nowhere = { type: "movePlannedTopic", topic: entryId("none"), session: 0, to: 0 } as const;
    expect(guild.refusal(PRIYA, nowhere)).toBe("notATopic");
    guild.do(PRIYA, { type: "discardPlan" });
    expect(guild.refusal(PRIYA, { type: "acceptPlan" })).toBe("noPlan");
  });

  it("PLAN-8: how the sessions open and close is changed in the plan; the topics stay where they are", () => {
    const { guild, ana, tom } = planned();
    guild.do(PRIYA, propose(2));
    const frame = (minutes: number) =>
      ({
        type: "framePlan",
        opening: { title: "Check-in", minutes },
        closing: null,
      }) as const;
    expect(guild.refusal(TOM, frame(15))).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, frame(0))).toBe("minutesOutOfRange");
    expect(guild.refusal(PRIYA, { ...frame(5), closing: { title: " ", minutes: 5 } })).toBe("empty");
    guild.do(PRIYA, frame(45));
    expect(guild.view["planning"]).toMatchObject({
      sessions: [
        { minutes: 15, topics: [tom] },
        { minutes: 15, topics: [ana] },
      ],
      opening: { title: "Check-in", minutes: 45 },
      closing: null,
    });
    guild.do(PRIYA, frame(45));
    expect(guild.effects).toEqual([]);
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.state.agenda.map(({ title }) => title)).toEqual(["Check-in", "Design tokens"]);
    expect(guild.refusal(PRIYA, frame(5))).toBe("noPlan");
  });

  it("PLAN-9: a single topic is put on the next agenda by hand, before its closing, and a new plan may move it", () => {
    const { guild, tom, lee } = planned();
    guild.do(PRIYA, propose(1));
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.refusal(TOM, { type: "planTopic", topic: lee })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "planTopic", topic: lee });
    expect(guild.state.agenda.map(({ id, kind }) => (kind === "topic" ? id : kind))).toEqual([
      "opening",
      tom,
      lee,
      "closing",
    ]);
    expect(topic(guild, lee)).toMatchObject({ standing: { is: "planned", when: "next", at: week(1) } });
    expect(guild.refusal(PRIYA, { type: "planTopic", topic: lee })).toBe("topicPlanned");
  });

  it("PLAN-7: accepting fills the next agenda and keeps the others, which move up as sessions begin", () => {
    const { guild, ana, tom, lee } = planned();
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, { type: "acceptPlan" });
    const titles = () => guild.state.agenda.map(({ title }) => title);
    expect(titles()).toEqual(["Welcome", "Design tokens", "Goodbye"]);
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "planned", when: "next", at: week(1) } });
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "planned", when: "later", at: week(2) } });
    expect(guild.view["schedule"]).toMatchObject({ nextAt: week(1), later: [{ at: week(2) }] });
    expect(waiting(guild)).toEqual([lee]);

    guild.at = week(1);
    guild.do(PRIYA, { type: "begin" }, { freshId: SESSION });
    expect(titles()).toEqual(["Welcome", "CI in ten minutes", "Goodbye"]);
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "planned", when: "next", at: week(2) } });
    expect(guild.view["schedule"]).toMatchObject({ nextAt: week(2), later: [] });
  });

  it("PLAN-2, PLAN-7: what stands on the next agenda by hand stays on it, and takes its minutes", () => {
    const { guild, tom } = planned();
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 25 } as const;
    guild.do(PRIYA, { type: "planItem", item });
    guild.do(PRIYA, propose(2));
    expect(guild.view["planning"]).toMatchObject({
      sessions: [{ minutes: 25, topics: [] }, { topics: [tom] }],
    });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.state.agenda.map(({ title }) => title)).toEqual(["Welcome", "Budget", "Goodbye"]);
  });

  it("PLAN-7: a topic that a new plan leaves out waits again, and so does one that is taken off the agenda", () => {
    const { guild, ana, tom } = planned();
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, { type: "acceptPlan" });
    guild.do(PRIYA, propose(1));
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "ranked" } });
    guild.do(PRIYA, { type: "removePlannedItem", item: itemId(tom) });
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "ranked" } });
  });
});
