import { type Random, seeded } from "../support/random.ts";
import type { ChatAnswer, Cut, Fault, Intent, Plan, Step } from "./plan.ts";

type Weighted<T> = readonly (readonly [number, T])[];

function pickWeighted<T>(random: Random, choices: Weighted<T>): T {
  let left = random.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, choice] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new Error("There is nothing to choose from");
}

const INTENTS: Weighted<Intent> = [
  [16, "elmo"],
  [6, "takeBack"],
  [6, "next"],
  [2, "previous"],
  [3, "pause"],
  [3, "resume"],
  [2, "moveOn"],
  [2, "park"],
  [2, "continue"],
  [2, "adjust"],
  [2, "add"],
  [2, "move"],
  [1, "remove"],
  [7, "takeaway"],
  [2, "removeTakeaway"],
  [3, "takeOver"],
  [2, "handOver"],
  [2, "headCount"],
  [3, "finish"],
  [5, "begin"],
  [3, "reopen"],
  [4, "settings"],
  [4, "plan"],
  [1, "edit"],
  [1, "moveplanned"],
  [1, "removeplanned"],
  [1, "reuse"],
  [1, "planParked"],
  [1, "organiser"],
  [1, "stepDown"],
  [1, "claim"],
  [1, "resend"],
  [1, "dismiss"],
  [8, "topic"],
  [1, "withdraw"],
  [2, "askTopics"],
  [3, "complete"],
  [2, "reopenAction"],
  [2, "takeOn"],
  [1, "assign"],
  [1, "drop"],
  [1, "found"],
  [1, "rhythm"],
  [1, "addSession"],
  [1, "moveSession"],
  [1, "cancelSession"],
];

const STEPS: Weighted<Step["do"]> = [
  [60, "intent"],
  [5, "word"],
  [30, "wait"],
  [3, "open"],
  [2, "close"],
  [1, "sleep"],
  [4, "cut"],
  [9, "fault"],
  [1, "outage"],
  [1.5, "crash"],
  [1, "dropNotices"],
  [3, "chat"],
];

const WAITS: Weighted<readonly [number, number]> = [
  [8, [0, 20]],
  [8, [20, 300]],
  [4, [300, 3_000]],
  [2, [3_000, 15_000]],
  [0.6, [20_000, 90_000]],
  [0.15, [90_000, 900_000]],
  [0.05, [1_800_000, 2_500_000]],
];

const FAULTS: Weighted<Fault["kind"]> = [
  [4, "crashBefore"],
  [4, "crashAfter"],
  [5, "failBefore"],
  [5, "failAfter"],
  [3, "slow"],
  [3, "slowAnswer"],
  [1, "hang"],
];

const CUTS: Weighted<Cut> = [
  [1, "reset"],
  [1, "tabFirst"],
  [1, "serverFirst"],
  [1, "silent"],
];

const ANSWERS: Weighted<ChatAnswer> = [
  [3, "later"],
  [2, "unknown"],
  [2, "lost"],
  [1, "impossible"],
];

/** The plan of a seed. */
export function generatePlan(seed: number): Plan {
  const random = seeded(seed);
  const servers = random.int(1, 3);
  const panels = random.int(2, 8);
  // Fewer people than panels, so that somebody has the app open twice.
  const people = Array.from({ length: panels }, (_, index) =>
    index === 0 ? 0 : random.int(0, Math.max(1, panels - 2)),
  );
  const length = random.chance(0.04) ? random.int(150, 400) : random.int(8, 70);
  const steps: Step[] = [
    ...people.map((_, panel): Step => ({ do: "open", panel })),
    { do: "wait", length: 400 },
    { do: "intent", panel: 0, intent: "found", n: 0 },
    { do: "wait", length: 100 },
    ...Array.from({ length: random.int(0, 4) }, (_, n): Step => ({
      do: "intent",
      panel: 0,
      intent: "plan",
      n,
    })),
    { do: "wait", length: random.int(0, 200) },
    { do: "intent", panel: random.int(0, panels - 1), intent: "begin", n: 0 },
    { do: "wait", length: random.int(0, 600) },
  ];
  for (let count = 0; count < length; count += 1)
    if (random.chance(0.08)) steps.push(...generateSessionChange(random, panels));
    else steps.push(generateStep(random, panels, servers));
  const long = seeded(seed ^ 0x517);
  if (long.chance(0.12)) steps.push(...generateLongSession(long, panels));
  return { seed, servers, people, unreliable: random.chance(0.3), steps };
}

