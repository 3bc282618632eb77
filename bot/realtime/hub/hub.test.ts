import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { Live, Patch, Snapshot, Welcome } from "@guildhall/shared/protocol/messages";
import { NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { beginSession, communityIn, openPanel, tellCommunity, tellSession } from "../testing/guild.ts";
import {
  CHAT,
  person,
  type RealtimeServer,
  realtimeWorld,
  type RealtimeWorld,
} from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let tom: TestPanel;

const ofSession = ({ stream }: { stream: string }): boolean => stream === "session";

const open = (who: string, at = server): Promise<TestPanel> => openPanel(world, at, who);

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom", "Mei"]);
  server = await world.server();
  priya = await open("priya");
  tom = await open("tom");
});
afterEach(() => world.close());

describe("a command", () => {
  it("is answered when it is stored, and every panel is patched", async () => {
    const answer = await tellCommunity(world, priya, { type: "found", name: "Guild" });
    expect(answer).toEqual({ kind: "done", version: 1, mine: NOTHING_OWN });
    for (const panel of [priya, tom])
      expect(await panel.next<Patch>("patch")).toMatchObject({
        stream: "community",
        from: 0,
        to: 1,
        slices: { community: { name: "Guild" } },
      });
  });

  it("is refused with the domain's rejection", async () => {
    const answer = await tellCommunity(world, priya, { type: "begin", session: null });
    expect(answer).toEqual({ kind: "refused", rejection: { code: "notFounded" } });
  });

  it("takes effect once, however often it is sent", async () => {
    const message = { id: world.id(), stream: "community", command: { type: "found", name: "Guild" } };
    const answers = await Promise.all([1, 2, 3].map(() => priya.ask("command", message)));
    for (const answer of answers) expect(answer).toEqual({ kind: "done", version: 1, mine: NOTHING_OWN });
  });

  it.each([
    ["too old", -10 * MINUTE - SECOND],
    ["from the future", 2 * MINUTE],
  ])("STORE-8: is refused when its id is %s", async (_, away) => {
    const id = makeCommandId(world.environment.now() + away, "0123456789abcdef");
    const command = { type: "found", name: "Guild" };
    expect(await priya.ask("command", { id, stream: "community", command })).toEqual({
      kind: "refused",
      rejection: { code: "commandExpired" },
    });
  });

  it.each([
    ["nothing", undefined],
    ["an unknown command", { id: "m0000000-0123456789abcdef", stream: "community", command: { type: "x" } }],
    [
      "a system's command",
      { id: "m0000000-0123456789abcdef", stream: "session", session: "s", command: { type: "endLeft" } },
    ],
  ])("that is %s is a bad request", async (_, message) => {
    expect(await priya.ask("command", message)).toEqual({
      kind: "failed",
      retryable: false,
      reason: "badRequest",
    });
  });

  it("for a session of another community is refused", async () => {
    const { session } = await beginSession(world, priya);
    world.roster.join("19:elsewhere", person("eve"), "Eve");
    const eve = await world.panel(server, "eve", { conversation: "19:elsewhere" });
    expect(await tellSession(world, eve, session, { type: "finish" })).toEqual({
      kind: "refused",
      rejection: { code: "sessionNotRunning" },
    });
  });

  it("without an acknowledgement is ignored", async () => {
    priya.socket.emit("command", {
      id: world.id(),
      stream: "community",
      command: { type: "found", name: "x" },
    });
    priya.socket.emit("clock");
    expect(await priya.ask<{ at: number }>("clock")).toEqual({ at: world.environment.now() });
    expect((await server.liveStreams.community((await tom.next<Welcome>("welcome")).community)).version).toBe(
      0,
    );
  });
});

