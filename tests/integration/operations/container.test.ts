import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observed } from "../../chaos/eventually.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { unpackBuild, type UnpackedBuild } from "../../support/build.ts";
import { freePort } from "../../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";

// No Docker is needed: what the container runs is run here, as an account that may write nothing, on a copy of dist/.

const dockerfile = readFileSync("Dockerfile", "utf8").replaceAll("\\\n", " ");
const lineOf = (instruction: string): string =>
  new RegExp(`^${instruction} +(.+)$`, "m").exec(dockerfile)?.[1]?.trim() ?? "";
const commandIn = (line: string): readonly string[] =>
  JSON.parse(line.slice(line.indexOf("["))) as readonly string[];

describe("the Dockerfile", () => {
  test("OPS-17: is built on the Node that the repository pins", () => {
    const { version } = JSON.parse(readFileSync("node_modules/node/package.json", "utf8")) as {
      version: string;
    };
    expect(lineOf("FROM")).toBe(`node:${version}-bookworm-slim`);
  });

  test("OPS-17: copies dist/ and nothing else, and runs as nobody special, without a shell in between", () => {
    expect(dockerfile.match(/^(COPY|ADD|RUN) .*$/gm)).toEqual(["COPY --chown=root:root dist/ ./"]);
    expect(readFileSync(".dockerignore", "utf8")).toBe("*\n!dist\n");
    expect(lineOf("USER")).toBe("node");
    expect(commandIn(lineOf("CMD"))).toEqual(["node", "server.js"]);
  });

  test("AZ-1: is found well while its process answers, so that an outage of storage replaces no container", () => {
    expect(lineOf("HEALTHCHECK")).toContain("'/livez'");
  });
});

describe("what the container runs", () => {
  let build: UnpackedBuild;
  const azurite = azuriteOfRun();
  let teams: TeamsStandIn;
  let child: ChildProcess;
  let printed = "";
  let env: Record<string, string>;
  /** The account that belongs to nobody, if this one may become it. */
  const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  beforeAll(async () => {
    build = await unpackBuild();
    await chmod(build.folder, 0o755);
    teams = await startTeamsStandIn({
      botId: randomUUID(),
      botPassword: randomUUID(),
      tenantId: randomUUID(),
    });
    const PORT = String(await freePort());
    env = {
      ...teams.env,
      NODE_ENV: /NODE_ENV=(\w+)/.exec(lineOf("ENV"))?.[1] ?? "",
      PORT,
      HOST: "127.0.0.1",
      PUBLIC_URL: `http://127.0.0.1:${PORT}`,
      AZURE_TABLES_CONNECTION_STRING: azurite.connectionString,
      TABLE_PREFIX: freshPrefix(),
      SEAL_KEYS: asSealKeys(freshWrappingKey()),
      TICKET_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64"),
    };
    const [, ...args] = commandIn(lineOf("CMD"));
    child = spawn(process.execPath, args, {
      cwd: build.folder,
      env,
      ...as,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => (printed += text));
    await observed(
      async () => {
        if (child.exitCode !== null) throw new Error(`It ended: ${printed}`);
        return (await fetch(`${env["PUBLIC_URL"]}/healthz`).catch(() => null))?.ok === true
          ? true
          : undefined;
      },
      () => `the server to answer; it printed: ${printed}`,
    );
  });

  afterAll(async () => {
    child.kill("SIGKILL");
    await teams.close();
    await build[Symbol.asyncDispose]();
  });

  test("OPS-17: starts as an account that may write nothing, is found well, and ends with code 0 when it is told to", async () => {
    const [, ...check] = commandIn(lineOf("HEALTHCHECK"));
    await promisify(execFile)(process.execPath, check, { env });
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await expect(promisify(execFile)(process.execPath, check, { env })).rejects.toMatchObject({ code: 1 });
  });
});
