import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Guild, noted } from "../../../testing/actions-guild.ts";
import { Founding } from "../../../testing/founding.ts";
import { weeklyGuild } from "../../../testing/weekly-guild.ts";
import { memberRef, type PollId, pollId, takeawayId } from "../../kernel/ids.ts";
import { DAY } from "../../kernel/time.ts";
import { toldTo } from "../calendar/part.ts";
import { isToBeErased, isUnused } from "../retention/part.ts";
import type { Summary } from "./part.ts";

const open = { closesAt: null, inChat: true } as const;
const propose = (guild: Founding, closesAt: number | null = null): PollId =>
  pollId(guild.do(PRIYA, { type: "proposeClosing", closesAt, inChat: true }));

/** They vote for this. */
function vote(guild: Founding, poll: PollId, how: "close" | "keep", ...people: readonly string[]): void {
  for (const who of people)
    guild.do(memberRef(who), { type: "castBallot", poll, ballot: { [`${poll}-${how}`]: 1 } });
}

/** Two of three are for closing it. */
function agreed(guild = new Founding()): Founding {
  const poll = propose(guild);
  vote(guild, poll, "close", PRIYA, TOM);
  vote(guild, poll, "keep", ANA);
  guild.do(PRIYA, { type: "closePoll", poll });
  return guild;
}

const eraseOn = ({ state }: Founding): number => state.life.closing?.eraseOn ?? 0;
const erasures = ({ effects }: Founding) => effects.filter(({ kind }) => kind === "eraseCommunity");
const posts = ({ effects }: Founding) => effects.filter(({ kind }) => kind === "post");
const SUMMARY: Summary = {
  ...{ from: START, sessions: 3, minutes: 150, topics: 4, learned: 6, used: 2, actionsDone: 5 },
  ...{ presented: 2, presenters: [TOM, ANA], led: 1, facilitators: [PRIYA] },
};

describe("the vote on closing a community", () => {
  it("LIFE-8: is opened by an organiser, one at a time, hidden, and needs a quorum", () => {
    const guild = new Founding();
    expect(guild.refusal(TOM, { type: "proposeClosing", ...open })).toBe("onlyOrganisers");
    propose(guild);
    expect(guild.refusal(PRIYA, { type: "proposeClosing", ...open })).toBe("pollOpen");
    expect(guild.state.polls.at(-1)).toMatchObject({ secrecy: "hidden", decides: true, budget: 1 });
  });

  it("LIFE-8: closes nothing without a majority, and nothing when as many want to keep it", () => {
    const guild = new Founding();
    const poll = propose(guild);
    vote(guild, poll, "close", PRIYA);
    vote(guild, poll, "keep", TOM);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(guild.state.life.closing).toBeNull();
    expect(guild.effects.some(({ kind }) => kind === "eraseCommunity")).toBe(false);
  });

  it("LIFE-8: closes nothing if too few have voted when its time is over", () => {
    const guild = new Founding();
    const poll = propose(guild, guild.at + DAY);
    vote(guild, poll, "close", PRIYA);
    for (const days of [1, 2]) {
      guild.at = START + days * DAY;
      const progress = guild.state.polls.at(-1)?.progress;
      const closesAt = progress?.phase === "open" ? (progress.closesAt ?? 0) : 0;
      guild.at = Math.max(guild.at, closesAt);
      guild.do("guildhall", { type: "closePollWhenDue", poll, closesAt }, { takingPart: 9 });
    }
    expect(guild.state.polls.at(-1)?.progress.phase).toBe("counted");
    expect(guild.state.life.closing).toBeNull();
  });

  it("LIFE-5: is not opened while the community is paused", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "pauseCommunity", until: null, reason: "" });
    expect(guild.refusal(PRIYA, { type: "proposeClosing", ...open })).toBe("communityPaused");
  });
});