describe("panels are sent", () => {
  it("one chain of patches, with a burst of commits as one", async () => {
    await tellCommunity(world, priya, { type: "found", name: "Guild" });
    for (const minutes of [5, 6, 7])
      await tellCommunity(world, priya, { type: "changeSettings", settings: { itemMinutes: minutes } });
    await world.environment.advance(50);
    expect(await tom.next<Patch>("patch")).toMatchObject({ from: 0, to: 1 });
    expect(await tom.next<Patch>("patch")).toMatchObject({ from: 1, to: 4 });
  });

  it("what they need if they arrive in the middle of a burst", async () => {
    await tellCommunity(world, priya, { type: "found", name: "Guild" });
    await tellCommunity(world, priya, { type: "changeSettings", settings: { itemMinutes: 5 } });
    const mei = await world.panel(server, "mei");
    expect((await mei.next<Snapshot>("snapshot")).version).toBe(1);
    await world.environment.advance(50);
    expect(await mei.next<Patch>("patch")).toMatchObject({ from: 1, to: 2 });
  });

  it("everything again if they ask", async () => {
    await tellCommunity(world, priya, { type: "found", name: "Guild" });
    await tom.next("snapshot");
    tom.socket.emit("resync", "community");
    const snapshot = await tom.next<Snapshot>("snapshot");
    expect(snapshot.version).toBe(1);
    expect(communityIn(snapshot).community.name).toBe("Guild");
  });

  it("a new session as soon as it is open, and when they come later", async () => {
    const { session } = await beginSession(world, priya);
    expect(await tom.next<Snapshot>("snapshot", ofSession)).toMatchObject({
      id: session,
      mine: { elmo: null },
    });
    const mei = await open("mei");
    expect((await mei.next<Snapshot>("snapshot", ofSession)).id).toBe(session);
  });

  it("the names of the members who are mentioned", async () => {
    const { people } = await priya.ask<{ people: { ref: string; name: string }[] }>("roster", {
      query: "mé",
    });
    expect(people.map(({ name }) => name)).toEqual(["Mei"]);
    const mei = people[0]?.ref ?? "";
    await tellCommunity(world, priya, { type: "found", name: "Guild" });
    const item = { title: "Signals", kind: "topic", presenter: mei, minutes: 10 };
    const session = nextOf(await world.community()).id;
    await tellCommunity(world, priya, { type: "planItem", session, item });
    await world.environment.advance(50);
    const named = await tom.next<{ names: object }>("people", ({ names }) => mei in names);
    expect(named.names).toMatchObject({ [mei]: "Mei" });
  });
});

describe("an ELMO", () => {
  it("is shown to everybody as a number, and as their own only to its member", async () => {
    const { session, run } = await beginSession(world, priya);
    await open("mei");
    const otherDevice = await open("tom");
    expect(await tellSession(world, tom, session, { type: "raiseElmo", run })).toMatchObject({
      kind: "done",
      mine: { elmo: run },
    });
    await world.environment.advance(50);
    expect(await otherDevice.next("mine")).toMatchObject({ stream: "session", mine: { elmo: run } });
    const patch = await priya.next<Patch>("patch", ofSession);
    expect(patch.slices["elmo"]).toMatchObject({ count: 1, raisers: [] });
    expect(priya.heard.filter(({ event }) => event === "mine")).toEqual([]);
    expect(tom.heard.filter(({ event }) => event === "mine")).toEqual([]);
  });

  it("is still shown to its member when they come back, and when they ask for everything again", async () => {
    const { session, run } = await beginSession(world, priya);
    await open("mei");
    await tellSession(world, tom, session, { type: "raiseElmo", run });
    await world.environment.advance(50);
    const again = await open("tom");
    expect((await again.next<Snapshot>("snapshot", ofSession)).mine).toEqual({ elmo: run });
    again.socket.emit("resync", "session");
    expect((await again.next<Snapshot>("snapshot", ofSession)).mine).toEqual({ elmo: run });
  });

  it("makes a call when enough others have gone (SPEC ELMO-5)", async () => {
    const others = ["ada", "bo", "cy", "di"];
    for (const name of others) world.roster.join(CHAT, person(name), name);
    const panels = await Promise.all([...others, "mei"].map((name) => world.panel(server, name)));
    await world.environment.advance(SECOND);
    const { session, run } = await beginSession(world, priya);
    for (const panel of [tom, priya])
      expect(await tellSession(world, panel, session, { type: "raiseElmo", run })).toMatchObject({
        kind: "done",
      });
    const liveStream = await server.liveStreams.session(session);
    expect(liveStream.state).toMatchObject({ current: { elmos: { count: 2, call: null } } });
    const gone = panels.map((panel) => {
      panel.close();
      return priya.next<Live>("live");
    });
    await world.environment.advance(31 * SECOND);
    expect(liveStream.state).toMatchObject({ current: { elmos: { count: 2, call: { present: 2 } } } });
    expect(gone.length).toBe(5);
  });
});

