import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { minute, PRIYA, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, readerOf, UNFOUNDED, voteOn, withoutSlice } from "../testing/reading.ts";
import { collectionId, pollId } from "../domain/kernel/ids.ts";
import { activityName, isThere, openActivities, recentlyClosed } from "./open.ts";
import { stepOfActivity } from "./steps.ts";

const openIn = (guild: Founding) => openActivities(readerOf(guild, TOM));
const ask = (guild: Founding) =>
  pollId(
    guild.do(PRIYA, {
      ...{ type: "openPoll", question: "Where to?", options: ["Bern", "Ulm"], budget: 1, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
    }),
  );

describe("the open activities", () => {
  it("are none before the community is founded, nor while nothing is open", () => {
    expect(openActivities(UNFOUNDED)).toEqual([]);
    expect(openIn(new Founding())).toEqual([]);
  });

  it("are listed newest first, with whether they are open in the chat", () => {
    const guild = new Founding();
    const list = guild.ask({ inChat: true });
    guild.at = minute(1);
    const poll = ask(guild);
    guild.at = minute(2);
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    guild.at = minute(3);
    new WorkshopRun(guild, { mode: "chat" });
    expect(openIn(guild)).toEqual([
      { activity: { kind: "workshop" }, openedAt: minute(3), inChat: true },
      { activity: { kind: "topics" }, openedAt: minute(2), inChat: true },
      { activity: { kind: "poll", group: poll }, openedAt: minute(1), inChat: false },
      { activity: { kind: "collection", id: list }, openedAt: START, inChat: true },
    ]);
  });

  it("contain the lists and the vote of a workshop with it, and the polls of one group once", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    expect(openIn(guild)).toMatchObject([{ activity: { kind: "workshop" }, inChat: false }]);
    run.turn();
    expect(openIn(guild)).toHaveLength(1);
    run.vote("Be kind");
    expect(openIn(guild)).toHaveLength(1);
    const [group = pollId("none"), second = pollId("none")] = voteOn(guild);
    expect(openIn(guild)).toHaveLength(2);
    guild.do(PRIYA, { type: "closePoll", poll: group });
    expect(openIn(guild).map(({ activity }) => activity)).toContainEqual({ kind: "poll", group });
    expect(second).not.toBe(group);
  });

  it("no longer contain what is over, nor what has not arrived", () => {
    const guild = new Founding();
    const [list, poll] = [guild.ask(), ask(guild)];
    const reader = readerOf(guild, TOM);
    expect(openActivities(withoutSlice(reader, `collection:${list}`))).toHaveLength(1);
    expect(openActivities(withoutSlice(reader, `poll:${poll}`))).toHaveLength(1);
    guild.do(PRIYA, { type: "closeCollection", collection: list });
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    expect(openIn(guild)).toEqual([]);
  });
});

describe("the votes that closed recently", () => {
  it("are counted ones of the last half hour, newest first, except those whose decision is shown elsewhere", () => {
    const guild = new Founding();
    const [first, cancelled, open] = [ask(guild), ask(guild), ask(guild)];
    const [logistics = pollId("none")] = voteOn(guild, ["duration"]);
    guild.offer(TOM, "CI");
    const backlog = pollId(
      guild.do(PRIYA, { type: "openBacklogVote", budget: 1, cap: 1, closesAt: null, inChat: false }),
    );
    for (const poll of [first, logistics, backlog]) guild.do(PRIYA, { type: "closePoll", poll });
    guild.do(PRIYA, { type: "cancelPoll", group: cancelled });
    const at = (now: number) => recentlyClosed(readerOf(guild, TOM), now).map((each) => activityName(each));
    expect(at(minute(29))).toEqual([`poll-${backlog}`, `poll-${first}`]);
    expect(at(minute(30) - 1)).toHaveLength(2);
    expect(at(minute(30))).toEqual([]);
    expect(at(START)).not.toContain(`poll-${open}`);
    expect(recentlyClosed(UNFOUNDED, START)).toEqual([]);
  });
});

