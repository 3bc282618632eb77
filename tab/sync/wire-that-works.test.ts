import { beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { manualDevice, type ManualDevice } from "./testing/manual-device.ts";
import type { OpenWire, WireHandlers } from "./wire.ts";
import { wireThatWorks } from "./wire-that-works.ts";

interface Attempt {
  readonly way: "socket" | "polling";
  readonly handlers: WireHandlers;
  closed: boolean;
}

let device: ManualDevice;
let attempts: Attempt[];
let said: string[];
let connect: () => void;

beforeEach(() => {
  device = manualDevice();
  attempts = [];
  said = [];
  const opener =
    (way: Attempt["way"]): OpenWire =>
    (_, handlers) => {
      const attempt: Attempt = { way, handlers, closed: false };
      attempts.push(attempt);
      return { send: () => undefined, ask: () => undefined, close: () => void (attempt.closed = true) };
    };
  const openWire = wireThatWorks(
    { socket: opener("socket"), polling: () => Promise.resolve(opener("polling")) },
    device,
  );
  const handshake = {} as Parameters<OpenWire>[0];
  connect = () => {
    attempts = [];
    said = [];
    openWire(handshake, {
      opened: () => said.push("opened"),
      refused: (code) => said.push(`refused ${code}`),
      closed: (byServer) => said.push(byServer ? "closed" : "cut"),
      received: () => undefined,
    });
  };
});

const ways = (): string[] => attempts.map(({ way }) => way);
const last = (): Attempt => attempts.at(-1) ?? expect.fail("nothing was tried");

/** A socket that opens and is cut after a while. */
async function cutAfter(time: number): Promise<void> {
  connect();
  last().handlers.opened();
  await device.advance(time);
  last().handlers.closed(false);
}

describe("NET-1: a page", () => {
  it("connects by a WebSocket where one opens, and by nothing else", async () => {
    connect();
    last().handlers.opened();
    await device.advance(20 * SECOND);
    expect(ways()).toEqual(["socket"]);
    expect(said).toEqual(["opened"]);
  });

  it("polls at once where WebSockets are refused, and says nothing of them", async () => {
    connect();
    last().handlers.refused(null);
    await device.advance(0);
    expect(ways()).toEqual(["socket", "polling"]);
    last().handlers.opened();
    expect(said).toEqual(["opened"]);
  });

  it("polls after 2.5 s where they are swallowed without a word, and closes the one that was tried", async () => {
    connect();
    await device.advance(2.4 * SECOND);
    expect(ways()).toEqual(["socket"]);
    await device.advance(0.1 * SECOND);
    expect(ways()).toEqual(["socket", "polling"]);
    last().handlers.opened();
    expect(attempts[0]?.closed).toBe(true);
  });

  it("takes the WebSocket if it opens first after all", async () => {
    connect();
    await device.advance(2.5 * SECOND);
    attempts[0]?.handlers.opened();
    expect(last()).toMatchObject({ way: "polling", closed: true });
    expect(said).toEqual(["opened"]);
  });

  it("is refused once if neither gets an answer, and at once by the server's own refusal", async () => {
    connect();
    last().handlers.refused(null);
    await device.advance(0);
    last().handlers.refused(null);
    expect(said).toEqual(["refused null"]);
    connect();
    last().handlers.refused("notAMember");
    expect(said).toEqual(["refused notAMember"]);
    expect(ways()).toEqual(["socket"]);
  });

  it("does not poll while a server restarts to which it had a WebSocket, unless that goes on", async () => {
    await cutAfter(90 * SECOND);
    for (const expected of [["socket"], ["socket"], ["socket", "polling"]]) {
      connect();
      last().handlers.refused(null);
      await device.advance(0);
      expect(ways()).toEqual(expected);
    }
  });

  it("polls where one WebSocket after another is cut within a minute, and not after a long one", async () => {
    for (const time of [30, 30, 30, 30, 61, 30, 30, 30, 30, 30]) await cutAfter(time * SECOND);
    connect();
    await device.advance(0);
    expect(ways()).toEqual(["polling"]);
  });
});
