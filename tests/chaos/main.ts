import { randomInt } from "node:crypto";
import { runFuzz } from "../fuzz/fuzz.ts";
import { asOnAppService, siteSettings } from "../support/app-service.ts";
import { startAzurite } from "../support/azurite.ts";
import { unpackBuild } from "../support/build.ts";
import { killRun } from "./kill-run.ts";
import { type ChaosName, chaosOptions, type ChaosOptions } from "./options.ts";
import { outageRun } from "./outage-run.ts";
import { seeded } from "../support/random.ts";
import { hasRedis, startRedis } from "../support/redis.ts";
import { previousRelease } from "./previous-release.ts";
import { rollingRun } from "./rolling-run.ts";
import { stopRun, type Stop } from "./stop-run.ts";

/** A shorter outage shows less, and a longer one no more. */
const OUTAGE_MS = 60_000;
/** How often a server is stopped during a commit, and how soon it must then have ended. */
const STOPS = 20;
const STOPS_WITHIN_MS = 5_000;
/** The share of the time that the in-process simulation gets. */
const FUZZ_SHARE = 0.3;

interface Tally {
  kills: number;
  acknowledged: number;
  lost: number;
  recaps: number;
  recapsOfUnknownFate: number;
}

/** Kills servers on fresh seeds until the time is up; returns the number of violations. */
async function killsUntil(deadline: number, { seed, kills }: ChaosOptions): Promise<number> {
  const seeds = seeded(seed);
  const all: Tally = { kills: 0, acknowledged: 0, lost: 0, recaps: 0, recapsOfUnknownFate: 0 };
  for (let run = 0; run === 0 || Date.now() < deadline; run += 1) {
    const one = run === 0 ? seed : seeds.int(1, 2 ** 31);
    // Derived from the seed, so that the seed alone reproduces the run.
    const servers = one % 2 === 0 ? 2 : 1;
    const azurite = await startAzurite();
    try {
      const result = await killRun({ azurite, seed: one, kills, servers });
      all.kills += result.kills;
      all.acknowledged += result.acknowledged;
      all.lost += result.lost;
      all.recaps += result.recaps;
      all.recapsOfUnknownFate += result.recapsOfUnknownFate;
      console.log(
        `seed ${one}, ${servers} server(s): ${result.kills} kills, ${result.acknowledged} acknowledged, ` +
          `${result.lost} lost, ${result.refused} refused, ${result.repeated} repeated, ` +
          `${result.ended} sessions, ${result.recaps} recaps, ${result.recapsOfUnknownFate} of unknown fate; ` +
          `so far ${all.kills} kills, ${all.acknowledged} acknowledged, ${all.lost} lost`,
      );
      if (result.violations.length === 0) continue;
      console.error(`Violated with --seed ${one} (${servers} server(s)):\n${result.violations.join("\n")}`);
      return result.violations.length;
    } catch (error) {
      console.error(`Failed with --seed ${one} (${servers} server(s)):`, error);
      return 1;
    } finally {
      await azurite.stop();
    }
  }
  return 0;
}

/** Takes storage away for a minute, once in each way; returns the number of violations. */
async function outages(): Promise<number> {
  let violations = 0;
  for (const kind of ["reset", "answer", "hang"] as const) {
    const azurite = await startAzurite();
    try {
      const result = await outageRun({ azurite, kind, lastsMs: OUTAGE_MS });
      console.log(
        `outage of ${OUTAGE_MS / 1000} s (${kind}): read-only after ${result.readOnlyAfterMs} ms, ` +
          `writable ${result.writableAfterMs} ms after its end, ${result.acknowledged} acknowledged, ${result.lost} lost`,
      );
      for (const violation of result.violations) console.error(`Violated (${kind}): ${violation}`);
      violations += result.violations.length;
    } catch (error) {
      console.error(`Failed (${kind}):`, error);
      violations += 1;
    } finally {
      await azurite.stop();
    }
  }
  return violations;
}

