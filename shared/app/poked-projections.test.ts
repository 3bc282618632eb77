import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../domain/kernel/time.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import { PAST_SESSIONS, pastSessions } from "../projections/past-sessions.ts";
import type { Projector } from "../projections/projector.ts";
import { takeawaysAndDecisions } from "../projections/takeaways-and-decisions.ts";
import { GUILD } from "../testing/app-world.ts";
import { ProjectedGuild } from "../testing/projected-guild.ts";

/** A projector of every event, which throws until it is mended. */
function brokenProjector(): Projector & { tries: number; mended: boolean } {
  const throwing = () => {
    broken.tries += 1;
    if (!broken.mended) throw new TypeError("Tom's secret");
  };
  const handlers = {
    SessionBegun: { handle: throwing },
    SessionEndRecorded: { handle: throwing },
    TopicOffered: { handle: throwing },
  };
  const broken = { name: "broken", version: 1, handlers, tries: 0, mended: false };
  return broken;
}

async function guildWithBroken() {
  const broken = brokenProjector();
  const logged: { readonly fields: object; readonly message: string }[] = [];
  const guild = await ProjectedGuild.open({
    projectors: [broken, pastSessions],
    log: { info() {}, warn() {}, error: (fields, message) => void logged.push({ fields, message }) },
  });
  return { broken, guild, logged };
}

describe("a projector that always throws", () => {
  it("PROJ-3: holds nothing up: commands, posts, words to other streams and other projections go on", async () => {
    const { guild, broken } = await guildWithBroken();
    const session = await guild.hold("Signals");
    await guild.world.environment.advance(MINUTE);
    expect(broken.tries).toBeGreaterThan(0);
    expect(guild.state.last?.id).toBe(session.id.id);
    expect(guild.state.backlog.topics[0]?.fate.is).toBe("discussed");
    expect(guild.world.posted.map(({ kind }) => kind)).toContain("recap");
    expect((await guild.read(pastSessions, PAST_SESSIONS)).rows).toHaveLength(1);
    const due = await guild.world.storage.outbox.due(guild.world.environment.now() + HOUR, 100);
    expect(due.filter(({ id }) => id.startsWith("poke-"))).toEqual([
      { stream: communityStream(GUILD), id: "poke-broken" },
    ]);
  });

  it("PROJ-3: is tried again less and less often, is logged once without what it said, and catches up once it is mended", async () => {
    const { guild, broken, logged } = await guildWithBroken();
    await guild.plan("Signals");
    const begun = guild.world.environment.now();
    expect(broken.tries).toBe(1);
    await guild.world.environment.advance(HOUR);
    const tries = broken.tries;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(15);
    // More events do not make it try more often.
    for (let count = 0; count < 20; count += 1)
      await guild.ask("tom", { type: "offerTopic", title: `Topic ${count}`, details: null });
    expect(broken.tries).toBeLessThan(tries + 2);
    expect(guild.server.poked.lags).toEqual([{ projection: "broken", communities: 1, since: begun }]);
    expect(logged).toEqual([
      {
        fields: { projection: "broken", error: "TypeError", where: expect.any(String) as string },
        message: "a defect stops a projection; it is tried again, and everything else goes on",
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain("secret");
    broken.mended = true;
    await guild.world.environment.advance(11 * MINUTE);
    expect(guild.server.poked.lags).toEqual([]);
    expect(await guild.world.storage.outbox.due(guild.world.environment.now() + SECOND, 100)).toEqual([]);
  });
});

it("PROJ-3: a server no longer names a projection as behind once another server has caught up with it", async () => {
  const { guild } = await guildWithBroken();
  await guild.plan("Signals");
  expect(guild.server.poked.lags).toHaveLength(1);
  await guild.server.runner.stop();
  await guild.world.environment.advance(2 * MINUTE);
  expect(guild.server.poked.lags).toEqual([]);
});

describe("a poke", () => {
  it("PROJ-2: is one row however many commits ask for it, and leads on from the checkpoint", async () => {
    const guild = await ProjectedGuild.open({ projectors: [pastSessions, takeawaysAndDecisions] });
    const { storage, environment } = guild.world;
    await guild.server.runner.stop();
    await guild.plan("Signals");
    for (const hide of [true, false, true])
      await guild.ask("priya", { type: hide ? "hideTopic" : "showTopic", topic: guild.topic("Signals") });
    const pokes = async () =>
      (await storage.outbox.due(environment.now(), 100))
        .map(({ id }) => id)
        .filter((id) => id.startsWith("poke"));
    expect(await pokes()).toEqual(["poke-past-sessions"]);
    const other = guild.world.server();
    other.runner.start();
    await environment.advance(SECOND);
    expect(await pokes()).toEqual([]);
    const shelf = { projection: pastSessions.name, generation: 1, community: GUILD };
    expect((await storage.projections.checkpoint(shelf)).version).toBe(guild.community.version);
  });

  it("PROJ-2: of what no projection handles there is none", async () => {
    const guild = await ProjectedGuild.open();
    const { storage, environment } = guild.world;
    await guild.server.runner.stop();
    await guild.ask("priya", { type: "changeSettings", settings: { itemMinutes: 12 } });
    await guild.ask("priya", { type: "setReviewDays", days: 60 });
    expect(
      (await storage.outbox.due(environment.now(), 100)).filter(({ id }) => id.startsWith("poke")),
    ).toEqual([]);
  });
});