/** A session ends or begins while people go on, so that commands between the two streams cross theirs. */
function generateSessionChange(random: Random, panels: number): readonly Step[] {
  const around: Weighted<Intent> = [
    [3, "settings"],
    [2, "stepDown"],
    [2, "organiser"],
    [1, "elmo"],
    [1, "next"],
  ];
  const turns: readonly Intent[] = random.chance(0.5)
    ? ["finish", "reopen"]
    : random.chance(0.5)
      ? ["finish", "begin"]
      : ["begin"];
  return turns.flatMap((turn) => [
    { do: "intent", panel: random.int(0, panels - 1), intent: turn, n: 0 },
    { do: "wait", length: random.int(0, 300) },
    // The first panel is the founder's, so an organiser's.
    ...[0, random.int(0, panels - 1)].map((panel): Step => ({
      do: "intent",
      panel,
      intent: pickWeighted(random, around),
      n: random.int(0, 9),
    })),
    { do: "wait", length: random.int(0, 60) },
  ]);
}

/** After everything has recovered: a session long enough to be attended, by some of them in part. */
function generateLongSession(random: Random, panels: number): readonly Step[] {
  const founder = (intent: Intent): Step => ({ do: "intent", panel: 0, intent, n: 0 });
  const comings = Array.from({ length: random.int(2, 5) }, (): readonly Step[] => [
    { do: random.chance(0.5) ? "open" : "close", panel: random.int(1, panels - 1) },
    { do: "wait", length: random.int(100_000, 600_000) },
  ]);
  return [
    { do: "open", panel: 0 },
    { do: "wait", length: 900_000 },
    founder("finish"),
    { do: "wait", length: 130_000 },
    founder("begin"),
    { do: "wait", length: 2_000 },
    ...comings.flat(),
    founder("finish"),
    { do: "wait", length: 30_000 },
  ];
}

function generateStep(random: Random, panels: number, servers: number): Step {
  const panel = random.int(0, panels - 1);
  const server = random.int(0, servers - 1);
  const kind = pickWeighted(random, STEPS);
  switch (kind) {
    case "intent":
      return { do: kind, panel, intent: pickWeighted(random, INTENTS), n: random.int(0, 9) };
    case "word":
      return { do: kind, person: panel, server };
    case "wait":
      return { do: kind, length: random.int(...pickWeighted(random, WAITS)) };
    case "open":
    case "close":
      return { do: kind, panel };
    case "sleep":
      return { do: kind, panel, length: random.int(500, 60_000) };
    case "cut":
      return { do: kind, panel, how: pickWeighted(random, CUTS) };
    case "fault":
      return { do: kind, server, fault: generateFault(random) };
    case "outage":
      return { do: kind, server, length: random.int(100, random.chance(0.1) ? 700_000 : 20_000) };
    case "crash":
      return { do: kind, server };
    case "dropNotices":
      return { do: kind, length: random.int(500, 10_000) };
    case "chat":
      return { do: kind, answer: pickWeighted(random, ANSWERS) };
  }
}

function generateFault(random: Random): Fault {
  const after = random.int(1, 25);
  const kind = pickWeighted(random, FAULTS);
  return kind === "slow" || kind === "slowAnswer" || kind === "hang"
    ? { after, kind, length: random.int(20, random.chance(0.2) ? 40_000 : 900) }
    : { after, kind };
}
