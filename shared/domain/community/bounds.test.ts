import { describe, expect, it } from "vitest";
import { NOTHING_COUNTED, PRIYA, SESSION, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { MOST_EFFECTS } from "../effect.ts";
import { collectionId, itemId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import { DAY } from "../kernel/time.ts";
import { topicOf } from "./topics/part.ts";
import { isOpen } from "../kernel/open.ts";

const MANY = LIMITS.open + 2;

/** A session in which this many topics to be solved have run, each with a collection of ideas. */
function guildSolving(howMany: number, before: (guild: Founding) => void = () => undefined): Founding {
  const guild = new Founding();
  for (let n = 0; n < howMany; n += 1) {
    const details = { why: "", kind: "solve", minutes: 5 } as const;
    const id = guild.do(TOM, { type: "offerTopic", title: `Topic ${n}`, details });
    guild.do(PRIYA, { type: "planTopic", topic: id as never });
  }
  before(guild);
  guild.do(PRIYA, { type: "begin", session: SESSION });
  const { running, lastAgenda } = guild.state;
  if (running === null) throw new Error("No session began");
  for (const { id } of lastAgenda)
    guild.do("guildhall", { type: "collectIdeas", session: running.id, item: id });
  return guild;
}

const openIn = ({ state }: Founding) => state.collections.filter(isOpen);
/** The titles of the topics on which ideas are collected. */
const topicsWithIdeas = (guild: Founding) =>
  openIn(guild).map(({ purpose }) =>
    purpose.kind === "ideas" ? topicOf(guild.state.backlog.topics, purpose.topic)?.text : null,
  );

const workshop = {
  type: "startWorkshop",
  mode: "live",
  minutes: { bad: 5, good: 5, vote: 5 },
  vote: { budget: 1, cap: 1, secrecy: "hidden" },
} as const;

describe("what is open at once", () => {
  it("ACT-2, BACK-7: ideas on one more topic close the collection of ideas that has been open longest", () => {
    const guild = guildSolving(MANY);
    expect(topicsWithIdeas(guild)).toEqual(Array.from({ length: LIMITS.open }, (_, n) => `Topic ${n + 2}`));
  });

  it("ACT-2, BACK-7: no ideas are collected if only collections that people opened could make room", () => {
    const guild = guildSolving(1, (full) => {
      for (let n = 0; n < LIMITS.open; n += 1) full.ask();
    });
    expect(openIn(guild)).toHaveLength(LIMITS.open);
    expect(openIn(guild).every(({ purpose }) => purpose.kind === "asked")).toBe(true);
  });

  it("ACT-2: a workshop begins, and goes to its vote, only if there is room for its list or its vote", () => {
    const guild = new Founding();
    for (let n = 0; n < LIMITS.open; n += 1) guild.ask();
    expect(guild.refusal(PRIYA, workshop)).toBe("tooManyOpen");
    guild.do(PRIYA, { type: "closeCollection", collection: openIn(guild)[0]?.id ?? collectionId("none") });
    guild.do(PRIYA, workshop);
    guild.do(PRIYA, { type: "nextStep", from: "bad" });
    guild.add(TOM, openIn(guild).at(-1)?.id ?? collectionId("none"), "Everybody gets a turn");
    for (let n = 0; n < LIMITS.open; n += 1)
      guild.do(PRIYA, {
        ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green"], budget: 1, cap: 1 },
        ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
      });
    expect(guild.refusal(PRIYA, { type: "nextStep", from: "good" })).toBe("tooManyOpen");
  });
});

describe("the effects of one command", () => {
  it("STORE-14: are bounded even if a session ends with as much as possible open and shown in the chat", () => {
    const guild = guildSolving(LIMITS.items);
    for (const { id } of openIn(guild))
      guild.do(PRIYA, { type: "showInChat", subject: { kind: "collection", collection: id } });
    const session = guild.state.running?.id;
    if (session === undefined) throw new Error("No session runs");
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: guild.at, by: "person" },
      ...{ parked: [], done: [], actions: [], somethingDone: true, ...NOTHING_COUNTED },
    });
    expect(openIn(guild)).toEqual([]);
    expect(guild.redrawn.length).toBeGreaterThanOrEqual(LIMITS.open);
    expect(guild.effects.length + guild.stale.length).toBeLessThanOrEqual(MOST_EFFECTS);
  });
});

describe("the agenda of a planned session", () => {
  it("AGENDA-1: holds 50 items, even if it is not the next one", () => {
    const guild = new Founding();
    for (let n = 0; n < 2 + LIMITS.items; n += 1) {
      const details = { why: "", kind: "discuss", minutes: 1 } as const;
      guild.do(TOM, { type: "offerTopic", title: `Topic ${n}`, details });
    }
    const dates = [guild.at + DAY, guild.at + 2 * DAY];
    const propose = { type: "proposePlan", sessions: 2, dates, opening: null, closing: null } as const;
    guild.do(PRIYA, propose);
    for (const { id } of guild.state.backlog.topics.slice(1))
      guild.do(PRIYA, { type: "movePlannedTopic", topic: id, session: 1, to: 0 });
    expect(guild.refusal(PRIYA, { type: "acceptPlan" })).toBe("full");
    guild.do(PRIYA, {
      type: "movePlannedTopic",
      topic: guild.state.backlog.topics[1]?.id ?? (itemId("gone") as never),
      session: 0,
      to: 0,
    });
    expect(guild.refusal(PRIYA, { type: "acceptPlan" })).toBeNull();
  });
});
