import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { delimiter, dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { STOP_WITHIN } from "../../../bot/ops/process.ts";
import { stopRun } from "../../chaos/stop-run.ts";
import { asSealKeys, freshWrappingKey } from "../../support/table-storage.ts";
import { asOnAppService, siteSettings } from "../../support/app-service.ts";
import { startAzurite, type Azurite } from "../../support/azurite.ts";
import { unpackBuild, type UnpackedBuild } from "../../support/build.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import { startTeamsStandIn } from "../../teams-stand-in/start.ts";

let azurite: Azurite;
let build: UnpackedBuild;

beforeAll(async () => {
  [azurite, build] = await Promise.all([startAzurite(), unpackBuild()]);
});

afterAll(() => Promise.all([azurite.stop(), build[Symbol.asyncDispose]()]));

describe("a server that App Service stops", () => {
  test("OPS-5 has more time than it needs", async () => {
    const limit = (await siteSettings()).appSettings.get("WEBSITES_CONTAINER_STOP_TIME_LIMIT");
    expect(Number(limit) * SECOND).toBeGreaterThan(STOP_WITHIN);
  });

  test("OPS-3, OPS-5 ends in order while it still waits for storage", async () => {
    const way = await startFaultProxy(azurite);
    const asked = Promise.withResolvers<void>();
    const andThen = { kind: "hang", when: "before" } as const;
    way.strike(
      "table",
      { kind: "first", run: () => Promise.resolve(asked.resolve()), andThen },
      { times: Number.POSITIVE_INFINITY },
    );
    const teams = await startTeamsStandIn({
      botId: randomUUID(),
      botPassword: randomUUID(),
      tenantId: randomUUID(),
    });
    const { startCommand } = await siteSettings();
    const { file, args } = await asOnAppService(build.folder, startCommand);
    const head = spawn(file, args, {
      env: {
        ...teams.env,
        PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
        PORT: "0",
        HOST: "127.0.0.1",
        PUBLIC_URL: "http://127.0.0.1:3978",
        AZURE_TABLES_CONNECTION_STRING: way.connectionString,
        SEAL_KEYS: asSealKeys(freshWrappingKey()),
        TICKET_KEY: randomBytes(32).toString("base64"),
      },
      stdio: "ignore",
      detached: true,
    });
    try {
      await asked.promise;
      const began = performance.now();
      head.kill("SIGTERM");
      expect(await once(head, "exit")).toEqual([0, null]);
      expect(performance.now() - began).toBeLessThan(5_000);
    } finally {
      if (head.exitCode === null && head.signalCode === null) process.kill(-(head.pid ?? 0), "SIGKILL");
      await Promise.all([way.stop(), teams.close()]);
    }
  });

  // The short form of the stops in `npm run chaos`, which makes twenty.
  test(
    "OPS-3, OPS-5: SIGTERM to the process of the start command during a commit loses nothing, and panels move to the other server",
    { timeout: 240_000 },
    async () => {
      const { startCommand } = await siteSettings();
      const program = await asOnAppService(build.folder, startCommand);
      const result = await stopRun({ azurite, program, seed: 20_261_126, stops: 3 });
      expect(result.stops.map(({ ended }) => ended)).toEqual([
        "Server 1 ended (exit code 0)",
        "Server 2 ended (exit code 0)",
        "Server 1 ended (exit code 0)",
      ]);
      for (const { tookMs, inFlight } of result.stops) {
        expect(tookMs).toBeLessThan(5_000);
        expect(inFlight).toBeGreaterThan(0);
      }
      expect(result).toMatchObject({ violations: [], lost: 0, unanswered: 0, unknownSends: 0 });
      expect(result.acknowledged).toBeGreaterThan(50);
    },
  );
});
