import { describe, expect, it } from "vitest";
import {
  ANA,
  LEE,
  minute,
  nextOf,
  NOTHING_COUNTED,
  plannedItem,
  PRIYA,
  SESSION,
  TOM,
} from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { offer } from "../../../testing/weekly-guild.ts";
import { itemId, sessionId, type EntryId, type SessionId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { LIMITS } from "../../kernel/limits.ts";

const topic = (guild: Founding, id: string) => guild.view[`topic:${id}`];
const ids = (guild: Founding) => guild.state.backlog.topics.map(({ id }) => id);
const backlog = (guild: Founding) => guild.view["backlog"] as Record<string, readonly EntryId[]>;
const plan = (guild: Founding, ...topics: readonly EntryId[]) => {
  for (const id of topics) guild.do(PRIYA, { type: "planTopic", topic: id });
};
const parking = (at: number) => ({ session: SESSION, sessionNumber: 1, at, spent: 0 });
/** The running session, or this one, ends: these topics are done, and these come back parked. */
function end(
  guild: Founding,
  said: { session?: SessionId; at?: number; done?: readonly EntryId[]; back?: readonly EntryId[] },
) {
  const at = said.at ?? minute(60);
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session: said.session ?? SESSION, at, by: "person" },
    ...{ somethingDone: true, actions: [], ...NOTHING_COUNTED },
    done: (said.done ?? []).map((id) => itemId(id)),
    parked: (said.back ?? []).map((id) => plannedItem(id, { history: [parking(at)] })),
  } as const);
}

function beginNext(guild: Founding): SessionId {
  const session = nextOf(guild.state).id;
  guild.do(PRIYA, { type: "begin", session });
  return session;
}

function guildWith(kind: "discuss" | "solve" = "discuss") {
  const guild = new Founding();
  const [a, b, c] = [
    offer(guild, TOM, "Design tokens", 20, kind),
    offer(guild, ANA, "CI in ten minutes", 20, kind),
    offer(guild, LEE, "Accessible forms", 20, kind),
  ];
  return { guild, a, b, c };
}

describe("a topic on the agenda of the running session", () => {
  it("BACK-2, PLAN-9: is neither edited nor planned again, and is shown among the planned ones", () => {
    const { guild, a, b } = guildWith();
    plan(guild, a);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    expect(guild.refusal(TOM, { type: "editTopic", topic: a, title: "Mine", details: null })).toBe(
      "topicPlanned",
    );
    expect(guild.refusal(TOM, { type: "withdrawTopic", topic: a })).toBe("topicPlanned");
    expect(guild.refusal(PRIYA, { type: "planTopic", topic: a })).toBe("topicPlanned");
    plan(guild, b);
    expect(topic(guild, b)).toMatchObject({ standing: { is: "planned" } });
    expect(backlog(guild)).toMatchObject({ planned: [a, b], over: [] });
  });
});

describe("when a session ends", () => {
  it("BACK-6: what was not in it stays as it is, and so does what was over before", () => {
    const { guild, a, b, c } = guildWith();
    guild.do(LEE, { type: "withdrawTopic", topic: c });
    plan(guild, a);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    end(guild, { done: [a] });
    expect([a, b, c].map((id) => topic(guild, id))).toMatchObject([
      { standing: { is: "discussed" } },
      { standing: { is: "offered" } },
      { standing: { is: "withdrawn" } },
    ]);
    expect(backlog(guild)).toMatchObject({ waiting: [b], planned: [], over: [c, a] });
  });

  it("BACK-6, PARK-2: a parked topic that was taken off the agenda is parked as before", () => {
    const { guild, a } = guildWith();
    plan(guild, a);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    end(guild, { back: [a] });
    expect(guild.view[`parked:${a}`]).toMatchObject({ id: a, history: [parking(minute(60))] });
    guild.at = minute(120);
    guild.do(PRIYA, { type: "planParked", item: itemId(a) });
    expect(topic(guild, a)).toMatchObject({ standing: { is: "planned" } });
    expect(guild.refusal(PRIYA, { type: "withdrawParked", item: itemId(a) })).toBe("noSuchParked");
    end(guild, { session: beginNext(guild), at: minute(180) });
    expect(topic(guild, a)).toMatchObject({ standing: { is: "parked" }, history: [parking(minute(60))] });
  });

  it("PARK-1: the parked topics are listed in the order in which they were parked", () => {
    const { guild, a, b, c } = guildWith();
    plan(guild, b, c);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    end(guild, { back: [c, b] });
    guild.at = minute(120);
    plan(guild, a);
    end(guild, { session: beginNext(guild), at: minute(180), back: [a] });
    expect(guild.view["parked"]).toEqual([b, c, a]);
    guild.do(PRIYA, { type: "hideTopic", topic: b });
    expect(guild.view["parked"]).toEqual([c, a]);
    guild.do(PRIYA, { type: "withdrawParked", item: itemId(c) });
    expect(guild.view["parked"]).toEqual([a]);
  });
});

