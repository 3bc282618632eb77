import { describe, expect, it } from "vitest";
import { memberRef } from "../../domain/kernel/ids.ts";
import { MINUTE } from "../../domain/kernel/time.ts";
import type { HealthRow } from "../../domain/rows.ts";
import { ProjectedGuild, runIn } from "../../testing/projected-guild.ts";
import { HEALTH, health } from "./health.ts";

const rowsOf = async (guild: ProjectedGuild): Promise<readonly HealthRow[]> =>
  (await guild.read(health, HEALTH)).rows as unknown as readonly HealthRow[];

const details = { why: "", kind: "present", minutes: 10 } as const;

/** Two sessions, in which a topic is presented, another not reached, and a call answered. */
async function played(guild: ProjectedGuild, presents: string, adds: string): Promise<void> {
  const { environment } = guild.world;
  for (const title of ["First", "Second"]) {
    await guild.ask(presents, { type: "offerTopic", title, details });
    await guild.ask("priya", { type: "planTopic", topic: guild.topic(title) });
    await guild.ask(adds, { type: "offerTopic", title: `After ${title}`, details });
    const session = await guild.begin();
    guild.world.present = [memberRef("priya"), memberRef("tom"), memberRef("ana")];
    await environment.advance(4 * MINUTE);
    for (const who of [presents, adds])
      await guild.act(session, who, { type: "raiseElmo", run: runIn(session) });
    await guild.act(session, "priya", {
      type: "answerCall",
      run: runIn(session),
      answer: { kind: "continue" },
    });
    await guild.act(session, adds, {
      type: "addTakeaway",
      text: "Ask",
      kind: "action",
      owner: memberRef(adds),
    });
    await environment.advance(8 * MINUTE);
    await guild.finish(session);
    await environment.advance(3 * MINUTE);
  }
}

describe("how a community is doing", () => {
  it("HEALTH-1: has a row of numbers for each session, newest first, and nothing of who", async () => {
    const guild = await ProjectedGuild.open();
    await played(guild, "tom", "ana");
    const rows = await rowsOf(guild);
    expect(rows).toMatchObject([
      {
        // that of the session before, and its own
        ...{ number: 2, minutes: 12, planned: 10, openActions: 2 },
        counts: { elmos: 2, calls: 1, answers: { movedOn: 0, parked: 0, continued: 1 } },
        topics: { offered: 2, discussed: 1, waiting: 2, planned: 0 },
        giving: { presented: 1, led: 1, core: 0 },
        newcomers: { joined: 0, gave: 0 },
      },
      { number: 1, topics: { offered: 2, discussed: 1, waiting: 1, planned: 0 }, giving: { core: 0 } },
    ]);
    expect(rows[0]?.people).toBe(guild.state.pastSessions.at(-1)?.attendance?.people);
    expect(JSON.stringify(rows)).not.toMatch(/priya|tom|ana|First|Second|Ask/);
  });

  it("HEALTH-2: is the same whoever did something", async () => {
    const figures: (readonly HealthRow[])[] = [];
    for (const [presents, adds] of [
      ["tom", "ana"],
      ["ana", "tom"],
    ] as const) {
      const guild = await ProjectedGuild.open();
      await played(guild, presents, adds);
      figures.push(await rowsOf(guild));
    }
    expect(figures[0]).toHaveLength(2);
    expect(figures[1]).toEqual(
      figures[0]?.map((row, index) => ({ ...row, begunAt: figures[1]?.[index]?.begunAt })),
    );
  });

  it("HEALTH-1, ATT-5: while a session runs again it has none, and after its next end what was offered before it counts once", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("Signals", "Tokens");
    const [before] = await rowsOf(guild);
    expect(before?.topics).toEqual({ offered: 2, discussed: 1, waiting: 1, planned: 0 });
    await guild.ask("priya", { type: "reopenSession" });
    expect(await rowsOf(guild)).toEqual([]);
    await guild.ask("tom", { type: "offerTopic", title: "Later", details });
    const session = await guild.sessionStream(guild.state.running?.id);
    await guild.act(session, "tom", { type: "addTakeaway", text: "More", kind: "learned", owner: null });
    await guild.finish(session);
    expect((await rowsOf(guild)).map(({ topics }) => topics)).toEqual([
      { offered: 3, discussed: 1, waiting: 2, planned: 0 },
    ]);
  });

  it("HEALTH-1: one in which nothing was done has none, and what was offered before it counts for the next", async () => {
    const guild = await ProjectedGuild.open();
    await guild.ask("tom", { type: "offerTopic", title: "Waits", details });
    await guild.hold();
    expect(await rowsOf(guild)).toEqual([]);
    await guild.hold("Signals");
    expect((await rowsOf(guild)).map(({ number, topics }) => [number, topics.offered])).toEqual([[2, 2]]);
  });

  it("HEALTH-1: counts who joined and has had two sessions since, and whether they contributed; not who has left", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("One");
    for (const member of ["ana", "lee", "kim"])
      await guild.ask(null, { type: "recordMemberJoined", member: memberRef(member) });
    await guild.ask(null, { type: "recordMemberLeft", member: memberRef("kim") });
    await guild.hold("Two");
    expect((await rowsOf(guild))[0]?.newcomers).toEqual({ joined: 0, gave: 0 });
    await guild.world.environment.advance(3 * MINUTE);
    const session = await guild.begin();
    await guild.act(session, "ana", { type: "addTakeaway", text: "New", kind: "learned", owner: null });
    await guild.world.environment.advance(6 * MINUTE);
    await guild.finish(session);
    expect((await rowsOf(guild))[0]?.newcomers).toEqual({ joined: 2, gave: 1 });
  });

  it("PROJ-4: is the same when it is built anew", async () => {
    const guild = await ProjectedGuild.open();
    await played(guild, "tom", "ana");
    const before = await rowsOf(guild);
    await guild.build(health, true);
    expect(await rowsOf(guild)).toEqual(before);
  });
});
