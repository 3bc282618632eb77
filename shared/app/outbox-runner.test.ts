import { describe, expect, it } from "vitest";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { HOUR, MINUTE } from "../domain/kernel/time.ts";
import type { PostResult } from "../ports/chat.ts";
import { appWorld, GUILD, person, runningSession } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";

const finish = { id: "finish", actor: person("priya"), command: { type: "finish" } } as const;

describe("the outbox", () => {
  it("SESSION-4: the end of a session reaches its community, and its recap reaches the chat, once", async () => {
    const world = appWorld();
    const server = world.server();
    const id = await runningSession(server, ["Tokens", "CI"]);
    await world.environment.advance(MINUTE);
    await (await server.liveStreams.session(id)).submit(finish);
    await settle();
    const guild = await server.liveStreams.community(GUILD);
    expect(guild.state).toMatchObject({ running: null, last: { id, number: 1 } });
    expect(world.posted).toEqual([{ kind: "recap", session: id }]);
  });

  it("STORE-6: another server does once what a killed one left undone", async () => {
    const world = appWorld();
    const server = world.server();
    const id = await runningSession(server, ["Tokens"]);
    // The first server stores the end and dies before it acts on it.
    await server.runner.stop();
    await world.environment.advance(MINUTE);
    await (await server.liveStreams.session(id)).submit(finish);
    await settle();
    expect(world.posted).toEqual([]);
    const others = [world.server(), world.server()];
    for (const { runner } of others) runner.start();
    await world.environment.advance(MINUTE);
    expect(world.posted).toEqual([{ kind: "recap", session: id }]);
    await Promise.all(others.map(({ runner }) => runner.stop()));
  });

  it("STORE-7: a send whose fate is unknown is never repeated blindly, but shown to the organisers", async () => {
    const world = appWorld();
    const dying = world.server();
    const id = await runningSession(dying, ["Tokens"]);
    world.answer = () => new Promise(() => {});
    await world.environment.advance(MINUTE);
    await (await dying.liveStreams.session(id)).submit(finish);
    await settle();
    expect(world.posted).toHaveLength(1);
    world.answer = () => Promise.resolve({ kind: "posted" });
    const other = world.server();
    other.runner.start();
    await world.environment.advance(2 * MINUTE);
    expect(world.posted).toHaveLength(1);
    const guild = await other.liveStreams.community(GUILD);
    const sends = guild.state.status === "founded" ? guild.state.unknownSends : [];
    expect(sends).toMatchObject([{ message: { kind: "recap", session: id } }]);
    const again = { type: "resendMessage", id: sends[0]?.id ?? "" } as const;
    await guild.submit({ id: "again", actor: person("priya"), command: again });
    await settle();
    expect(world.posted).toHaveLength(2);
    expect(guild.state).toMatchObject({ unknownSends: [] });
    await other.runner.stop();
  });

  it("STORE-6: a message that the chat defers is sent later", async () => {
    const world = appWorld();
    const server = world.server();
    server.runner.start();
    const id = await runningSession(server, ["Tokens"]);
    await world.environment.advance(MINUTE);
    world.answer = () => Promise.resolve({ kind: "later", at: world.environment.now() + MINUTE });
    await (await server.liveStreams.session(id)).submit(finish);
    await settle();
    world.answer = () => Promise.resolve({ kind: "posted" });
    await world.environment.advance(2 * MINUTE);
    expect(world.posted).toHaveLength(2);
    await server.runner.stop();
  });

  it("OPS-3: a server that stops finishes the send in progress and leaves the rest to another at once", async () => {
    const world = appWorld();
    const first = world.server();
    // Three notices wait for the next server that sweeps.
    await first.runner.stop();
    const guild = await first.liveStreams.community(GUILD);
    const ask = (id: string, command: CommunityCommand) =>
      guild.submit({ id, actor: person("priya"), command });
    await ask("found", { type: "found", name: "Frontend Guild" });
    for (const time of [1, 2, 3]) {
      await ask(`down-${time}`, { type: "stepDownAsOrganiser" });
      await ask(`claim-${time}`, { type: "claimOrganiser" });
    }
    const { promise, resolve } = Promise.withResolvers<PostResult>();
    world.answer = () => promise;
    const stopping = world.server();
    stopping.runner.start();
    await settle();
    expect(world.posted).toHaveLength(1);

    const stopped = stopping.runner.stop();
    resolve({ kind: "posted" });
    await stopped;
    expect(world.posted).toHaveLength(1);

    const other = world.server();
    other.runner.start();
    await settle();
    expect(world.posted).toHaveLength(3);
    await other.runner.stop();
  });

  it("CHAT-1: of messages due together, the one that people wait for is posted first", async () => {
    const world = appWorld();
    const idle = world.server();
    await idle.runner.stop();
    const guild = await idle.liveStreams.community(GUILD);
    const ask = (id: string, command: CommunityCommand) =>
      guild.submit({ id, actor: person("priya"), command });
    await ask("found", { type: "found", name: "Frontend Guild" });
    await ask("away", { type: "stepDownAsOrganiser" });
    await ask("claim", { type: "claimOrganiser" });
    await ask("card", { type: "askForTopics", closesAt: null, inChat: true });
    const sent: string[] = [];
    world.answer = ({ kind }) => {
      sent.push(kind);
      return Promise.resolve({ kind: "posted" });
    };
    world.drawCard = ({ kind }) => {
      sent.push(`card ${kind}`);
      return Promise.resolve({ kind: "drawn", again: world.environment.now() });
    };
    const { runner } = world.server();
    runner.start();
    await world.environment.advance(MINUTE);
    expect(sent).toEqual(["card topics", "organiserClaimed", "card setup"]);
    await runner.stop();
  });

  it("STORE-6: a command that is due later holds up none that is due now", async () => {
    const world = appWorld();
    const server = world.server();
    server.runner.start();
    const guild = await server.liveStreams.community(GUILD);
    const ask = (id: string, command: CommunityCommand) =>
      guild.submit({ id, actor: person("priya"), command });
    await ask("found", { type: "found", name: "Frontend Guild" });
    await ask("collect", {
      type: "openCollection",
      prompt: "What did we learn?",
      anonymous: false,
      perMember: null,
      closesAt: world.environment.now() + HOUR,
      inChat: false,
    });
    await ask("begin", { type: "begin", session: null });
    await settle();
    const running = guild.state.status === "founded" ? guild.state.running : null;
    if (running === null) throw new Error("No session began");
    expect((await server.liveStreams.session(running.id)).state).toMatchObject({ status: "running" });
    await world.environment.advance(HOUR + MINUTE);
    const { state } = await server.liveStreams.community(GUILD);
    expect(state).toMatchObject({ collections: [{ progress: { phase: "closed" } }] });
    await server.runner.stop();
  });

  it("SESSION-6: a session that everybody has left ends itself, at the time of its last activity", async () => {
    const world = appWorld();
    const server = world.server();
    server.runner.start();
    const id = await runningSession(server, ["Tokens"]);
    const session = async () => (await server.liveStreams.session(id)).state;
    world.present = [person("priya").ref];
    await world.environment.advance(40 * MINUTE);
    const note = { type: "addTakeaway", text: "Late", kind: "learned", owner: null } as const;
    await (await server.liveStreams.session(id)).submit({ id: "note", actor: person("tom"), command: note });
    const lastActivity = world.environment.now();
    await world.environment.advance(10 * MINUTE);
    world.present = [];
    await world.environment.advance(10 * MINUTE);
    expect((await session()).status).toBe("running");
    await world.environment.advance(HOUR);
    expect(await session()).toMatchObject({ status: "ended", by: "itself", endedAt: lastActivity });
    await server.runner.stop();
  });

  it("SESSION-5: a session ends with its meeting when no panel is open, and not while one is", async () => {
    const world = appWorld();
    const server = world.server();
    server.runner.start();
    const liveStream = await server.liveStreams.session(await runningSession(server, ["Tokens"]));
    const meetingEnds = (id: string) =>
      liveStream.submit({ id, actor: { kind: "system" }, command: { type: "noteMeetingEnd" } });
    world.present = [person("priya").ref];
    await meetingEnds("first");
    await world.environment.advance(5 * MINUTE);
    expect(liveStream.state.status).toBe("running");
    world.present = [];
    await meetingEnds("second");
    await world.environment.advance(5 * MINUTE);
    expect(liveStream.state.status).toBe("ended");
    await server.runner.stop();
  });

  it("SESSION-7: an organiser reopens a session that has ended", async () => {
    const world = appWorld();
    const server = world.server();
    const id = await runningSession(server, ["Tokens", "CI"]);
    const liveStream = await server.liveStreams.session(id);
    await liveStream.submit(finish);
    await settle();
    const guild = await server.liveStreams.community(GUILD);
    await guild.submit({ id: "reopen", actor: person("priya"), command: { type: "reopenSession" } });
    await settle();
    expect(liveStream.state).toMatchObject({ status: "running", current: null });
    expect(guild.state).toMatchObject({ running: { id }, last: null, backlog: { topics: [] } });
  });
});
