import type { Bench } from "../bench.ts";
import { startProcess } from "../processes/bench-process.ts";
import { median, spread } from "../report/statistics.ts";
import type { StreamLoadMethods } from "./stream-loads.ts";

/** Each ends halfway between two snapshots, so that each load reads one and a tail of the same length. */
const COMMITS = { full: [150, 1050, 10_050], quick: [20, 40, 130] };
const ROUNDS = { full: 60, quick: 5 };
const WARM = 10;
const FLAT_WITHIN = 1.2;

export const load: Bench = {
  title: "Loading a stream with a long past",

  async run({ stage, quick, say }) {
    const lengths = quick ? COMMITS.quick : COMMITS.full;
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    const { connectionString } = await stage.azurite();
    const counting = await stage.counting();
    const liveStreams = await stage.adopt(
      startProcess<StreamLoadMethods>({ name: "The streams", script: "tests/bench/benches/stream-loads.ts" }),
    );
    await liveStreams.call("connect", connectionString);
    say(`writing sessions of ${lengths.join(", ")} commits`);
    await Promise.all(lengths.map((commits) => liveStreams.call("write", commits)));

    say("loading them");
    const took = new Map(lengths.map((commits) => [commits, { load: [] as number[], bare: [] as number[] }]));
    for (let round = -WARM; round < rounds; round += 1)
      for (const [commits, times] of took) {
        const bare = await liveStreams.call("query", commits);
        const ms = await liveStreams.call("load", commits);
        if (round < 0) continue;
        times.bare.push(bare);
        times.load.push(ms);
      }
    const timesOf = (commits: number): { readonly load: number[]; readonly bare: number[] } =>
      took.get(commits) ?? { load: [], bare: [] };

    await liveStreams.call("connect", counting.connectionString);
    const reads = new Map<number, number>();
    for (const commits of lengths) {
      await counting.process.call("forget");
      await liveStreams.call("load", commits);
      reads.set(commits, (await counting.process.call("seen")).length);
    }
    await liveStreams.stop();

    const [shortest = 0, ...longer] = lengths;
    const longest = longer.at(-1) ?? shortest;
    const ratio = (kind: "load" | "bare", commits: number): number =>
      median(timesOf(commits)[kind]) / median(timesOf(shortest)[kind]);
    const beyond = (commits: number): number => median(timesOf(commits).load) - median(timesOf(commits).bare);
    return {
      tables: [
        {
          title: `${rounds} loads of each, in turn`,
          rows: lengths.map((commits) => ({
            "commits behind it": commits,
            "load p50 ms": spread(timesOf(commits).load).p50,
            "load p99": spread(timesOf(commits).load).p99,
            "÷ shortest": ratio("load", commits),
            "bare queries p50": median(timesOf(commits).bare),
            "bare ÷ shortest": ratio("bare", commits),
            "load beyond them": beyond(commits),
            "requests to storage": reads.get(commits) ?? 0,
          })),
        },
      ],
      targets: [
        {
          what: "load of the longest ÷ load of the shortest (p50)",
          atMost: FLAT_WITHIN,
          measured: Math.max(...longer.map((commits) => ratio("load", commits))),
        },
        {
          what: "the same without what the bare queries take",
          atMost: FLAT_WITHIN,
          measured: beyond(longest) / beyond(shortest),
        },
      ],
      notes: [
        "Bare queries: the two that a load makes, by the table client alone. Azurite looks at every row of the table for each of them; the service seeks.",
        "Commits are 10 s apart on the stream's clock; every load is of a stream that was not in memory.",
      ],
    };
  },
};
