import { type Random, seeded } from "../support/random.ts";
import { COMMAND_TYPES, type CommandType, NUMBERS } from "../support/random-commands/command-of-type.ts";
import type { ChatAnswer, CommandStep, Cut, Fault, Plan, Step } from "./plan.ts";

type Weighted<T> = readonly (readonly [number, T])[];

function pickWeighted<T>(random: Random, choices: Weighted<T>): T {
  let left = random.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, choice] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new Error("There is nothing to choose from");
}

/**
 * How often people ask for what makes most of a session, and for what leads on; once where nothing is said. Nobody erases
 * themselves: their panels would be closed for good.
 */
const WEIGHTS: { readonly [Type in CommandType]?: number } = {
  ...{ raiseElmo: 20, takeBackElmo: 7, next: 6, previous: 2, pause: 3, resume: 4, answerCall: 7 },
  ...{ adjustMinutes: 2, addItem: 2, moveItem: 2, addTakeaway: 9, removeTakeaway: 2, takeOver: 3 },
  ...{ handOver: 2, correctHeadCount: 2, finish: 3, begin: 5, reopenSession: 3, changeSettings: 4 },
  ...{ planItem: 5, editPlannedItem: 2, movePlannedItem: 3, removePlannedItem: 3, planParked: 2 },
  ...{ addSession: 2, cancelSession: 2, offerTopic: 9, askForTopics: 3 },
  ...{ completeAction: 4, reopenAction: 5, takeOnAction: 3, dropAction: 3 },
  ...{ openCollection: 2, addEntry: 4, nextStep: 3, castBallot: 3, eraseMe: 0 },
};

const COMMANDS: Weighted<CommandType> = COMMAND_TYPES.map((type) => [WEIGHTS[type] ?? 1, type]);

