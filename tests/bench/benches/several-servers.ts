import { startRealGuild } from "../../chaos/real-guild.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { hasRedis, startRedis } from "../../support/redis.ts";
import type { Bench, BenchContext } from "../bench.ts";
import { percentile } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

interface Setup {
  readonly servers: number;
  readonly redis: boolean;
  /** Redis is killed after a third of the votes and started again after another */
  readonly killed?: boolean;
}

const SETUPS: readonly Setup[] = [
  { servers: 1, redis: false },
  { servers: 2, redis: false },
  { servers: 2, redis: true },
  { servers: 3, redis: false },
  { servers: 3, redis: true },
  { servers: 3, redis: true, killed: true },
];
const QUICK: readonly Setup[] = [
  { servers: 1, redis: false },
  { servers: 2, redis: true, killed: true },
];
const ROUNDS = { full: 100, quick: 3 };
/** Longer than a burst is held back. */
const REST_MS = 80;
const WARM = 5;

/** From the command until a panel shows it: at the server that it went to, and at every other one. */
interface Journeys {
  readonly own: number[];
  readonly others: number[];
}

export const severalServers: Bench = {
  title: "From a vote at one server to the panels at another",

  async run({ stage, quick, say }) {
    const rows: TableRow[] = [];
    const added = new Map<string, number>();
    let alone: Journeys | null = null;
    for (const setup of (quick ? QUICK : SETUPS).filter(({ redis }) => !redis || hasRedis)) {
      const name = nameOf(setup);
      say(name);
      for (const [phase, journeys] of await measure(setup, stage, quick ? ROUNDS.quick : ROUNDS.full)) {
        const { own, others } = journeys;
        const far = others.length === 0 ? own : others;
        alone ??= journeys;
        if (setup.redis && setup.killed !== true)
          added.set(name, percentile(far, 0.5) - percentile(own, 0.5));
        rows.push({
          servers: setup.servers,
          Redis: phase,
          "own server p50 ms": percentile(own, 0.5),
          "own p99": percentile(own, 0.99),
          "another p50": percentile(far, 0.5),
          "another p99": percentile(far, 0.99),
          "added to one server p50": percentile(far, 0.5) - percentile(alone.own, 0.5),
          "added p99": percentile(far, 0.99) - percentile(alone.own, 0.99),
        });
      }
    }
    return {
      tables: [{ title: "A command through one server, seen at it and at the others", rows }],
      targets: [...added].map(([name, measured]) => ({
        what: `ms that a hop through Redis and a read add (${name})`,
        atMost: 50,
        measured,
      })),
      notes: [
        "Every vote was stored, and seen by every panel, whatever became of Redis.",
        "Without Redis the others look every 2 s, so about 1 s is added.",
        ...(hasRedis ? [] : ["There is no redis-server on this machine, so nothing was measured with one."]),
      ],
    };
  },
};

const nameOf = ({ servers, redis, killed = false }: Setup): string =>
  `${servers} ${redis ? "with" : "without"} Redis${killed ? ", killed and started again midway" : ""}`;

/** What is measured, by what there was of Redis meanwhile. */
type Phases = readonly (readonly [string, Journeys])[];

async function measure(
  { servers, redis: hasOne, killed = false }: Setup,
  stage: BenchContext["stage"],
  rounds: number,
): Promise<Phases> {
  const redis = hasOne ? await startRedis() : null;
  const guild = await startRealGuild({
    azurite: await stage.azurite(),
    servers,
    program: { args: ["dist/server.js"] },
    settings: redis === null ? {} : { REDIS_URL: redis.url },
  });
  const { teams } = guild;
  const people: PersonClient[] = [];
  try {
    for (const [index, { url }] of guild.servers.entries())
      people.push(await connectPerson({ teams, person: ["priya", "amara", "tom"][index] ?? "priya", url }));
    const [priya] = people;
    if (priya === undefined) throw new Error("There is no server");
    await priya.tell({ type: "found", name: "A guild on several servers" });
    const poll = await openPoll(priya);
    let votes = 0;
    async function vote(): Promise<readonly number[]> {
      const option = poll.options[(votes += 1) % poll.options.length] ?? "";
      const begun = performance.now();
      const ballot = { type: "castBallot", poll: poll.id, ballot: { [option]: 1 } } as const;
      const stored = priya?.tell(ballot);
      const seen = people.map(async ({ community }) => {
        const version = (await stored) ?? 0;
        await until(community, (view) => (view?.version ?? 0) >= version);
        return performance.now() - begun;
      });
      const times = await Promise.all(seen);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      return times;
    }
    async function journeys(count: number): Promise<Journeys> {
      const taken: Journeys = { own: [], others: [] };
      for (let round = 0; round < count; round += 1) {
        const [own, ...far] = await vote();
        taken.own.push(own ?? Number.NaN);
        taken.others.push(...far);
      }
      return taken;
    }
    await journeys(WARM);
    if (!killed || redis === null) return [[redis === null ? "no" : "yes", await journeys(rounds)]];
    const third = Math.ceil(rounds / 3);
    const before = await journeys(third);
    await redis.kill();
    const gone = await journeys(third);
    await redis.restart();
    return [
      ["yes, until it is killed", before],
      ["killed", gone],
      ["started again", await journeys(third)],
    ];
  } finally {
    for (const person of people) person.close();
    await guild.close();
    await redis?.stop();
  }
}

async function openPoll(priya: PersonClient) {
  await priya.tell({
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat: false,
  });
  const isPoll = (key: string): key is `poll:${string}` => key.startsWith("poll:");
  const view = await until(priya.community, (now) => Object.keys(now?.slices ?? {}).some(isPoll));
  const key = Object.keys(view?.slices ?? {}).find(isPoll);
  const poll = key === undefined ? undefined : view?.slices[key];
  if (poll === undefined) throw new Error("No poll is open");
  return { id: poll.id, options: poll.options.map(({ id }) => id) };
}
