import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { HELD_FOR } from "../../../bot/realtime/limits/metered-proofs.ts";
import { PUBLIC_URL } from "../../../bot/realtime/testing/entra.ts";
import {
  CHAT,
  person,
  realtimeWorld,
  type RealtimeServer,
  type RealtimeWorld,
} from "../../../bot/realtime/testing/realtime-world.ts";

let world: RealtimeWorld;
let server: RealtimeServer;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server();
});
afterEach(() => world.close());

interface RawLine {
  readonly socket: WebSocket;
  readonly heard: string[];
  /** Closed by the server, long before it would for lack of a pong. */
  readonly closed: Promise<void>;
}

/** A connection below Socket.IO, to send what its client never would. */
async function rawLine(): Promise<RawLine> {
  const url = `${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { origin: PUBLIC_URL });
  const heard: string[] = [];
  socket.on("message", (data: Buffer) => heard.push(data.toString()));
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
  }).then(() => expect(heard).not.toContain("2"));
  await new Promise((resolve) => socket.once("open", resolve));
  return { socket, heard, closed };
}

const hello = async (who: string): Promise<string> =>
  `40${JSON.stringify({
    protocol: PROTOCOL_VERSION,
    surface: "panel",
    conversation: CHAT,
    meeting: "meeting",
    proof: { kind: "token", token: await world.entra.token(person(who)) },
  })}`;

/** A connection of a person who was let in. */
async function knownLine(who: string): Promise<RawLine> {
  const line = await rawLine();
  const connected = new Promise<void>((resolve) =>
    line.socket.on("message", (data: Buffer) => {
      if (data.toString().startsWith("40")) resolve();
    }),
  );
  line.socket.send(await hello(who));
  await connected;
  await settle();
  return line;
}

/** Whether the server delays a refusal. */
async function isDelayed(who: string): Promise<boolean> {
  const { environment } = world;
  const later = environment.later.bind(environment);
  const held = new Promise<boolean>((resolve) => {
    environment.later = (delay, work) => {
      if (delay === HELD_FOR) resolve(true);
      return later(delay, work);
    };
  });
  const joining = world.join(server, who);
  const isHeld = await Promise.race([held, joining.then(() => false)]);
  environment.later = later;
  await environment.advance(HELD_FOR);
  return isHeld && (await joining) === "busy";
}

describe("a connection, below the level of messages", () => {
  it.each<readonly [string, (socket: WebSocket) => void]>([
    ["empty packets", (socket) => socket.send("6")],
    ["acknowledgements of nothing", (socket) => socket.send("43999[]")],
    ["answers to pings that nobody sent", (socket) => socket.send("3")],
    ["pings of WebSocket itself", (socket) => socket.ping()],
    ["answers to pings of WebSocket itself", (socket) => socket.pong()],
    ["a few packets of great size", (socket) => socket.send(`42["quack","${"x".repeat(60_000)}"]`)],
  ])("SEC-19: is cut off when they flood with what is below the events: %s", async (_, send) => {
    const line = await knownLine("tom");
    for (let index = 0; index < 1_000; index += 1) send(line.socket);
    await line.closed;
    expect(await isDelayed("tom")).toBe(true);
  });

  it("SEC-19: ends with the first packet that is not Socket.IO's", async () => {
    for (const packet of [Buffer.from([1, 2, 3]), "4quack", "quack", "45quack", '42["command"', "44{}"]) {
      const line = await knownLine("tom");
      line.socket.send(packet);
      await line.closed;
      expect(line.socket.readyState).toBe(WebSocket.CLOSED);
    }
  });

  it("SEC-19: gets no new allowance by disconnecting and connecting again on the same connection", async () => {
    const line = await knownLine("tom");
    line.socket.send("41");
    line.socket.send(await hello("tom"));
    await line.closed;
    expect(line.heard.filter((text) => text.startsWith("40"))).toHaveLength(1);
  });

  it("SEC-19: allows one handshake, and ends after a refusal", async () => {
    const refused = await rawLine();
    refused.socket.send('40{"protocol":0}');
    await refused.closed;
    expect(refused.heard.at(-1)).toContain("oldTab");
    const twice = await rawLine();
    twice.socket.send("40/quack,{}");
    twice.socket.send("40/quack,{}");
    await twice.closed;
    expect(twice.heard.filter((text) => text.startsWith("44")).length).toBeLessThan(2);
  });

  it("SEC-19: is cut off if much is sent before the handshake", async () => {
    const talks = await rawLine();
    for (let index = 0; index < 100; index += 1) talks.socket.send("3");
    await talks.closed;
    expect(talks.heard).toHaveLength(1);
    const heavy = await rawLine();
    for (let index = 0; index < 10; index += 1) heavy.socket.send(`6${"x".repeat(20_000)}`);
    await heavy.closed;
    expect(heavy.heard).toHaveLength(1);
  });
});
