// Preloaded into the processes that are measured: they tell what they use, and can be profiled from outside.
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { setTimeout as pause } from "node:timers/promises";
import { answerCalls } from "./ipc.ts";

/** What a process has used so far, and holds now. */
export interface Usage {
  readonly cpuMs: number;
  readonly rss: number;
  /** what lives on the heap and in buffers outside it */
  readonly held: number;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rss, held: heapUsed + external };
}

async function usageAfterCollection(): Promise<Usage> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
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
// A server must be able to end although it could still be asked.
process.channel?.unref();
