// A load generator of its own: one member who floods the server over as many sockets as possible.
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import type { Handshake } from "@guildhall/shared/protocol/handshake";
import { answerCalls, sayReady } from "../processes/ipc.ts";

export const FLOODS = [
  "unknown events",
  "commands without acknowledgement",
  "resync",
  "handshakes",
  "packets",
] as const;
export type Flood = (typeof FLOODS)[number];

export interface Attack {
  readonly flood: Flood;
  readonly url: string;
  readonly hello: Handshake;
  readonly sockets: number;
  readonly ms: number;
}

/** What was sent and received. */
export interface Attacked {
  readonly messages: number;
  readonly bytes: number;
  readonly connections: number;
  readonly letIn: number;
  readonly received: number;
}

/** At most this much waits to be sent, so that whatever counts as sent has left. */
const MOST_WAITING = 128 * 1024;
const AT_ONCE = 50;
/** Between two attempts of one socket to connect, as an attacker on one machine needs it. */
const BETWEEN_MS = 5;

const PACKETS: Readonly<Record<Exclude<Flood, "handshakes">, (nth: number) => string>> = {
  "unknown events": (nth) => `42["quack",${nth}]`,
  "commands without acknowledgement": (nth) =>
    `42["command",{"id":"${nth}","stream":"community","command":{"type":"begin"}}]`,
  resync: (nth) => (nth % 2 === 0 ? '42["resync","community"]' : '42["resync","session"]'),
  packets: () => "6",
};

async function attack({ flood, url, hello, sockets, ms }: Attack): Promise<Attacked> {
  const until = performance.now() + ms;
  const total = { messages: 0, bytes: 0, connections: 0, letIn: 0, received: 0 };
  const address = `${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`;
  let nth = 0;

  const say = (socket: WebSocket, text: string): void => {
    total.messages += 1;
    total.bytes += text.length;
    socket.send(text);
  };
  const knock = (socket: WebSocket): void => {
    nth += 1;
    // Another meeting each time, so that no role in it is cached.
    const meeting = flood === "handshakes" ? `${hello.meeting ?? ""}-${nth}` : hello.meeting;
    say(socket, `40${JSON.stringify({ ...hello, meeting })}`);
  };

  /** Connects, and floods until the connection is cut or the time is up. */
  function line(): Promise<void> {
    const socket = new WebSocket(address, { origin: url, perMessageDeflate: false });
    total.connections += 1;
    const flooding = async (): Promise<void> => {
      if (flood === "handshakes") return socket.terminate();
      const packet = PACKETS[flood];
      while (socket.readyState === WebSocket.OPEN && performance.now() < until) {
        for (let sent = 0; sent < AT_ONCE && socket.bufferedAmount < MOST_WAITING; sent += 1) {
          nth += 1;
          say(socket, packet(nth));
        }
        await pause(1);
      }
      socket.terminate();
    };
    socket.on("message", (data: Buffer) => {
      total.received += data.length;
      const begins = data.subarray(0, 2).toString();
      if (begins.startsWith("0")) knock(socket);
      else if (begins === "2") say(socket, "3");
      else if (begins === "44") socket.terminate();
      else if (begins === "40") {
        total.letIn += 1;
        void flooding();
      }
    });
    return new Promise((resolve) => {
      const stop = setTimeout(() => socket.terminate(), Math.max(0, until - performance.now()));
      socket.on("error", () => undefined);
      socket.on("close", () => {
        clearTimeout(stop);
        resolve();
      });
    });
  }

  await Promise.all(
    Array.from({ length: sockets }, async () => {
      while (performance.now() < until) {
        await line();
        await pause(BETWEEN_MS);
      }
    }),
  );
  return total;
}

const methods = { attack };
export type AttackMethods = typeof methods;

answerCalls(methods);
sayReady(null);
