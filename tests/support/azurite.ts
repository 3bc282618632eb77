import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { startChild } from "./child-process.ts";
import { freePort } from "./ports.ts";

// The name and key of Azurite's one account are public: they are in its documentation.
const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** A table service that keeps its data in memory until it is stopped. */
export interface Azurite {
  readonly connectionString: string;
  readonly url: string;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const script = join(
  dirname(createRequire(import.meta.url).resolve("azurite/package.json")),
  "dist/src/table/main.js",
);

/** Starts Azurite's table service in its own process, on a free port of 127.0.0.1. */
export async function startAzurite(): Promise<Azurite> {
  // Azurite does not report the port that it got for port 0, so one is picked first.
  const port = await freePort();
  const child = await startChild({
    name: "Azurite",
    args: [
      script,
      ...["--tableHost", "127.0.0.1", "--tablePort", String(port)],
      ...["--inMemoryPersistence", "--disableTelemetry", "--silent"],
    ],
    env: process.env,
    readyWhen: { prints: "successfully started" },
    readyWithinMs: 60_000,
    stopSignal: "SIGINT",
  });
  const url = `http://127.0.0.1:${port}/${account}`;
  const connectionString = [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `TableEndpoint=${url}`,
  ].join(";");
  return { connectionString, url, ended: child.ended, stop: () => child.stop() };
}
