import { describe, expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import { LIMITS } from "../domain/kernel/limits.ts";
import { HOUR, MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { PastSessionRow } from "../domain/rows.ts";
import { nextOf } from "../testing/decider-samples.ts";
import { ProjectedGuild, runIn } from "../testing/projected-guild.ts";
import { PAST_SESSIONS, pastSessions } from "./past-sessions.ts";

const rowsOf = async (guild: ProjectedGuild): Promise<readonly PastSessionRow[]> =>
  (await guild.read(pastSessions, PAST_SESSIONS)).rows as unknown as readonly PastSessionRow[];

describe("a past session", () => {
  it("PROJ-7, ATT-7: has its minutes, people, counts, and each item with what came of it", async () => {
    const guild = await ProjectedGuild.open();
    const { environment } = guild.world;
    await guild.plan("Signals", "Tokens", "Testing", "Docs");
    const session = await guild.begin();
    const begunAt = environment.now();
    await environment.advance(12 * MINUTE);
    await guild.act(session, "priya", { type: "next", run: runIn(session) });
    guild.world.present = [memberRef("priya"), memberRef("tom")];
    await environment.advance(4 * MINUTE);
    for (const who of ["tom", "ana"])
      await guild.act(session, who, { type: "raiseElmo", run: runIn(session) });
    await guild.act(session, "priya", { type: "answerCall", run: runIn(session), answer: { kind: "park" } });
    await guild.act(session, "tom", { type: "addTakeaway", text: "Ask", kind: "learned", owner: null });
    await guild.act(session, "priya", { type: "correctHeadCount", count: 9 });
    await guild.act(session, "priya", { type: "handOver", to: memberRef("tom") });
    expect(await rowsOf(guild)).toEqual([]);
    await guild.finish(session);
    const [row, ...others] = await rowsOf(guild);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{
        id: session.id.id,
        number: 1,
        begunAt,
        minutes: 16,
        planned: 40,
        facilitator: "tom",
        headCount: 9,
      },
      attendance: { people: 0, quarters: [0, 0, 0, 0] },
      counts: { done: 2, parked: 1, takeaways: 1, elmos: 2, calls: 1, answers: { parked: 1 } },
    });
    expect(
      row?.items.map(({ title, planned, minutes, became }) => [title, planned, minutes, became]),
    ).toEqual([
      ["Signals", 10, 12, "done"],
      ["Tokens", 10, 4, "parked"],
      ["Testing", 10, 0, "done"],
      ["Docs", 10, 0, "notReached"],
    ]);
  });

  it("PROJ-1, PROJ-7: those of all times are there, newest first, also when the community itself has forgotten them", async () => {
    const guild = await ProjectedGuild.open();
    for (let held = 0; held <= LIMITS.pastSessions; held += 1) await guild.hold(`Topic ${held}`);
    expect(guild.state.pastSessions).toHaveLength(LIMITS.pastSessions);
    expect((await rowsOf(guild)).map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it("ATT-7: one in which nothing was done and that nobody attended is not among them", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold();
    expect(guild.state.last?.number).toBe(1);
    expect(await rowsOf(guild)).toEqual([]);
  });

  it("ATT-5, PROJ-7: one that runs again is not among them until it has ended again, with everything that was done", async () => {
    const guild = await ProjectedGuild.open();
    const session = await guild.hold("Signals");
    expect(await rowsOf(guild)).toHaveLength(1);
    await guild.ask("priya", { type: "reopenSession" });
    expect(await rowsOf(guild)).toEqual([]);
    await guild.world.environment.advance(20 * MINUTE);
    await guild.act(session, "tom", { type: "addTakeaway", text: "More", kind: "learned", owner: null });
    await guild.finish(session);
    expect(await rowsOf(guild)).toMatchObject([{ number: 1, minutes: 30, counts: { takeaways: 1 } }]);
  });
});

describe("a hidden topic", () => {
  const titles = async (guild: ProjectedGuild) =>
    (await rowsOf(guild)).map(({ items }) => items.map(({ title }) => title));

  it("PROJ-5: loses its title in every session that it was in, and gets it back when it is shown again", async () => {
    const guild = await ProjectedGuild.open();
    await guild.plan("Signals", "Rude words");
    const first = await guild.begin();
    await guild.world.environment.advance(5 * MINUTE);
    await guild.finish(first);
    await guild.world.environment.advance(HOUR);
    const topic = guild.topic("Rude words");
    await guild.ask("priya", { type: "planTopic", topic });
    const second = await guild.begin();
    await guild.world.environment.advance(5 * MINUTE);
    await guild.finish(second);
    expect(await titles(guild)).toEqual([["Rude words"], ["Signals", "Rude words"]]);
    await guild.ask("priya", { type: "hideTopic", topic });
    expect(await titles(guild)).toEqual([[null], ["Signals", null]]);
    expect(JSON.stringify(await storedRows(guild))).not.toContain("Rude");
    await guild.ask("priya", { type: "showTopic", topic });
    expect(await titles(guild)).toEqual([["Rude words"], ["Signals", "Rude words"]]);
  });

  it("PROJ-5: one that is hidden when its session ends never shows its title", async () => {
    const guild = await ProjectedGuild.open();
    await guild.plan("Rude words");
    const session = await guild.begin();
    await guild.world.environment.advance(5 * MINUTE);
    await guild.ask("priya", { type: "hideTopic", topic: guild.topic("Rude words") });
    await guild.finish(session);
    expect(await titles(guild)).toEqual([[null]]);
  });

  it("PROJ-5: leaves alone what somebody else wrote for a session in the same words", async () => {
    const guild = await ProjectedGuild.open();
    const item = { title: "Signals", kind: "topic", presenter: null, minutes: 5 } as const;
    await guild.ask("priya", { type: "planItem", session: nextOf(guild.state).id, item });
    const session = await guild.begin();
    await guild.ask("tom", { type: "offerTopic", title: "Signals", details: null });
    await guild.world.environment.advance(5 * MINUTE);
    await guild.ask("priya", { type: "hideTopic", topic: guild.topic("Signals") });
    await guild.finish(session);
    expect(await titles(guild)).toEqual([["Signals"]]);
  });

  it("PROJ-5: takes along the titles of topics that were merged into it", async () => {
    const guild = await ProjectedGuild.open();
    await guild.plan("Signals", "Rude words");
    const session = await guild.begin();
    await guild.world.environment.advance(5 * MINUTE);
    await guild.finish(session);
    await guild.ask("tom", { type: "offerTopic", title: "Kind words", details: null });
    const [into, from] = [guild.topic("Kind words"), guild.topic("Rude words")];
    await guild.ask("priya", { type: "mergeTopics", into, from, title: null });
    await guild.ask("priya", { type: "hideTopic", topic: into });
    expect(await titles(guild)).toEqual([["Signals", null]]);
  });
});

it("PROJ-5: who attended is not in any row", async () => {
  const guild = await ProjectedGuild.open();
  const session = await guild.begin();
  await guild.world.environment.advance(10 * MINUTE);
  await guild.act(session, "priya", { type: "handOver", to: memberRef("tom") });
  await guild.act(session, "priya", { type: "finish" });
  const slots = { [memberRef("priya")]: [0, 1], [memberRef("ana-was-here")]: [0, 1] };
  await guild.ask(null, { type: "recordAttendance", session: session.id.id as never, slots });
  await guild.world.environment.advance(20 * SECOND);
  expect(await rowsOf(guild)).toMatchObject([{ attendance: { people: 2, quarters: [2, 2, 2, 2] } }]);
  expect(JSON.stringify(await storedRows(guild))).not.toContain("ana-was-here");
});

const storedRows = ({ world }: ProjectedGuild) =>
  world.storage.projections.rows(
    { projection: pastSessions.name, generation: 1, community: "guild" as never },
    PAST_SESSIONS,
    { prefix: "", after: null, most: 100 },
  );
