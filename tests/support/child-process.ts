import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";

const preload = new URL("./end-with-parent.ts", import.meta.url).href;
const repository = fileURLToPath(new URL("../..", import.meta.url));
const linesKept = 200;

/** What to run on this Node, and how to tell that it is ready. */
export interface ChildOptions {
  /** How messages call it. */
  readonly name: string;
  /** The script and its arguments. */
  readonly args: readonly string[];
  /** Where it runs, if not in the root of the repository. */
  readonly folder?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** It can be used when it prints such a line, or when it answers there with 200. */
  readonly readyWhen: { readonly prints: string } | { readonly answersAt: string };
  readonly readyWithinMs: number;
  readonly stopSignal: "SIGINT" | "SIGTERM";
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** A child process that was ready once. */
export interface RunningChild {
  readonly pid: number;
  /** Resolves, with a sentence for a person, when the process has ended for whatever reason. */
  readonly ended: Promise<string>;
  /** The last lines that it printed. */
  output(): string;
  /** Asks it to end, insists after five seconds, and resolves when it has ended. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts a script in a process of its own, away from the terminal's Ctrl-C, so that whoever started it decides
 * in which order things end. The child ends by itself when the starting process is gone.
 */
export async function startChild(options: ChildOptions): Promise<RunningChild> {
  const { name, args, folder = repository, env, readyWhen, readyWithinMs, stopSignal } = options;
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: folder,
    env,
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const lines: string[] = [];
  const output = (): string => lines.join("\n");

  let exited = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`${name} could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      exited = true;
      resolve(`${name} ended (${signal ?? `exit code ${String(code)}`})`);
    });
  });

  const ready = new Promise<void>((resolve) => {
    const keep = (line: string): void => {
      lines.push(line);
      if (lines.length > linesKept) lines.shift();
      if ("prints" in readyWhen && line.includes(readyWhen.prints)) resolve();
    };
    createInterface({ input: child.stdout }).on("line", keep);
    createInterface({ input: child.stderr }).on("line", keep);
    if ("answersAt" in readyWhen) {
      const ask = async (): Promise<void> => {
        if (await answers(readyWhen.answersAt)) resolve();
        else if (!exited) setTimeout(() => void ask(), 50);
      };
      void ask();
    }
  });

  const signalAndWait = async (signal: NodeJS.Signals): Promise<void> => {
    if (exited || child.pid === undefined) return;
    child.kill(signal);
    const insist = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(insist);
  };

  let tooLate: NodeJS.Timeout | undefined;
  const timeLimit = new Promise<string>((resolve) => {
    tooLate = setTimeout(
      () => resolve(`${name} was not ready within ${readyWithinMs / 1000} s`),
      readyWithinMs,
    );
  });
  const problem = await Promise.race([ready, ended, timeLimit]);
  clearTimeout(tooLate);
  if (problem !== undefined) {
    await signalAndWait("SIGKILL");
    throw new Error(lines.length > 0 ? `${problem}. It printed:\n${output()}` : problem);
  }

  return {
    pid: child.pid ?? -1,
    ended,
    output,
    stop: () => signalAndWait(stopSignal),
    kill: () => signalAndWait("SIGKILL"),
  };
}