describe("two servers", () => {
  it("show the same, and know who is at the other", async () => {
    const other = await world.server();
    const mei = await open("mei", other);
    await tellCommunity(world, mei, { type: "found", name: "Guild" });
    await world.environment.advance(3 * SECOND);
    expect(await tom.next<Patch>("patch")).toMatchObject({ from: 0, to: 1 });
    await world.environment.advance(6 * SECOND);
    await tom.next<Live>("live", ({ present }) => present.length === 3);
    await mei.next<Live>("live", ({ present }) => present.length === 3);
  });

  it("accept a session's command even if it reaches the one that does not know the session yet", async () => {
    const { session } = await beginSession(world, priya);
    const other = await world.server();
    const mei = await world.panel(other, "mei");
    expect(
      await tellSession(world, mei, session, {
        type: "addTakeaway",
        text: "Less",
        kind: "learned",
        owner: null,
      }),
    ).toMatchObject({ kind: "done" });
  });
});

describe("live", () => {
  it("says who is present, until 30 s after they left", async () => {
    const mine = await priya.next<Welcome>("welcome");
    tom.close();
    await world.environment.advance(29 * SECOND);
    await world.environment.advance(2 * SECOND);
    const live = await priya.next<Live>("live", ({ present }) => present.length === 1);
    expect(live.present).toEqual([mine.me]);
  });

  it("PRES-2: says when the facilitator is absent: 60 s after they left", async () => {
    await beginSession(world, priya);
    priya.close();
    await world.environment.advance(SECOND);
    await world.environment.advance(61 * SECOND);
    const live = await tom.next<Live>("live", ({ facilitatorAbsent }) => facilitatorAbsent);
    expect(live.present).toHaveLength(1);
  });

  it("PRES-1: does not count members who only have a meeting's details tab open", async () => {
    const prepares = await world.panel(server, "mei", { surface: "setup" });
    await world.environment.advance(SECOND);
    await prepares.next<Live>("live", ({ present }) => present.length === 2);
    const more = prepares.heard.filter(({ event }) => event === "live").map(({ message }) => message as Live);
    expect(more.every(({ present }) => present.length < 3)).toBe(true);
    const inChat = await world.panel(server, "mei", { surface: "setup", meeting: null });
    await world.environment.advance(SECOND);
    await inChat.next<Live>("live", ({ present }) => present.length === 3);
  });

  it("READ-1: says how many take part and how many are in the chat, as people come, join and leave", async () => {
    const next = (takingPart: number, inChat: number) =>
      priya.next<Live>("live", ({ people }) => people?.takingPart === takingPart && people.inChat === inChat);
    await world.environment.advance(SECOND);
    expect(await next(2, 3)).toMatchObject({ people: { signersGone: 0 } });
    await world.panel(server, "mei", { surface: "setup" });
    await world.environment.advance(SECOND);
    await next(3, 3);
    // Somebody who came by a card, of whom another server knows.
    world.roster.join(CHAT, person("ada"), "Ada");
    world.roster.join(CHAT, person("zoe"), "Zoë");
    const { community } = await priya.next<Welcome>("welcome");
    await world.storage.directory.enter(community, [person("ada")]);
    await world.environment.advance(60 * SECOND);
    await next(4, 5);
    world.roster.leave(CHAT, person("tom"));
    await world.environment.advance(60 * SECOND);
    await next(3, 4);
  });

  it("is sent at most twice a second", async () => {
    for (let index = 0; index < 6; index += 1) {
      world.roster.join(CHAT, person(`p${index}`), `P${index}`);
    }
    await world.environment.advance(SECOND);
    const before = priya.heard.filter(({ event }) => event === "live").length;
    await Promise.all([0, 1, 2, 3, 4, 5].map((index) => world.panel(server, `p${index}`)));
    await world.environment.advance(400);
    await priya.ask("clock");
    expect(priya.heard.filter(({ event }) => event === "live").length - before).toBeLessThanOrEqual(1);
  });
});