describe("a community that closes", () => {
  it("LIFE-9, PRIV-9: is erased thirty days later, is summed up, and has one card in the chat", () => {
    const guild = agreed();
    expect(eraseOn(guild)).toBe(guild.at + 30 * DAY);
    expect(erasures(guild)).toEqual([
      { kind: "eraseCommunity", community: guild.state.id, due: eraseOn(guild) },
    ]);
    expect(guild.effects.filter(({ kind }) => kind === "sumUp")).toHaveLength(1);
    expect(guild.posted).toEqual(["closing-1"]);
    expect(isToBeErased(guild.state, eraseOn(guild))).toBe(true);
    // Whatever somebody does meanwhile calls nothing off, and nothing else is announced.
    guild.do(TOM, { type: "joinRota" });
    expect(isToBeErased(guild.state, eraseOn(guild))).toBe(true);
    expect(isUnused(guild.state, 1, guild.at + 365 * DAY)).toBe(false);
  });

  it("LIFE-9: is not kept by the app coming back meanwhile", () => {
    const guild = agreed();
    guild.do("guildhall", { type: "recordAppRemoved", at: guild.at, keepFor: 30 * DAY });
    guild.at += DAY;
    guild.do("guildhall", { type: "recordAppAdded", at: guild.at });
    expect(isToBeErased(guild.state, eraseOn(guild))).toBe(true);
  });

  it("LIFE-9: is summed up once, which its card shows", () => {
    const guild = agreed();
    guild.do("guildhall", { type: "recordSummary", closing: 1, summary: SUMMARY });
    expect(guild.state.life.closing?.summary).toEqual(SUMMARY);
    expect(guild.redrawn).toEqual(["closing-1"]);
    guild.do("guildhall", { type: "recordSummary", closing: 1, summary: { ...SUMMARY, sessions: 9 } });
    expect(guild.state.life.closing?.summary).toEqual(SUMMARY);
  });

  it("LIFE-10: begins nothing, reminds nobody, and can be read", () => {
    const { guild } = weeklyGuild();
    agreed(guild);
    expect(guild.state.reminders.ahead).toEqual([]);
    expect(toldTo(guild.state, LEE, guild.at)).toEqual([]);
    const next = nextOf(guild.state).id;
    expect(guild.refusal(TOM, { type: "begin", session: next })).toBe("communityClosing");
    expect(guild.refusal(PRIYA, { type: "askForTopics", ...open })).toBe("communityClosing");
    expect(guild.refusal(TOM, { type: "offerTopic", title: "One more", details: null })).toBe(
      "communityClosing",
    );
    expect(guild.refusal(PRIYA, { type: "pauseCommunity", until: null, reason: "" })).toBe(
      "communityClosing",
    );
  });

  it("LIFE-11: is taken away by every member, of which the chat is not told; otherwise by organisers", () => {
    const guild = new Founding();
    expect(guild.refusal(TOM, { type: "exportCommunity" })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "exportCommunity" });
    expect(posts(guild)).toHaveLength(1);
    agreed(guild);
    guild.do(TOM, { type: "exportCommunity" });
    expect(posts(guild)).toEqual([]);
  });

  it("LIFE-12: stays open if an organiser says so until then, and everything goes on", () => {
    const { guild } = weeklyGuild();
    const { ahead } = guild.state.reminders;
    agreed(guild);
    const on = eraseOn(guild);
    expect(guild.refusal(TOM, { type: "keepOpen" })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "keepOpen" });
    expect(isToBeErased(guild.state, on)).toBe(false);
    expect(guild.state.life.closing?.over).toBe(true);
    expect(guild.redrawn).toContain("closing-1");
    expect(guild.state.reminders.ahead).toEqual(ahead);
    expect(guild.refusal(PRIYA, { type: "askForTopics", ...open })).toBeNull();
    agreed(guild);
    expect(guild.posted).toEqual(["closing-2"]);
  });
});

describe("what a community has done", () => {
  it("LIFE-9: counts an action once however often it is opened again", () => {
    const guild = new Guild();
    guild.end(guild.begin(), noted("a1", TOM));
    expect(guild.state.actionsDone).toBe(0);
    for (const type of ["completeAction", "reopenAction", "completeAction"] as const)
      guild.do(TOM, { type, action: takeawayId("a1") });
    expect(guild.state.actionsDone).toBe(1);
  });
});
