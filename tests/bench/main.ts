import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Bench, BenchContext } from "./bench.ts";
import { adversarialMessages } from "./benches/adversarial-messages.ts";
import { burst } from "./benches/burst.ts";
import { flooding } from "./benches/flooding.ts";
import { firstPaint } from "./benches/first-paint.ts";
import { floodingTheChat } from "./benches/flooding-the-chat.ts";
import { idle } from "./benches/idle.ts";
import { joining } from "./benches/joining.ts";
import { load } from "./benches/load.ts";
import { pressToPanel } from "./benches/press-to-panel.ts";
import { readingThePast } from "./benches/reading-the-past.ts";
import { rota } from "./benches/rota.ts";
import { searching } from "./benches/searching.ts";
import { severalServers } from "./benches/several-servers.ts";
import { voting } from "./benches/voting.ts";
import { openStage } from "./guild/stage.ts";
import { hotSpots } from "./report/hot-spots.ts";
import { isMet, type Finding, type Report } from "./report/outcome.ts";
import { table } from "./report/table.ts";
import { selection, type BenchName, type Selection } from "./selection.ts";

const benches: Readonly<Record<BenchName, Bench>> = {
  a: pressToPanel,
  b: burst,
  c: idle,
  d: joining,
  e: firstPaint,
  f: load,
  g: voting,
  h: adversarialMessages,
  i: flooding,
  j: floodingTheChat,
  k: readingThePast,
  l: rota,
  m: severalServers,
  s: searching,
};

/** The moderator and a thousand others; only a few in the quick form. */
const PEOPLE = { full: 1001, quick: 31 };

/** Runs the benches chosen on the command line; prints and writes down their results. */
export async function main(words: readonly string[]): Promise<void> {
  const wanted = selection(words);
  const results = wanted.into ?? join(import.meta.dirname, "results");
  const stage = openStage(wanted.quick ? PEOPLE.quick : PEOPLE.full);
  // Children end when this process does, for whatever reason.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  try {
    mkdirSync(results, { recursive: true });
    const startedAt = new Date().toISOString();
    const outcomes: Record<string, Report["outcomes"][string]> = {};
    for (const name of wanted.benches) {
      const { title, run } = benches[name];
      console.log(`\n(${name}) ${title}`);
      const from = performance.now();
      const { quick } = wanted;
      const outcome = await run({ stage, quick, say, profiled: profiledInto(results, name, wanted) });
      outcomes[name] = { title, seconds: Math.round((performance.now() - from) / 1000), ...outcome };
      print(outcome, quick);
    }
    const file = join(results, `${startedAt.replaceAll(":", "-").slice(0, 19)}.json`);
    const report: Report = { startedAt, quick: wanted.quick, machine: machine(), outcomes };
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\nWritten to ${file}`);
  } finally {
    await stage.close();
  }
}

const say = (what: string): void => console.log(`  … ${what}`);

function profiledInto(
  folder: string,
  bench: BenchName,
  { profile }: Pick<Selection, "profile">,
): BenchContext["profiled"] {
  return async (part, subject, work) => {
    if (!profile) return work();
    const file = join(folder, `${bench}-${part}.cpuprofile`);
    const summary = join(folder, `${bench}-${part}.txt`);
    await subject.call("startProfile");
    try {
      return await work();
    } finally {
      await subject.call("saveProfile", file);
      writeFileSync(summary, `${table(hotSpots(file))}\n`);
      say(`where the time went: ${summary}`);
    }
  };
}

function print({ tables, targets, notes = [] }: Finding, quick: boolean): void {
  for (const { title, rows } of tables) console.log(`\n  ${title}\n\n${table(rows)}`);
  console.log("");
  for (const note of notes) console.log(`  ${note}`);
  for (const target of targets) {
    const verdict = quick ? "not judged" : isMet(target) ? "met" : "MISSED";
    console.log(`  ${verdict}: ${target.what}: ${target.measured.toFixed(2)} (at most ${target.atMost})`);
  }
}

const machine = (): Report["machine"] => ({
  processor: cpus()[0]?.model ?? "",
  cores: availableParallelism(),
  memoryGib: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
});
