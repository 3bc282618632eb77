import { describe, expect, it } from "vitest";
import { ANA, minute, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { rank, readerOf, UNFOUNDED } from "../testing/reading.ts";
import { isTitled } from "../domain/agenda.ts";
import { entryId, type EntryId, type MemberRef } from "../domain/kernel/ids.ts";
import { readBacklog, readTopic } from "./topics.ts";

const backlog = (guild: Founding, who: MemberRef | null = TOM) => readBacklog(readerOf(guild, who));
function topic(guild: Founding, who: MemberRef | null, id: EntryId) {
  const found = readTopic(readerOf(guild, who), id);
  if (found === null) throw new Error("The topic is gone");
  return found;
}
const ids = (topics: readonly { readonly id: EntryId }[]) => topics.map(({ id }) => id);

describe("a topic", () => {
  it("is null once it is gone", () => {
    expect(readTopic(readerOf(new Founding(), TOM), entryId("none"))).toBeNull();
  });

  it("BACK-2, READ-2: is edited and withdrawn by its author alone, even while it is hidden", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "Something rude");
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(topic(guild, TOM, id)).toMatchObject({
      ...{ text: "", hidden: true, mayEdit: true, mayWithdraw: true },
      own: { text: "Something rude" },
    });
    for (const who of [ANA, null])
      expect(topic(guild, who, id)).toMatchObject({ own: null, mayEdit: false, mayWithdraw: false });
  });

  it("BACK-2: of several authors is edited by each and withdrawn by none", () => {
    const guild = new Founding();
    const [into, from] = [guild.offer(TOM, "CI"), guild.offer(ANA, "Builds")];
    guild.do(PRIYA, { type: "mergeTopics", into, from, title: null });
    for (const who of [TOM, ANA])
      expect(topic(guild, who, into)).toMatchObject({ mayEdit: true, mayWithdraw: false });
    expect(topic(guild, TOM, into).undoable).toBe(true);
    guild.do(PRIYA, { type: "undoTopicMerge", topic: into });
    expect(topic(guild, TOM, into)).toMatchObject({ mayWithdraw: true, undoable: false });
  });

  it("BACK-2: is not changed once it is on an agenda, nor when it is over", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "CI");
    expect(topic(guild, TOM, id).waits).toBe(true);
    guild.do(PRIYA, { type: "planTopic", topic: id });
    expect(topic(guild, TOM, id)).toMatchObject({ waits: false, mayEdit: false, mayWithdraw: false });
    const second = guild.offer(TOM, "Builds");
    guild.do(TOM, { type: "withdrawTopic", topic: second });
    expect(topic(guild, TOM, second)).toMatchObject({ waits: false, mayEdit: false });
  });

  it("BACK-4: waits when it is ranked, and when it was parked", () => {
    const guild = new Founding();
    const [first] = rank(guild);
    expect(topic(guild, TOM, first)).toMatchObject({
      standing: { is: "ranked" },
      waits: true,
      mayEdit: true,
    });
    guild.do(PRIYA, { type: "planTopic", topic: first });
    const session = nextOf(guild.state);
    guild.do(PRIYA, { type: "begin", session: session.id });
    const parked = session.agenda.filter(isTitled);
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session: session.id, at: minute(60), by: "person", somethingDone: true },
      ...{ parked, done: [], actions: [], ...NOTHING_COUNTED },
    });
    expect(topic(guild, TOM, first)).toMatchObject({
      standing: { is: "parked" },
      waits: true,
      mayEdit: true,
    });
  });

  it("AGENDA-1: is put on the next agenda by organisers, if it waits and is not hidden", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "CI");
    expect(topic(guild, PRIYA, id).mayPlan).toBe(true);
    expect(topic(guild, TOM, id).mayPlan).toBe(false);
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(topic(guild, PRIYA, id).mayPlan).toBe(false);
    guild.do(PRIYA, { type: "showTopic", topic: id });
    guild.do(PRIYA, { type: "planTopic", topic: id });
    expect(topic(guild, PRIYA, id).mayPlan).toBe(false);
  });
});

describe("the backlog", () => {
  it("is empty before anything is offered, or founded", () => {
    for (const reading of [backlog(new Founding()), readBacklog(UNFOUNDED)])
      expect(reading).toMatchObject({
        ...{ asking: null, waiting: [], planned: [], over: [], offered: false },
        ...{ runners: null, votable: false, unvoted: 0, chosen: false },
      });
  });

  it("BACK-3: lists what waits, is planned and is over, and whether whoever reads has offered one that waits", () => {
    const guild = new Founding();
    const [first, second] = rank(guild);
    const third = guild.offer(PRIYA, "Third");
    expect(ids(backlog(guild).waiting)).toEqual([first, second, third]);
    expect(backlog(guild)).toMatchObject({ offered: true, chosen: true });
    guild.do(PRIYA, { type: "planTopic", topic: first });
    guild.do(PRIYA, { type: "withdrawTopic", topic: third });
    expect(backlog(guild)).toMatchObject({ planned: [{ id: first }], over: [{ id: third }] });
    expect([backlog(guild).offered, backlog(guild, ANA).offered, backlog(guild, null).offered]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("can be voted on while something waits that is not hidden, and says how much of it was in no vote", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "CI");
    expect(backlog(guild)).toMatchObject({ votable: true, unvoted: 1, chosen: false });
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(backlog(guild)).toMatchObject({ votable: false, unvoted: 0 });
    rank(guild);
    expect(backlog(guild)).toMatchObject({ votable: true, unvoted: 0 });
    guild.offer(TOM, "Fourth");
    expect(backlog(guild)).toMatchObject({ unvoted: 1 });
  });

  it("is chosen from once a topic is planned, with or without a vote", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "CI");
    guild.do(PRIYA, { type: "planTopic", topic: id });
    expect(backlog(guild).chosen).toBe(true);
  });

  it("ACT-1: says who runs the request for topics", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "askForTopics", closesAt: minute(60), inChat: true });
    expect(backlog(guild)).toMatchObject({
      asking: { closesAt: minute(60), inChat: true },
      runs: false,
      runners: { people: [PRIYA], organisers: false },
    });
    expect(backlog(guild, PRIYA).runs).toBe(true);
    guild.do(PRIYA, { type: "stopAsking" });
    expect(backlog(guild, PRIYA)).toMatchObject({ asking: null, runs: true, runners: null });
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
    guild.do(TOM, { type: "askForTopics", closesAt: null, inChat: false });
    expect([backlog(guild, TOM).runs, backlog(guild, ANA).runs]).toEqual([true, false]);
  });
});
