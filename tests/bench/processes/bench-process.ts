import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Message } from "./ipc.ts";

const endWithParent = new URL("../../support/end-with-parent.ts", import.meta.url).href;
const probe = new URL("./probe.ts", import.meta.url).href;
const repository = fileURLToPath(new URL("../../..", import.meta.url));
const linesKept = 200;

type Asked<Methods, Name extends keyof Methods> = Methods[Name] extends (
  ...argument: infer Argument
) => infer Answer
  ? { readonly argument: Argument; readonly answer: Awaited<Answer> }
  : never;

/** A process of the bench, with methods that can be called. */
export interface BenchProcess<Methods> {
  readonly pid: number;
  /** what it reported when it was ready */
  readonly ready: unknown;
  call<Name extends keyof Methods & string>(
    method: Name,
    ...argument: Asked<Methods, Name>["argument"]
  ): Promise<Asked<Methods, Name>["answer"]>;
  /** Asks it to end, and kills it after five seconds. */
  stop(): Promise<void>;
}

export interface ProcessOptions {
  /** Its name in messages. */
  readonly name: string;
  /** from the root of the repository */
  readonly script: string;
  readonly env?: Readonly<Record<string, string>>;
  /** measured processes carry a probe */
  readonly measured?: boolean;
  /** how to recognise that it is ready: it says so itself, or it answers there */
  readonly answersAt?: string;
}

/** Starts a script in its own process, which ends by itself when this one is gone. */
export async function startProcess<Methods>(options: ProcessOptions): Promise<BenchProcess<Methods>> {
  const { name, script, answersAt } = options;
  const imports = [endWithParent, ...(options.measured === true ? [probe] : [])];
  const child = fork(script, [], {
    cwd: repository,
    execArgv: ["--expose-gc", ...imports.flatMap((url) => ["--import", url])],
    env: { ...process.env, ...options.env },
    stdio: ["pipe", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
    serialization: "advanced",
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null)
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (lines.length > linesKept) lines.shift();
      });

  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let over: Error | undefined;
  const said = Promise.withResolvers<unknown>();
  const ended = Promise.withResolvers<void>();
  child.on("message", (message: Message) => {
    if ("ready" in message) said.resolve(message.ready);
    if (!("reply" in message)) return;
    const caller = waiting.get(message.reply);
    waiting.delete(message.reply);
    if (message.error === undefined) caller?.resolve(message.value);
    else caller?.reject(new Error(`${name}: ${message.error}`));
  });
  const onEnd = (why: string): void => {
    over ??= new Error(lines.length > 0 ? `${why}. It printed:\n${lines.join("\n")}` : why);
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
    said.reject(over);
    ended.resolve();
  };
  child.once("error", (error) => onEnd(`${name} could not be started: ${error.message}`));
  child.once("close", (code, signal) => onEnd(`${name} ended (${signal ?? `exit code ${String(code)}`})`));
  said.promise.catch(() => undefined);

  const stop = async (): Promise<void> => {
    if (over !== undefined) return;
    child.kill("SIGTERM");
    const insist = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended.promise;
    clearTimeout(insist);
  };

  if (answersAt !== undefined) void untilAnswers(answersAt, () => over !== undefined).then(said.resolve);
  const late = setTimeout(() => said.reject(new Error(`${name} was not ready within 60 s`)), 60_000);
  let ready: unknown;
  try {
    ready = await said.promise;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(late);
  }

  return {
    pid: child.pid ?? -1,
    ready,
    call: (method, ...[argument]) =>
      new Promise((resolve, reject) => {
        if (over !== undefined) {
          reject(over);
          return;
        }
        calls += 1;
        waiting.set(calls, { resolve, reject });
        child.send({ call: calls, method, argument });
      }),
    stop,
  };
}

async function untilAnswers(url: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      async (response) => {
        await response.body?.cancel();
        return response.ok;
      },
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
