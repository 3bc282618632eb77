import type { Fault, Plan, Step } from "./plan.ts";
import { runPlan } from "./run-plan.ts";
import { changed, planned, tell } from "./tell.ts";

const told = (...step: Parameters<typeof tell>): readonly Step[] => [
  tell(...step),
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
    ...told(0, "found", { name: "Frontend Guild" }),
    ...told(0, "planItem", planned(1)),
    ...told(0, "planItem", planned(2)),
    ...told(1, "begin"),
    ...told(0, "raiseElmo"),
    ...told(1, "raiseElmo"),
    ...told(2, "addTakeaway", { text: "Learned 3", kind: "action" }),
    ...told(1, "answerCall", { answer: { kind: "moveOn" } }),
    ...told(0, "changeSettings", changed(4)),
    ...told(2, "raiseElmo"),
    ...told(2, "takeBackElmo"),
    ...told(0, "pause"),
    ...told(0, "resume"),
    ...told(1, "finish"),
    { do: "wait", length: 300 },
    ...told(0, "reopenSession"),
    { do: "wait", length: 300 },
    ...told(0, "next"),
    ...told(1, "raiseElmo"),
    ...told(0, "finish"),
    { do: "wait", length: 300 },
    ...told(0, "planParked"),
    ...told(2, "begin"),
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
