import { describe, expect, it } from "vitest";
import type { CommandOutcome } from "./live-stream.ts";
import { correlationOf, followCommand } from "./follow-command.ts";
import type { Counter, Step } from "./telemetry.ts";
import { sessionStream } from "../domain/kernel/stream.ts";
import { sessionId } from "../domain/kernel/ids.ts";
import { person } from "../testing/app-world.ts";

const stream = sessionStream(sessionId("standup"));
const envelope = { id: "m1abcdef-0123456789abcdef", actor: person("tom"), command: { type: "takeNote" } };

async function followed(outcome: CommandOutcome, isSecret = false) {
  const steps: Step[] = [];
  const counts: (readonly [Counter, number])[] = [];
  let now = 1_000;
  followCommand(stream, envelope, isSecret, Promise.resolve(outcome), {
    environment: { now: () => (now += 5) },
    telemetry: {
      count: (counter, by = 1) => counts.push([counter, by]),
      step: (step) => steps.push(step),
      observe() {},
    },
  });
  await Promise.resolve();
  return { steps, counts };
}

describe("a command that is followed", () => {
  const done = { kind: "done", version: 7 } as const;

  it("TRACE-1: is a step under a name that follows from its id, and says where it is stored", async () => {
    const { steps } = await followed(done);
    expect(steps).toEqual([
      {
        name: "command",
        began: 1_005,
        ended: 1_010,
        correlation: correlationOf(envelope.id),
        command: "takeNote",
        outcome: "done",
        stored: { stream, version: 7 },
      },
    ]);
    expect(correlationOf(envelope.id)).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(steps)).not.toContain(envelope.id);
    expect(JSON.stringify(steps)).not.toContain(envelope.actor.ref);
  });

  it("TRACE-1: says why it was refused or failed", async () => {
    const refused = await followed({ kind: "refused", rejection: { code: "notAMember" } });
    expect(refused.steps[0]).toMatchObject({ outcome: "refused", why: "notAMember" });
    const failed = await followed({ kind: "failed", retryable: true, reason: "storage" });
    expect(failed.steps[0]).toMatchObject({ outcome: "failed", why: "storage" });
  });

  it("TRACE-2: is only counted if its author is a secret", async () => {
    const { steps, counts } = await followed(done, true);
    expect(steps).toEqual([]);
    expect(counts).toEqual([
      ["commands.waiting", 1],
      ["commands.waiting", -1],
      ["commands.done", 1],
    ]);
  });
});
