import type { Fault, Plan, Step, Wish } from "./plan.ts";
import { runPlan } from "./run-plan.ts";

const wish = (panel: number, name: Wish, n = 0): readonly Step[] => [
  { do: "wish", panel, wish: name, n },
  { do: "wait", length: 60 },
];

/** A whole session on two servers, without anything going wrong by itself. */
const SESSION: Plan = {
  seed: 1,
  servers: 2,
  people: [0, 1, 2, 0],
  rough: false,
  steps: [
    ...[0, 1, 2, 3].map((panel): Step => ({ do: "open", panel })),
    { do: "wait", length: 400 },
    ...wish(0, "found"),
    ...wish(0, "plan", 1),
    ...wish(0, "plan", 2),
    ...wish(1, "begin"),
    ...wish(0, "elmo"),
    ...wish(1, "elmo"),
    ...wish(2, "takeaway", 3),
    ...wish(1, "moveOn"),
    ...wish(0, "settings", 4),
    ...wish(2, "elmo"),
    ...wish(2, "takeBack"),
    ...wish(0, "pause"),
    ...wish(0, "resume"),
    ...wish(1, "finish"),
    { do: "wait", length: 300 },
    ...wish(0, "reopen"),
    { do: "wait", length: 300 },
    ...wish(0, "next"),
    ...wish(1, "elmo"),
    ...wish(0, "finish"),
    { do: "wait", length: 300 },
    ...wish(0, "planParked"),
    ...wish(2, "begin"),
    { do: "wait", length: 2_000 },
  ],
};

export interface AwaitPoint {
  readonly server: number;
  readonly fault: Fault;
}

/** Every place of that session where a server waits for storage or the chat, and may die before or after the answer. */
export async function awaitPoints(): Promise<readonly AwaitPoint[]> {
  const { world } = await runPlan({ ...SESSION });
  return world.servers.flatMap((each, server) =>
    Array.from({ length: each?.line.callsInPlan ?? 0 }, (_, index) => index + 1).flatMap((after) =>
      (["crashBefore", "crashAfter"] as const).map((kind) => ({ server, fault: { kind, after } })),
    ),
  );
}

/** What is wrong when a server dies there. */
export async function dieAt({ server, fault }: AwaitPoint): Promise<readonly string[]> {
  const steps: readonly Step[] = [{ do: "fault", server, fault }, ...SESSION.steps];
  const { violations } = await runPlan({ ...SESSION, steps });
  return violations;
}