/** Stops servers in the middle of a commit, as App Service does; returns the number of violations. */
async function stopsDuringCommits({ seed }: ChaosOptions): Promise<number> {
  const azurite = await startAzurite();
  await using build = await unpackBuild();
  try {
    const { startCommand } = await siteSettings();
    const program = await asOnAppService(build.folder, startCommand);
    const result = await stopRun({ azurite, program, seed, stops: STOPS });
    const most = (of: (stop: Stop) => number): number => Math.max(...result.stops.map(of));
    const least = Math.min(...result.stops.map(({ inFlight }) => inFlight));
    console.log(
      `${result.stops.length} stops during commits: each ended within ${most(({ tookMs }) => tookMs)} ms, ` +
        `panels moved within ${most(({ movedMs }) => movedMs)} ms, ` +
        `${least} to ${most(({ inFlight }) => inFlight)} commands in flight, ${result.acknowledged} acknowledged, ` +
        `${result.lost} lost, ${result.repeated} repeated, ${result.unknownSends} sends of unknown fate`,
    );
    const violations = [...result.violations, ...result.stops.flatMap(stopViolations)];
    for (const violation of violations) console.error(`Violated with --seed ${seed} (stops): ${violation}`);
    return violations.length;
  } catch (error) {
    console.error(`Failed with --seed ${seed} (stops):`, error);
    return 1;
  } finally {
    await azurite.stop();
  }
}

function stopViolations({ ended, tookMs }: Stop): readonly string[] {
  return [
    ...(ended.endsWith("(exit code 0)") ? [] : [ended]),
    ...(tookMs < STOPS_WITHIN_MS ? [] : [`a stop took ${tookMs} ms`]),
  ];
}

/** How many people vote while all servers are replaced by those of another release. */
const VOTERS = 300;

/** Deploys this version in place of the previous release, and that one again; returns the number of violations. */
async function deployments(): Promise<number> {
  const previous = await previousRelease();
  const present = { args: ["dist/server.js"] };
  let violations = 0;
  for (const [name, from, to] of [
    ["this version", previous.server, present],
    ["the previous release again", present, previous.server],
  ] as const) {
    const azurite = await startAzurite();
    const redis = hasRedis ? await startRedis() : null;
    try {
      const settings = redis === null ? {} : { REDIS_URL: redis.url };
      const { connectPerson: connect } = previous;
      const result = await rollingRun({ azurite, from, to, connect, voters: VOTERS, settings });
      console.log(
        `${name} deployed to three servers in ${result.tookMs} ms: ${result.votes} votes of ${VOTERS} people, ` +
          `${result.gaps} disconnections of ${result.longestGapMs} ms at most`,
      );
      for (const violation of result.violations) console.error(`Violated (deployment): ${violation}`);
      violations += result.violations.length;
    } catch (error) {
      console.error(`Failed (deployment of ${name}):`, error);
      violations += 1;
    } finally {
      await redis?.stop();
      await azurite.stop();
    }
  }
  return violations;
}

/** Runs simulations on fresh seeds for a share of the time; returns the number of violations. */
async function fuzz({ seed, minutes }: ChaosOptions): Promise<number> {
  const result = await runFuzz({ first: seed, minutes: minutes * FUZZ_SHARE });
  const { seeds, acknowledged, failures } = result;
  console.log(`${seeds} simulated seeds, ${acknowledged} acknowledged, ${failures.length} violated`);
  for (const failure of failures) {
    console.error(`Violated with simulated seed ${failure.seed}:\n${failure.violations.join("\n")}`);
    console.error(`Minimised: ${JSON.stringify(failure.plan)}`);
  }
  return failures.length;
}

async function chaos(): Promise<number> {
  const options = chaosOptions(process.argv.slice(2), () => randomInt(1, 2 ** 31));
  const deadline = Date.now() + options.minutes * 60_000;
  console.log(`Chaos for ${options.minutes} minutes from seed ${options.seed}`);
  const parts: Readonly<Record<ChaosName, () => Promise<number>>> = {
    outages,
    stops: () => stopsDuringCommits(options),
    deployments,
    fuzz: () => fuzz(options),
    kills: () => killsUntil(deadline, options),
  };
  let violations = 0;
  for (const name of options.parts) violations += await parts[name]();
  return violations;
}

try {
  const violations = await chaos();
  console.log(violations === 0 ? "No violations" : `${violations} violations`);
  process.exitCode = violations === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
