import { tmpdir } from "node:os";
import { randomUUID } from "node:crypto";
import { createTables } from "@guildhall/shared/azure/tables";
import { openAzureStorage } from "@guildhall/shared/azure/storage";
import type { Log } from "@guildhall/shared/app/log";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeServer } from "../../../bot/compose.ts";
import { parseConfig } from "../../../bot/config/parse.ts";
import { local } from "../../../bot/config/testing/environments.ts";
import { startAzurite, type Azurite } from "../../support/azurite.ts";
import { startChild, type RunningChild } from "../../support/child-process.ts";
import { startFaultProxy, type FaultProxy } from "../../support/fault-proxy.ts";
import { freePort } from "../../support/ports.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { travellingEnvironment } from "../../support/travelling-environment.ts";

let azurite: Azurite;
let proxy: FaultProxy;

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startFaultProxy(azurite);
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});
beforeEach(() => proxy.forget());

/** Storage answers everything like this before the identity's role has taken effect. */
function refuse(status: number): void {
  for (const operation of ["table", "get", "query", "create", "update", "batch"] as const)
    proxy.strike(operation, { kind: "answer", status, when: "before" }, { times: 1_000_000 });
}

const answers = async (url: string, status: number): Promise<void> => {
  for (;;) if ((await fetch(url)).status === status) return;
};

describe("a server whose role for storage has not taken effect yet", () => {
  async function startProcess(status: number): Promise<{ url: string; child: RunningChild }> {
    refuse(status);
    const port = String(await freePort());
    const child = await startChild({
      name: "The server",
      args: ["dist/server.js"],
      env: {
        PATH: process.env["PATH"],
        NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
        ...local,
        PORT: port,
        HOST: "127.0.0.1",
        AZURE_TABLES_CONNECTION_STRING: proxy.connectionString,
        TABLE_PREFIX: freshPrefix(),
        BOT_ID: randomUUID(),
      },
      readyWhen: { prints: "storage does not let this server in yet" },
      readyWithinMs: 120_000,
      stopSignal: "SIGTERM",
    });
    return { url: `http://127.0.0.1:${port}`, child };
  }

  test.each([401, 403])(
    "that is answered %i keeps its port open, is not ready, and starts by itself once it is let in (OPS-8, AZ-1)",
    async (status) => {
      const { url, child } = await startProcess(status);
      const health = await fetch(`${url}/readyz`);
      expect([health.status, await health.json()]).toEqual([503, { status: "starting" }]);
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      const message = await fetch(`${url}/api/messages`, { method: "POST", body: "{}" });
      expect([message.status, message.headers.get("retry-after")]).toEqual([503, "10"]);
      const socket = await fetch(`${url}/socket.io/?EIO=4&transport=websocket`);
      expect(socket.status).toBe(503);

      proxy.forget();
      await answers(`${url}/readyz`, 200);
      expect((await fetch(`${url}/`)).status).toBe(200);
      expect(child.output()).toContain("Guildhall listens");
      await child.stop();
    },
  );

  test("ends in order when it is told to stop meanwhile (OPS-8)", async () => {
    const { child } = await startProcess(403);
    const [how] = await Promise.all([child.ended, child.stop()]);
    expect(how).toBe("The server ended (exit code 0)");
    expect(child.output()).toContain("stopped");
  });

  test("waits ten minutes, says so once a minute, and then ends with advice on what to check (OPS-8)", async () => {
    refuse(403);
    const environment = travellingEnvironment();
    const told: string[] = [];
    let heard: (() => void) | undefined;
    const log: Log = {
      info() {},
      warn(_, message) {
        told.push(message);
        heard?.();
      },
      error() {},
    };
    const options = {
      connectionString: proxy.connectionString,
      tablePrefix: freshPrefix(),
      wrappingKeys: [freshWrappingKey()],
    };
    const server = composeServer({
      config: parseConfig({ ...local, PORT: "0", HOST: "127.0.0.1" }),
      storage: openAzureStorage(options),
      prepareStorage: () => createTables(options),
      environment,
      log,
      tabDirectory: tmpdir(),
    });
    const heardSomething = (): Promise<void> =>
      new Promise((resolve) => {
        heard = resolve;
      });
    let next = heardSomething();
    const ended = server.start().then(
      () => "it began",
      (error: unknown) => String(error),
    );
    for (let minute = 0; minute < 10; minute += 1) {
      await next;
      next = heardSomething();
      environment.advance(MINUTE);
    }
    environment.advance(10 * SECOND);
    expect(await ended).toMatch(/10 minutes.*role Storage Table Data Contributor.*network/);
    expect(told).toHaveLength(10);
    await server.stop();
  });
});
