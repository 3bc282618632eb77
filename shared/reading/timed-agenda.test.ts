import { expect, test } from "vitest";
import { itemId, runId } from "../domain/kernel/ids.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import type { SessionItem } from "../domain/session/state.ts";
import { timedRunning, timedUpcoming } from "./timed-agenda.ts";

const item = (id: string, minutes: number, progress: SessionItem["progress"]): SessionItem => ({
  ...{ id: itemId(id), title: id, kind: "topic", presenter: null, minutes, history: [] },
  ...{ timebox: minutes * MINUTE, extensions: 0, progress },
});
const planned = { phase: "planned", spent: 0 } as const;
const at = Date.UTC(2026, 4, 8, 10, 0);
const shown = (timed: ReturnType<typeof timedUpcoming>) =>
  timed.map(({ item: { title }, is, at: start }) => [
    title,
    is,
    start === null ? null : (start - at) / MINUTE,
  ]);

test("TALK-1: the items of an upcoming session start one after the other", () => {
  const agenda = [item("a", 5, planned), item("b", 20, planned), item("c", 10, planned)];
  expect(shown(timedUpcoming({ agenda, at }))).toEqual([
    ["a", "ahead", 0],
    ["b", "ahead", 5],
    ["c", "ahead", 25],
  ]);
  expect(shown(timedUpcoming({ agenda, at: null })).map(([, , start]) => start)).toEqual([null, null, null]);
});

test("TALK-1: those of the running session start when what is on has had its time, or at once if that is over", () => {
  const on = item("b", 20, { phase: "running", run: runId("r"), startedAt: at, spent: 0 });
  const [a, c, d] = [
    item("a", 5, { phase: "done", spent: 0 }),
    item("c", 10, planned),
    item("d", 5, planned),
  ];
  const session = (passedOver: boolean) => ({
    items: passedOver ? [c, on, d] : [a, on, c, d],
    current: { item: on, run: runId("r"), place: 1 },
    upcoming: passedOver ? [d, c] : [c, d],
  });
  expect(shown(timedRunning(session(false), at + 5 * MINUTE))).toEqual([
    ["a", "over", null],
    ["b", "on", null],
    ["c", "ahead", 20],
    ["d", "ahead", 30],
  ]);
  expect(shown(timedRunning(session(false), at + 25 * MINUTE)).at(-1)).toEqual(["d", "ahead", 35]);
  expect(shown(timedRunning(session(true), at))).toEqual([
    ["c", "ahead", 25],
    ["b", "on", null],
    ["d", "ahead", 20],
  ]);
});
