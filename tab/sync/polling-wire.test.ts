import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import type { PollAnswer, PollRequest } from "@guildhall/shared/protocol/polling";
import { pollingWire } from "./polling-wire.ts";
import type { Wire } from "./wire.ts";

/** What the server says to what it is asked; with null the request is lost on the way. */
type Say = (ask: NonNullable<PollRequest["ask"]>) => PollAnswer | null;

const asked: string[] = [];
let wire: Wire;

function open(say: Say): void {
  vi.spyOn(globalThis, "fetch").mockImplementation((_, init) => {
    const { ask } = JSON.parse(typeof init?.body === "string" ? init.body : "") as PollRequest;
    if (ask !== undefined) asked.push(ask.event);
    const answer = ask === undefined ? null : say(ask);
    if (answer !== null) return Promise.resolve(new Response(JSON.stringify(answer)));
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
    });
  });
  const environment = {
    later(delay: number, work: () => void) {
      const timer = setTimeout(work, delay);
      return () => clearTimeout(timer);
    },
    monotonic: () => Date.now(),
    random: () => "0123456789012345678901",
  };
  wire = pollingWire("https://guildhall.example", environment)(
    {
      protocol: PROTOCOL_VERSION,
      surface: "panel",
      conversation: "19:chat",
      meeting: null,
      proof: { kind: "token", token: "t" },
    },
    { opened: vi.fn(), refused: vi.fn(), closed: vi.fn(), received: vi.fn() },
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
});
afterEach(() => {
  wire.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("NET-2: says so when a server that stops has no answer, so that what was asked is asked again", async () => {
  open(() => ({ messages: [] }));
  const answered = vi.fn();
  wire.ask("command", { id: "1" }, answered);
  await vi.advanceTimersByTimeAsync(0);
  expect(answered.mock.calls).toEqual([[undefined]]);
});

it("NET-2: asks again what was lost on the way, and then what waited behind it", async () => {
  let isLost = true;
  open(({ event }) => (isLost ? null : { messages: [], answer: event }));
  const answered = vi.fn();
  wire.ask("command", { id: "1" }, answered);
  wire.ask("command", { id: "2" }, answered);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toEqual(["command"]);
  isLost = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(asked).toEqual(["command", "command", "command"]);
  expect(answered).toHaveBeenCalledTimes(2);
});
