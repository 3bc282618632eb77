import { createServer } from "node:http";
import type { Server } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPersonProxy } from "./person-proxy.ts";
import type { PersonProxy } from "./person-proxy.ts";

let app: Server;
let appUrl: string | undefined;
let proxy: PersonProxy;

beforeEach(async () => {
  app = createServer((request, response) => {
    response.end(`${request.headers.host ?? ""} ${request.headers.origin ?? ""}`);
  });
  // Echoes everything after an upgrade, as a WebSocket server might.
  app.on("upgrade", (_request, socket) => {
    socket.on("error", () => socket.destroy());
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  appUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  proxy = await startPersonProxy(() => appUrl);
});

afterEach(async () => {
  await proxy.close();
  app.closeAllConnections();
  app.close();
});

async function upgraded(): Promise<Socket> {
  const { hostname, port } = new URL(proxy.origin);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => socket.destroy());
  socket.write(
    `GET /ws HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  );
  expect(await next(socket)).toContain("101");
  return socket;
}

const next = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.once("data", (data: Buffer) => resolve(data.toString()));
  });
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.once("close", () => resolve());
  });

test("passes requests on with the Host and Origin that the browser sent", async () => {
  const response = await fetch(proxy.origin, { headers: { Origin: "http://teams.example" } });
  expect(await response.text()).toBe(`${new URL(proxy.origin).host} http://teams.example`);
});

test("carries an upgraded connection both ways", async () => {
  const socket = await upgraded();
  socket.write("hello");
  expect(await next(socket)).toBe("hello");
  socket.destroy();
});

test("a cut breaks what is open and refuses what is new, until it is restored", async () => {
  const socket = await upgraded();
  const gone = closed(socket);
  proxy.cut();
  await gone;
  await expect(fetch(proxy.origin)).rejects.toThrow("fetch failed");
  proxy.restore();
  expect((await fetch(proxy.origin)).status).toBe(200);
});

test("a silent cut leaves connections open, and what was sent arrives after it", async () => {
  const socket = await upgraded();
  proxy.cut("silence");
  socket.write("during");
  const later = fetch(proxy.origin);
  const echoed = next(socket);
  proxy.restore();
  expect(await echoed).toBe("during");
  expect((await later).status).toBe(200);
  socket.destroy();
});

test("cuts one person and nobody else", async () => {
  const other = await startPersonProxy(() => appUrl);
  proxy.cut();
  expect((await fetch(other.origin)).status).toBe(200);
  await other.close();
});

test("has its origin before there is an app", async () => {
  const early = await startPersonProxy(() => undefined);
  await expect(fetch(early.origin)).rejects.toThrow("fetch failed");
  await early.close();
});
