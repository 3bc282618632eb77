import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "@guildhall/shared/app/log";
import { correlationOf } from "@guildhall/shared/app/follow-command";
import type { Counter, Gauge, Step } from "@guildhall/shared/app/telemetry";
import { startGuild, type Guild } from "../bot/guild.ts";

let guild: Guild;
let counts: Map<Counter, number>;
let steps: Step[];
let gauges: Map<Gauge, () => number>;
let lines: { readonly fields: Readonly<Record<string, unknown>>; readonly message: string }[];

const note = (fields: object, message: string): void => {
  lines.push({ fields: { ...fields }, message });
};
const log: Log = { info: note, warn: note, error: note };

beforeEach(async () => {
  counts = new Map();
  steps = [];
  gauges = new Map();
  lines = [];
  guild = await startGuild({
    server: {
      log,
      telemetry: {
        count: (counter, by = 1) => void counts.set(counter, (counts.get(counter) ?? 0) + by),
        step: (step) => void steps.push(step),
        observe: (gauge, read) => void gauges.set(gauge, read),
      },
    },
  });
  await guild.teams.installBot();
  await guild.begin("priya", [{ title: "Design tokens" }]);
});
afterEach(() => guild.close());

const count = (counter: Counter): number => counts.get(counter) ?? 0;
const commands = (): readonly string[] => steps.map(({ command }) => command ?? "").filter(Boolean);

describe("what a server tells of its work", () => {
  test("TRACE-1: each command that is no secret is one line of the log and one trace, down to its row", async () => {
    const told = lines.find(({ fields }) => fields["command"] === "planItem");
    expect(told).toMatchObject({
      message: "a command was stored",
      fields: {
        correlation: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        stream: { kind: "community", id: await guild.community() },
        version: expect.any(Number) as number,
      },
    });
    const { correlation, version } = told?.fields ?? {};
    const trace = steps.filter((step) => step.correlation === correlation).map(({ name }) => name);
    expect(trace).toEqual(["append", "command"]);
    // The row of that version has the id that the click got, from which the correlation follows.
    const stream = { kind: "community", id: await guild.community() } as const;
    const [commit] = await guild.server.storage.events.readAfter(stream, Number(version) - 1);
    const ids = [...JSON.stringify(commit?.body).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? "");
    expect(ids.map(correlationOf)).toContain(correlation);
  });

  test("TRACE-2: who raises ELMO is counted, and in no line and no trace", async () => {
    const [before, linesBefore] = [count("commands.done"), lines.length];
    const stepsBefore = steps.length;
    await guild.teams.say("tom", "<p>elmo!</p>");
    await guild.inSession("amara", { type: "raiseElmo", run: null });
    expect(count("commands.done")).toBeGreaterThanOrEqual(before + 2);
    const ref = await guild.ref("tom");
    const later = JSON.stringify([lines.slice(linesBefore), steps.slice(stepsBefore)]);
    expect(later).not.toMatch(/\belmo\b|raiseElmo|ElmoRaised/i);
    expect(later).not.toContain(ref);
    expect(commands()).not.toContain("raiseElmo");
  });

  test("TRACE-4: commands, commits, sends, keys and how far a projection is behind are counted", async () => {
    await guild.inSession("tom", { type: "raiseElmo", run: null });
    await guild.inSession("tom", { type: "next", run: null });
    const counters = ["commands.done", "commits", "sends.posted", "seals.drawn"] as const;
    expect(counters.filter((counter) => count(counter) === 0)).toEqual([]);
    expect(count("commands.waiting")).toBe(0);
    expect(gauges.get("projections.lag")?.()).toBe(0);
  });
});