describe("an activity", () => {
  it("has a name that no other has", () => {
    const names = [
      activityName({ kind: "workshop" }),
      activityName({ kind: "topics" }),
      activityName({ kind: "collection", id: collectionId("a") }),
      activityName({ kind: "poll", group: pollId("a") }),
      activityName({ kind: "contract", version: 1 }),
    ];
    expect(names).toEqual(["workshop", "topics", "collection-a", "poll-a", "contract-1"]);
  });

  it("is there as long as there is something to show of it, even if it is closed", () => {
    const guild = new Founding();
    const [list, poll] = [guild.ask(), ask(guild)];
    const there = (activity: Parameters<typeof isThere>[1]) => isThere(readerOf(guild, TOM), activity);
    expect(there({ kind: "workshop" })).toBe(false);
    guild.do(PRIYA, { type: "closePoll", poll });
    guild.do(PRIYA, { type: "closeCollection", collection: list });
    expect(there({ kind: "poll", group: poll })).toBe(true);
    expect(there({ kind: "collection", id: list })).toBe(true);
    expect(there({ kind: "poll", group: pollId("other") })).toBe(false);
    expect(there({ kind: "collection", id: collectionId("other") })).toBe(false);
    expect(there({ kind: "topics" })).toBe(true);
    expect(there({ kind: "contract", version: 1 })).toBe(false);
    adopt(guild, "Be kind");
    new WorkshopRun(guild);
    expect(there({ kind: "workshop" })).toBe(true);
    expect([there({ kind: "contract", version: 1 }), there({ kind: "contract", version: 2 })]).toEqual([
      true,
      false,
    ]);
    expect(isThere(UNFOUNDED, { kind: "poll", group: poll })).toBe(false);
  });

  it("READ-10: is no longer there once the same is put to the vote again, unless that is cancelled", () => {
    const guild = new Founding();
    decide(guild);
    const [first = pollId("none")] = readerOf(guild, TOM).slices.polls ?? [];
    const { group } = readerOf(guild, TOM).slices[`poll:${first}`] ?? { group: first };
    const there = () => isThere(readerOf(guild, TOM), { kind: "poll", group });
    expect(there()).toBe(true);
    const [cancelled = pollId("none")] = voteOn(guild, ["frequency"]);
    expect(there()).toBe(false);
    guild.do(PRIYA, { type: "cancelPoll", group: cancelled });
    expect(there()).toBe(true);
    const [again = pollId("none")] = voteOn(guild, ["frequency"]);
    guild.do(PRIYA, { type: "closePoll", poll: again });
    expect(there()).toBe(false);
  });

  it("READ-4: belongs to a step of the path, or to none", () => {
    const guild = new Founding();
    const [list, poll] = [guild.ask(), ask(guild)];
    const [group = pollId("none")] = voteOn(guild);
    guild.offer(TOM, "CI");
    const backlog = pollId(
      guild.do(PRIYA, { type: "openBacklogVote", budget: 1, cap: 1, closesAt: null, inChat: false }),
    );
    const step = (activity: Parameters<typeof stepOfActivity>[1]) =>
      stepOfActivity(readerOf(guild, TOM), activity);
    expect(step({ kind: "workshop" })).toBe("contract");
    expect(step({ kind: "contract", version: 1 })).toBe("contract");
    expect(step({ kind: "topics" })).toBe("topics");
    expect(step({ kind: "poll", group })).toBe("logistics");
    expect(step({ kind: "poll", group: backlog })).toBe("topics");
    expect(step({ kind: "poll", group: poll })).toBeNull();
    expect(step({ kind: "poll", group: pollId("other") })).toBeNull();
    expect(step({ kind: "collection", id: list })).toBeNull();
    expect(stepOfActivity(UNFOUNDED, { kind: "poll", group })).toBeNull();
  });
});
