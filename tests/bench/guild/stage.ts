import { randomBytes } from "node:crypto";
import { startAzurite, type Azurite } from "../../support/azurite.ts";
import type { BareMethods, BareReady } from "../baselines/bare-server.ts";
import type { TransactionMethods } from "../baselines/bare-transaction.ts";
import { startLoad, type Load } from "../panels/load.ts";
import { startProcess, type BenchProcess } from "../processes/bench-process.ts";
import type { ProbeMethods } from "../processes/probe.ts";
import type { CountingMethods } from "./counting-process.ts";
import type { TeamsMethods } from "./teams-process.ts";

export interface BareServer {
  readonly process: BenchProcess<BareMethods & ProbeMethods>;
  readonly url: string;
}

/** The processes that benches share around the server. Each is started on first use. */
export interface Stage {
  readonly people: number;
  azurite(): Promise<Azurite>;
  /** the stand-in Teams, with all people in the meeting's chat */
  teams(): Promise<BenchProcess<TeamsMethods>>;
  load(): Promise<Load>;
  /** counts the requests to storage, and says how to reach storage through it */
  counting(): Promise<{ readonly process: BenchProcess<CountingMethods>; readonly connectionString: string }>;
  bareServer(kind: "ws" | "socket-io"): Promise<BareServer>;
  bareTransaction(): Promise<BenchProcess<TransactionMethods>>;
  /** Stops this with the stage; the last one adopted stops first. */
  adopt<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openStage(people: number): Stage {
  const parts: { stop(): Promise<void> }[] = [];

  async function adopt<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
    const started = await starting;
    parts.push(started);
    return started;
  }

  const azurite = once(() => adopt(startAzurite()));
  const process = <Methods>(
    name: string,
    script: string,
    env: Record<string, string> = {},
    measured = false,
  ) => adopt(startProcess<Methods>({ name, script: `tests/bench/${script}`, env, measured }));

  return {
    people,
    azurite,
    adopt,
    teams: once(() =>
      process<TeamsMethods>("The stand-in Teams", "guild/teams-process.ts", { BENCH_PEOPLE: String(people) }),
    ),
    load: once(() => adopt(startLoad())),
    counting: once(async () => {
      const { url, connectionString } = await azurite();
      const counting = await process<CountingMethods>("The counting proxy", "guild/counting-process.ts");
      return {
        process: counting,
        connectionString: await counting.call("start", { url, connectionString }),
      };
    }),
    async bareServer(kind) {
      const script = `baselines/bare-${kind}.ts`;
      const bare = await process<BareMethods & ProbeMethods>(`The bare ${kind} server`, script, {}, true);
      return { process: bare, url: `http://127.0.0.1:${(bare.ready as BareReady).port}` };
    },
    async bareTransaction() {
      const { connectionString } = await azurite();
      const bare = await process<TransactionMethods>("The bare transaction", "baselines/bare-transaction.ts");
      await bare.call("start", { connectionString, table: `Bare${randomBytes(8).toString("hex")}` });
      return bare;
    },
    async close() {
      for (const part of parts.toReversed()) await part.stop();
    },
  };
}

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => (started ??= start());
}
