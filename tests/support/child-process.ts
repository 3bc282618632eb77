import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { delimiter, dirname } from "node:path";
import { createInterface } from "node:readline";

const preload = new URL("./end-with-parent.ts", import.meta.url).href;
const repository = fileURLToPath(new URL("../..", import.meta.url));
const linesKept = 200;

/** The program to run. */
export interface Program {
  /** An executable, which finds this Node as `node`; by default this Node itself. */
  readonly file?: string;
  /** The script and its arguments. */
  readonly args: readonly string[];
  /** The working directory; by default the root of the repository. */
  readonly folder?: string;
}

/** What to run, and how to recognise that it is ready. */
export interface ChildOptions extends Program {
  /** Its name in messages. */
  readonly name: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ready once it prints such a line, or answers there with 200. */
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

/** A child process that has become ready. */
export interface RunningChild {
  readonly pid: number;
  /** Resolves, with a readable sentence, when the process has ended for whatever reason. */
  readonly ended: Promise<string>;
  /** The last lines of its output. */
  output(): string;
  /** Asks it to end, kills it after five seconds, and resolves when it has ended. */
  stop(): Promise<void>;
  /** Asks it to end, and resolves with how it ended, however long that takes. */
  askToStop(): Promise<string>;
  /** Kills it at once, with everything that it started, as in a crash. */
  kill(): Promise<void>;
}

/**
 * Starts a script in a process of its own that Ctrl-C in the terminal does not reach, so that its parent decides
 * the order in which things end. The child ends by itself when its parent is gone.
 */
export async function startChild(options: ChildOptions): Promise<RunningChild> {
  const { name, file, args, folder = repository, env, readyWhen, readyWithinMs, stopSignal } = options;
  const [program, given, settings] =
    file === undefined
      ? [process.execPath, ["--import", preload, ...args], {}]
      : [
          file,
          args,
          {
            PATH: [dirname(process.execPath), env["PATH"]].join(delimiter),
            NODE_OPTIONS: `--import ${preload}`,
          },
        ];
  const child = spawn(program, given, {
    cwd: folder,
    env: { ...env, ...settings },
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

  const kill = async (): Promise<void> => {
    if (exited || child.pid === undefined) return;
    // It leads a process group of its own, which includes everything that it started.
    try {
      if (process.platform === "win32") child.kill("SIGKILL");
      else process.kill(-child.pid, "SIGKILL");
    } catch {
      // They have all ended by now.
    }
    await ended;
  };

  const askToStop = (): Promise<string> => {
    if (!exited) child.kill(stopSignal);
    return ended;
  };

  const stop = async (): Promise<void> => {
    const insist = setTimeout(() => void kill(), 5000);
    await askToStop();
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
    await kill();
    throw new Error(lines.length > 0 ? `${problem}. It printed:\n${output()}` : problem);
  }

  return {
    pid: child.pid ?? -1,
    ended,
    output,
    stop,
    askToStop,
    kill,
  };
}
