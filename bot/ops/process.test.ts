import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import type { Log } from "@guildhall/shared/app/log";
import { STOP_WITHIN, stopInOrder } from "./process.ts";

const silent: Log = { info() {}, warn() {}, error() {} };

function fakeProcess() {
  const exits: number[] = [];
  const host = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  return { exits, host };
}

test("the first signal lets what is in flight finish", async () => {
  const { exits, host } = fakeProcess();
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = vi.fn<() => Promise<void>>(() => promise);
  stopInOrder(stop, silent, host);
  host.emit("SIGTERM");
  expect(exits).toEqual([]);
  resolve();
  await vi.waitFor(() => expect(exits).toEqual([0]), 60_000);
  expect(stop).toHaveBeenCalledTimes(1);
});

test("a second signal does not wait", () => {
  const { exits, host } = fakeProcess();
  stopInOrder(() => new Promise(() => {}), silent, host);
  host.emit("SIGINT");
  host.emit("SIGINT");
  expect(exits).toEqual([1]);
});

test("OPS-4 a stop that does not end is cut off, with an exit code for failure", () => {
  vi.useFakeTimers();
  try {
    const { exits, host } = fakeProcess();
    stopInOrder(() => new Promise(() => {}), silent, host);
    host.emit("SIGTERM");
    vi.advanceTimersByTime(STOP_WITHIN - 1);
    expect(exits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(exits).toEqual([1]);
  } finally {
    vi.useRealTimers();
  }
});

test("an uncaught error stops the process with an exit code for failure", async () => {
  const { exits, host } = fakeProcess();
  stopInOrder(() => Promise.resolve(), silent, host);
  host.emit("uncaughtException", new Error("bug"));
  await vi.waitFor(() => expect(exits).toEqual([1]), 60_000);
});
