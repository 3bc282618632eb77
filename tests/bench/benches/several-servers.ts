import { startRealGuild } from "../../chaos/real-guild.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { hasRedis, startRedis } from "../../support/redis.ts";
import type { Bench, BenchContext } from "../bench.ts";
import { percentile } from "../report/statistics.ts";
import type { TableRow } from "../report/table.ts";

interface Setup {
  readonly servers: number;
  readonly redis: boolean;
}

const SETUPS: readonly Setup[] = [
  { servers: 1, redis: false },
  { servers: 2, redis: false },
  { servers: 2, redis: true },
  { servers: 3, redis: false },
  { servers: 3, redis: true },
];
const QUICK: readonly Setup[] = [
  { servers: 1, redis: false },
  { servers: 2, redis: true },
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
    let alone = 0;
    for (const setup of (quick ? QUICK : SETUPS).filter(({ redis }) => !redis || hasRedis)) {
      const name = `${setup.servers} ${setup.redis ? "with" : "without"} Redis`;
      say(name);
      const { own, others } = await measure(setup, stage, quick ? ROUNDS.quick : ROUNDS.full);
      const far = others.length === 0 ? own : others;
      if (setup.servers === 1) alone = percentile(own, 0.5);
      if (setup.redis) added.set(name, percentile(far, 0.5) - percentile(own, 0.5));
      rows.push({
        servers: setup.servers,
        Redis: setup.redis ? "yes" : "no",
        "own server p50 ms": percentile(own, 0.5),
        "own p99": percentile(own, 0.99),
        "another p50": percentile(far, 0.5),
        "another p99": percentile(far, 0.99),
        "added to one server p50": percentile(far, 0.5) - alone,
      });
    }
    return {
      tables: [{ title: "A command through one server, seen at it and at the others", rows }],
      targets: [...added].map(([name, measured]) => ({
        what: `ms that a hop through Redis and a read add (${name})`,
        atMost: 50,
        measured,
      })),
      notes: [
        "Without Redis the others look every 2 s, so about 1 s is added.",
        ...(hasRedis ? [] : ["There is no redis-server on this machine, so nothing was measured with one."]),
      ],
    };
  },
};

async function measure(
  { servers, redis: hasOne }: Setup,
  stage: BenchContext["stage"],
  rounds: number,
): Promise<Journeys> {
  const redis = hasOne ? await startRedis() : null;
  const guild = await startRealGuild({
    azurite: await stage.azurite(),
    servers,
    program: { args: ["dist/server.js"] },
    settings: redis === null ? {} : { REDIS_URL: redis.url },
  });
  const { teams } = guild;
  const people: PersonClient[] = [];
  const journeys: Journeys = { own: [], others: [] };
  try {
    for (const [index, { url }] of guild.servers.entries())
      people.push(await connectPerson({ teams, person: ["priya", "amara", "tom"][index] ?? "priya", url }));
    const [priya, ...others] = people;
    if (priya === undefined) throw new Error("There is no server");
    await priya.tell({ type: "found", name: "A guild on several servers" });
    const poll = await openPoll(priya);
    for (let round = -WARM; round < rounds; round += 1) {
      const option = poll.options[(round + WARM) % poll.options.length] ?? "";
      const begun = performance.now();
      const vote = { type: "castBallot", poll: poll.id, ballot: { [option]: 1 } } as const;
      const stored = priya.tell(vote);
      const seen = people.map(async ({ community }) => {
        const version = await stored;
        await until(community, (view) => (view?.version ?? 0) >= version);
        return performance.now() - begun;
      });
      const [own, ...far] = await Promise.all(seen);
      if (round >= 0) {
        journeys.own.push(own ?? Number.NaN);
        journeys.others.push(...far.slice(0, others.length));
      }
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    return journeys;
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
