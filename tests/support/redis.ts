import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { freePort } from "./ports.ts";

/** Whether this machine has a Redis to test with: Debian's `redis-server`. Without one those tests are skipped. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

export interface Redis {
  readonly url: string;
  /** The answer to an inline command. */
  ask(command: string): Promise<string>;
  /** Kills it at once, as in a crash. */
  kill(): Promise<void>;
  /** Starts it again on its port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of its own, on a free port, which keeps nothing. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  let child = await start(port);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    ask: (command) => ask(port, command),
    kill,
    async restart() {
      await kill();
      child = await start(port);
    },
    stop: kill,
  };
}

async function start(port: number): Promise<ChildProcess> {
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", settings, { stdio: "ignore" });
  process.once("exit", () => child.kill("SIGKILL"));
  while (!(await answers(port)))
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
  return child;
}

const answers = async (port: number): Promise<boolean> => {
  try {
    return (await ask(port, "PING")).includes("PONG");
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
  }
};

const ask = (port: number, command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(`${command}\r\nQUIT\r\n`));
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    socket.once("error", reject);
    socket.once("close", () => resolve(answer));
  });