describe("when a session is reopened", () => {
  it("BACK-6: only what its end did is undone", () => {
    const { guild, a, b, c } = guildWith();
    plan(guild, a);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    end(guild, { back: [a] });
    guild.do(LEE, { type: "withdrawTopic", topic: c });
    guild.do(PRIYA, { type: "reopenSession" });
    expect(ids(guild)).toEqual([a, b, c]);
    expect([a, b, c].map((id) => topic(guild, id))).toMatchObject([
      { standing: { is: "running" }, history: [] },
      { standing: { is: "offered" } },
      { standing: { is: "withdrawn" } },
    ]);
  });
});

describe("the ideas on a topic to be solved", () => {
  const collect = (item: EntryId, session: SessionId = SESSION) =>
    ({ type: "collectIdeas", session, item: itemId(item) }) as const;
  const open = ({ state }: Founding) => state.collections.filter(isOpen).map(({ purpose }) => purpose);

  it("BACK-7: are collected for a topic of the session that runs, in no card of their own", () => {
    const { guild, a } = guildWith("solve");
    plan(guild, a);
    guild.do("guildhall", collect(a));
    expect(open(guild)).toEqual([]);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    guild.do("guildhall", collect("none" as EntryId));
    guild.do("guildhall", collect(a, sessionId("another")));
    expect(open(guild)).toEqual([]);
    guild.do("guildhall", collect(a));
    expect(open(guild)).toEqual([{ kind: "ideas", topic: a }]);
    expect(guild.state.collections[0]).toMatchObject({ inChat: false, openedIn: SESSION, anonymous: false });
  });

  it("BACK-7: end with its outcome, which is in words, and those on other topics go on", () => {
    const { guild, a, b } = guildWith("solve");
    plan(guild, a, b);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    for (const id of [a, b]) guild.do("guildhall", collect(id));
    const record = { type: "recordOutcome", topic: a, text: "We try style dictionary" } as const;
    expect(guild.refusal(PRIYA, { ...record, text: " " })).toBe("empty");
    expect(guild.refusal(PRIYA, { ...record, text: "x".repeat(LIMITS.outcome + 1) })).toBe("tooLong");
    guild.do(PRIYA, record);
    expect(open(guild)).toEqual([{ kind: "ideas", topic: b }]);
    expect(topic(guild, b)).toMatchObject({ outcome: null });
    const closed = guild.recorded.map(({ event }) => event).find(({ type }) => type === "CollectionClosed");
    expect(closed).toMatchObject({ how: "person" });
    guild.do(PRIYA, { type: "hideTopic", topic: a });
    expect(topic(guild, a)).toMatchObject({ outcome: null });
  });

  it("BACK-7: end when their topic is left, without an outcome, which can be recorded later", () => {
    const { guild, a, b } = guildWith("solve");
    plan(guild, a, b);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    for (const id of [a, b]) guild.do("guildhall", collect(id));
    const stop = (session: SessionId) => ({ ...collect(a, session), type: "stopIdeas" }) as const;
    guild.do("guildhall", stop(sessionId("another")));
    expect(open(guild)).toHaveLength(2);
    guild.do("guildhall", stop(sessionId(SESSION)));
    expect(open(guild)).toEqual([{ kind: "ideas", topic: b }]);
    guild.do("guildhall", stop(sessionId(SESSION)));
    expect(open(guild)).toHaveLength(1);
    guild.do(PRIYA, { type: "recordOutcome", topic: a, text: "We try style dictionary" });
    expect(topic(guild, a)).toMatchObject({ outcome: "We try style dictionary" });
  });

  it("ACT-1, BACK-7: the facilitator of their session records the outcome of their topic, and of no other", () => {
    const { guild, a, b } = guildWith("solve");
    plan(guild, a, b);
    guild.do(TOM, { type: "begin", session: SESSION });
    const outcome = (id: EntryId) => ({ type: "recordOutcome", topic: id, text: "We try it" }) as const;
    guild.ask();
    guild.do("guildhall", collect(a));
    expect(guild.refusal(TOM, outcome(a))).toBeNull();
    expect(guild.refusal(TOM, outcome(b))).toBe("onlyRunners");
    expect(guild.refusal(LEE, outcome(a))).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, outcome(b))).toBeNull();
  });
});
