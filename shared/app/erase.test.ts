import { describe, expect, it } from "vitest";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import { DAY, MINUTE, SECOND } from "../domain/kernel/time.ts";
import { type AppServer, appWorld, GUILD, person, runningSession } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";
import { eraseCommunity } from "./erase.ts";

const MONTH = 30 * DAY;

const founded = async (server: AppServer) => {
  const session = await runningSession(server, ["CI"]);
  return { session, guild: await server.liveStreams.community(GUILD) };
};
const joinRota = { type: "joinRota" } as const;

describe("a server that holds a community while it is erased", () => {
  it("PRIV-8: notices at its next look, and refuses everything from then on", async () => {
    const world = appWorld();
    const server = world.server();
    const { guild } = await founded(server);
    guild.hold();
    let told = 0;
    guild.subscribe(() => (told += 1));
    await eraseCommunity(world.storage, GUILD, world.environment.now());
    await world.environment.advance(2 * SECOND);
    expect(guild).toMatchObject({ erased: true, writable: false });
    expect(told).toBeGreaterThan(0);
    const outcome = await guild.submit({ id: "late", actor: person("tom"), command: joinRota });
    expect(outcome).toEqual({ kind: "refused", rejection: { code: "notFounded" } });
  });

  it("PRIV-8: stores nothing of what people do before it notices, in the community or in its session", async () => {
    const world = appWorld();
    const server = world.server();
    const { guild, session } = await founded(server);
    const running = await server.liveStreams.session(session);
    await eraseCommunity(world.storage, GUILD, world.environment.now());
    const outcomes = await Promise.all([
      guild.submit({ id: "late", actor: person("tom"), command: joinRota }),
      running.submit({ id: "late", actor: person("tom"), command: { type: "finish" } }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["refused", "refused"]);
    for (const stream of [communityStream(GUILD), sessionStream(session)])
      expect(await world.storage.events.version(stream)).toBe(0);
  });

  it("PRIV-8: can begin no other stream under its id, whether it held it or not", async () => {
    const world = appWorld();
    const [before, after] = [world.server(), world.server()];
    const found: CommunityCommand = { type: "found", name: "Frontend Guild" };
    const held = await before.liveStreams.community(GUILD);
    await eraseCommunity(world.storage, GUILD, world.environment.now());
    const loaded = await after.liveStreams.community(GUILD);
    expect(loaded.erased).toBe(true);
    for (const guild of [held, loaded])
      expect((await guild.submit({ id: "found", actor: person("tom"), command: found })).kind).toBe(
        "refused",
      );
    expect(await world.storage.events.version(communityStream(GUILD))).toBe(0);
  });
});

describe("a community that is marked for erasure", () => {
  const removed = async () => {
    const world = appWorld();
    const server = world.server();
    const { guild, session } = await founded(server);
    const at = world.environment.now();
    const tell = (id: string, command: CommunityCommand) =>
      guild.submit({ id, actor: { kind: "system" }, command });
    await tell("removed", { type: "recordAppRemoved", at, keepFor: MONTH });
    const version = () => world.storage.events.version(communityStream(GUILD));
    return { world, server, session, tell, version };
  };

  it("PRIV-10: is erased on the date, with its sessions, and not before", async () => {
    const { world, server, session, version } = await removed();
    await world.environment.advance(MONTH - MINUTE);
    server.runner.start();
    await settle();
    expect(await version()).toBeGreaterThan(0);
    await world.environment.advance(2 * MINUTE);
    expect(await version()).toBe(0);
    expect(await world.storage.events.version(sessionStream(session))).toBe(0);
    expect(await world.storage.erasedLog.hasCommunity(GUILD)).toBe(true);
    await server.runner.stop();
  });

  it("PRIV-10: is erased although no server ran on the date, and by two that run then", async () => {
    const { world, version } = await removed();
    await world.environment.advance(2 * MONTH);
    const servers = [world.server(), world.server()];
    for (const { runner } of servers) runner.start();
    await settle();
    await world.environment.advance(MINUTE);
    expect(await version()).toBe(0);
    expect(await world.storage.erasedLog.all()).toHaveLength(1);
    for (const { runner } of servers) await runner.stop();
  });

  it("PRIV-11: is not erased if the app was added again until then", async () => {
    const { world, server, tell, version } = await removed();
    await world.environment.advance(MONTH - MINUTE);
    await tell("added", { type: "recordAppAdded", at: world.environment.now() });
    server.runner.start();
    await world.environment.advance(2 * MINUTE);
    expect(await version()).toBeGreaterThan(0);
    expect(await world.storage.erasedLog.hasCommunity(GUILD)).toBe(false);
    await server.runner.stop();
  });
});
