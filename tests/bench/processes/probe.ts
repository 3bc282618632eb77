// Preloaded into the measured processes: reports what they use, and lets them be profiled from outside.
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { setTimeout as pause } from "node:timers/promises";
import { answerCalls } from "./ipc.ts";

/** What a process has used so far, and holds now. */
export interface Usage {
  readonly cpuMs: number;
  readonly rss: number;
  /** live heap, and buffers outside it */
  readonly held: number;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rss, held: heapUsed + external };
}

async function usageAfterCollection(): Promise<Usage> {
  for (let round = 0; round < 3; round += 1) {
    // As under memory pressure, so that what the collector keeps for later growth does not count.
    await globalThis.gc?.({ type: "major", execution: "async", flavor: "last-resort" });
    await pause(50);
  }
  return usage();
}

let profiler: Session | undefined;

async function startProfile(): Promise<void> {
  profiler = new Session();
  profiler.connect();
  await profiler.post("Profiler.enable");
  await profiler.post("Profiler.setSamplingInterval", { interval: 200 });
  await profiler.post("Profiler.start");
}

async function saveProfile(file: string): Promise<void> {
  if (profiler === undefined) return;
  const { profile } = await profiler.post("Profiler.stop");
  writeFileSync(file, JSON.stringify(profile));
  profiler.disconnect();
  profiler = undefined;
}

const methods = { usage, usageAfterCollection, startProfile, saveProfile };
export type ProbeMethods = typeof methods;

answerCalls(methods);
// The channel must not keep the server alive.
process.channel?.unref();
