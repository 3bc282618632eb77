import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { startBotServer, type BotServer } from "../../support/bot-server.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";

let teams: TeamsStandIn;
let server: BotServer;
let open: { destroy(): void }[];

beforeEach(async () => {
  teams = await startTeamsStandIn({ botId: randomUUID(), botPassword: randomUUID(), tenantId: randomUUID() });
  server = await startBotServer(teams);
  open = [];
});

afterEach(async () => {
  for (const each of open) each.destroy();
  await teams.close();
});

async function line(): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  open.push(socket);
  await once(socket, "connect");
  return socket;
}

/** How long the server takes to stop, in milliseconds. */
async function stopping(): Promise<number> {
  const began = performance.now();
  await server.stop();
  return performance.now() - began;
}

describe("a server that is told to stop", () => {
  test("OPS-4 does not wait for a panel that no longer listens", async () => {
    const panel = new WebSocket(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`, {
      origin: "http://127.0.0.1:3978",
    });
    open.push({ destroy: () => panel.terminate() });
    await once(panel, "message");
    panel.pause();
    expect(await stopping()).toBeLessThan(5_000);
  });

  test.each([
    ["that has sent nothing", ""],
    [
      "that never ends its request",
      "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{",
    ],
    ["that never ends its headers", "GET /tab/ HTTP/1.1\r\nHost:"],
  ])("OPS-4 does not wait for a connection %s", async (_, sent) => {
    const socket = await line();
    socket.write(sent);
    // Once the earlier request is answered, the server has read this one.
    expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);
    expect(await stopping()).toBeLessThan(5_000);
  });
});
