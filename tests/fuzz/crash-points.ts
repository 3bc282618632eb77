import type { Fault, Plan, Step, Intent } from "./plan.ts";
import { runPlan } from "./run-plan.ts";

const intent = (panel: number, name: Intent, n = 0): readonly Step[] => [
  { do: "intent", panel, intent: name, n },
  { do: "wait", length: 60 },
];

/** A whole session on two servers, without faults. */
const SESSION: Plan = {
  seed: 1,
  servers: 2,
  people: [0, 1, 2, 0],
  unreliable: false,
  steps: [
    ...[0, 1, 2, 3].map((panel): Step => ({ do: "open", panel })),
    { do: "wait", length: 400 },
    ...intent(0, "found"),
    ...intent(0, "plan", 1),
    ...intent(0, "plan", 2),
    ...intent(1, "begin"),
    ...intent(0, "elmo"),
    ...intent(1, "elmo"),
    ...intent(2, "takeaway", 3),
    ...intent(1, "moveOn"),
    ...intent(0, "settings", 4),
    ...intent(2, "elmo"),
    ...intent(2, "takeBack"),
    ...intent(0, "pause"),
    ...intent(0, "resume"),
    ...intent(1, "finish"),
    { do: "wait", length: 300 },
    ...intent(0, "reopen"),
    { do: "wait", length: 300 },
    ...intent(0, "next"),
    ...intent(1, "elmo"),
    ...intent(0, "finish"),
    { do: "wait", length: 300 },
    ...intent(0, "planParked"),
    ...intent(2, "begin"),
    { do: "wait", length: 2_000 },
  ],
};

export interface CrashPoint {
  readonly server: number;
  readonly fault: Fault;
}

/** Every place in that session where a server waits for a call and may die, before or after the answer. */
export async function crashPoints(): Promise<readonly CrashPoint[]> {
  const { simulation } = await runPlan({ ...SESSION });
  return simulation.servers.flatMap((each, server) =>
    Array.from({ length: each?.faults.callsInPlan ?? 0 }, (_, index) => index + 1).flatMap((after) =>
      (["crashBefore", "crashAfter"] as const).map((kind) => ({ server, fault: { kind, after } })),
    ),
  );
}

/** The violations after a server has died there. */
export async function crashAt({ server, fault }: CrashPoint): Promise<readonly string[]> {
  const steps: readonly Step[] = [{ do: "fault", server, fault }, ...SESSION.steps];
  const { violations } = await runPlan({ ...SESSION, steps });
  return violations;
}