const STEPS: Weighted<Step["do"]> = [
  [60, "command"],
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

const command = (panel: number, type: CommandType, n = 0): CommandStep => ({ do: "command", panel, type, n });

/** The plan of a seed. */
export function generatePlan(seed: number): Plan {
  const random = seeded(seed);
  const servers = random.int(1, 3);
  const panels = random.int(2, 8);
  // Fewer people than panels, so that somebody has the app open twice.
  const people = Array.from({ length: panels }, (_, index) =>
    index === 0 ? 0 : random.int(0, Math.max(1, panels - 2)),
  );
  const length = random.chance(0.04) ? random.int(150, 400) : random.int(8, 80);
  const steps: Step[] = [
    ...people.map((_, panel): Step => ({ do: "open", panel })),
    { do: "wait", length: 400 },
    command(0, "found"),
    { do: "wait", length: 300 },
    ...Array.from({ length: random.int(0, 4) }, (_, n) => command(0, "planItem", n)),
    { do: "wait", length: random.int(0, 200) },
    command(random.int(0, panels - 1), "begin"),
    { do: "wait", length: random.int(0, 600) },
  ];
  const cards = seeded(seed ^ 0xca4d);
  if (cards.chance(0.4)) steps.push(...generateCards(cards, panels, servers));
  for (let count = 0; count < length; count += 1)
    if (random.chance(0.08)) steps.push(...generateSessionChange(random, panels));
    else steps.push(generateStep(random, panels, servers));
  const long = seeded(seed ^ 0x517);
  if (long.chance(0.12)) steps.push(...generateLongSession(long, panels));
  const past = seeded(seed ^ 0x9a57);
  if (past.chance(0.15)) steps.push(...generateHiding(past));
  return { seed, servers, people, unreliable: random.chance(0.3), steps };
}

/** After everything has recovered: topics of a session that is over are hidden, and some are shown again. */
function generateHiding(random: Random): readonly Step[] {
  const some = (): number => random.int(0, NUMBERS - 1);
  const about = [some(), some()];
  const hides = Array.from({ length: random.int(2, 6) }, (): readonly Step[] => [
    command(0, random.chance(0.7) ? "hideTopic" : random.chance(0.5) ? "showTopic" : "mergeTopics", some()),
    { do: "wait", length: random.int(0, 400) },
  ]);
  return [
    { do: "open", panel: 0 },
    { do: "wait", length: 900_000 },
    command(0, "claimOrganiser"),
    { do: "wait", length: 500 },
    command(0, "finish"),
    { do: "wait", length: 130_000 },
    ...about.flatMap((n) => [command(0, "offerTopic", n), command(0, "planTopic", n)]),
    { do: "wait", length: 2_000 },
    command(0, "begin"),
    { do: "wait", length: 2_000 },
    command(0, "addTakeaway", some()),
    { do: "wait", length: 500 },
    command(0, "finish"),
    { do: "wait", length: random.int(200, 40_000) },
    ...hides.flat(),
    ...(random.chance(0.3) ? [command(0, "reopenSession")] : []),
  ];
}

/** A session ends or begins while people go on, so that commands between the two streams cross theirs. */
function generateSessionChange(random: Random, panels: number): readonly Step[] {
  const around: Weighted<CommandType> = [
    [3, "changeSettings"],
    [2, "stepDownAsOrganiser"],
    [2, "nameOrganiser"],
    [1, "raiseElmo"],
    [1, "next"],
    [1, "addTakeaway"],
    [1, "completeAction"],
    [1, "reopenAction"],
    [1, "dropAction"],
  ];
  const turns: readonly CommandType[] = random.chance(0.5)
    ? ["finish", "reopenSession"]
    : random.chance(0.5)
      ? ["finish", "begin"]
      : ["begin"];
  return turns.flatMap((turn) => [
    command(random.int(0, panels - 1), turn),
    { do: "wait", length: random.int(0, 300) },
    // The founder is an organiser.
    ...[0, random.int(0, panels - 1)].map((panel) =>
      command(panel, pickWeighted(random, around), random.int(0, NUMBERS - 1)),
    ),
    { do: "wait", length: random.int(0, 60) },
  ]);
}

/** Things are open in the chat, and people go on while servers fail and the chat refuses: their cards change all the time. */
function generateCards(random: Random, panels: number, servers: number): readonly Step[] {
  const inChat = (type: CommandType): Step => ({ ...command(0, type), said: { inChat: true } });
  const goingOn: Weighted<CommandType> = [
    [6, "castBallot"],
    [4, "addEntry"],
    [3, "offerTopic"],
    [1, "hideEntry"],
    [0.5, "closePoll"],
    [0.5, "stopAsking"],
  ];
  const changes = Array.from({ length: random.int(5, 40) }, (): readonly Step[] => [
    command(random.int(0, panels - 1), pickWeighted(random, goingOn), random.int(0, NUMBERS - 1)),
    ...(random.chance(0.3) ? [{ do: "wait", length: random.int(0, 3_000) } as const] : []),
    ...(random.chance(0.3) ? [generateStep(random, panels, servers)] : []),
    ...(random.chance(0.15) ? [{ do: "chat", answer: pickWeighted(random, ANSWERS) } as const] : []),
  ]);
  return [inChat("openPoll"), inChat("askForTopics"), inChat("openCollection"), ...changes.flat()];
}

/** After everything has recovered: a session long enough to be attended, by some of them in part. */
function generateLongSession(random: Random, panels: number): readonly Step[] {
  const comings = Array.from({ length: random.int(2, 5) }, (): readonly Step[] => [
    { do: random.chance(0.5) ? "open" : "close", panel: random.int(1, panels - 1) },
    { do: "wait", length: random.int(100_000, 600_000) },
  ]);
  return [
    { do: "open", panel: 0 },
    { do: "wait", length: 900_000 },
    command(0, "finish"),
    { do: "wait", length: 130_000 },
    command(0, "begin"),
    { do: "wait", length: 2_000 },
    ...comings.flat(),
    command(0, "finish"),
    { do: "wait", length: 30_000 },
  ];
}

function generateStep(random: Random, panels: number, servers: number): Step {
  const panel = random.int(0, panels - 1);
  const server = random.int(0, servers - 1);
  const kind = pickWeighted(random, STEPS);
  switch (kind) {
    case "command":
      // The first panel is the founder's, who may do most.
      return command(
        random.chance(0.3) ? 0 : panel,
        pickWeighted(random, COMMANDS),
        random.int(0, NUMBERS - 1),
      );
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
