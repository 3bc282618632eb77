import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { minute, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, order, rank, readerOf, voteOn } from "../testing/reading.ts";
import { scaleId } from "../domain/kernel/ids.ts";
import { readStarts } from "./starts.ts";

const startsIn = (guild: Founding, who = PRIYA) => readStarts(readerOf(guild, who));
const codes = (guild: Founding) => startsIn(guild).map(({ code }) => code);
const again = (guild: Founding) =>
  startsIn(guild)
    .filter((start) => start.again)
    .map(({ code }) => code);

describe("READ-5: what could be started now", () => {
  it("is, in a new community, a workshop, a vote on the logistics, a request for topics and the tenure scale", () => {
    const guild = new Founding();
    expect(startsIn(guild)).toEqual(
      ["startWorkshop", "voteOnLogistics", "askForTopics", "openScale"].map((code) => ({
        code,
        again: false,
        mine: true,
      })),
    );
    expect(startsIn(guild, TOM).map(({ mine }) => mine)).toEqual([false, false, false, false]);
  });

  it("is a vote on the topics and a plan, once there are topics", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "CI");
    expect(codes(guild)).toEqual([
      "startWorkshop",
      "voteOnLogistics",
      "askForTopics",
      "openBacklogVote",
      "openScale",
      "proposePlan",
    ]);
    expect(again(guild)).toEqual(["askForTopics"]);
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(codes(guild)).toEqual(["startWorkshop", "voteOnLogistics", "askForTopics", "openScale"]);
  });

  it("is nothing that is open already", () => {
    const guild = new Founding();
    new WorkshopRun(guild);
    expect(codes(guild)).not.toContain("startWorkshop");
    voteOn(guild, ["duration"]);
    expect(codes(guild)).toEqual(["askForTopics", "openScale"]);
    guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false });
    expect(codes(guild)).toEqual(["askForTopics"]);
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    expect(codes(guild)).toEqual([]);
    guild.offer(TOM, "CI");
    expect(codes(guild)).toEqual(["openBacklogVote", "proposePlan"]);
    guild.do(PRIYA, { type: "openBacklogVote", budget: 1, cap: 1, closesAt: null, inChat: false });
    expect(codes(guild)).toEqual(["proposePlan"]);
    guild.do(PRIYA, { type: "stopAsking" });
    expect(codes(guild)).toEqual(["proposePlan"]);
    guild.do(PRIYA, {
      type: "proposePlan",
      sessions: 1,
      dates: [minute(10_000)],
      opening: null,
      closing: null,
    });
    expect(codes(guild)).toEqual([]);
  });

  it("is done again where it came to a result before", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    expect(again(guild)).toEqual(["startWorkshop"]);
    decide(guild, ["duration", "frequency"]);
    expect(again(guild)).toEqual(["startWorkshop"]);
    decide(guild, ["participants"]);
    expect(again(guild)).toEqual(["startWorkshop", "voteOnLogistics"]);
    rank(guild);
    expect(again(guild)).toEqual(["startWorkshop", "voteOnLogistics", "askForTopics", "openBacklogVote"]);
    for (const { id } of guild.state.backlog.topics) guild.do(PRIYA, { type: "planTopic", topic: id });
    expect(again(guild)).toContain("askForTopics");
    const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false }));
    guild.do(PRIYA, { type: "cancelScale", scale });
    expect(again(guild)).not.toContain("openScale");
    order(guild);
    expect(again(guild)).toContain("openScale");
    const withdrawn = new Founding();
    withdrawn.do(TOM, { type: "withdrawTopic", topic: withdrawn.offer(TOM, "CI") });
    expect(again(withdrawn)).toEqual(["askForTopics"]);
  });
});
