import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { observed } from "../../chaos/eventually.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { builtInto, unpackBuild, type UnpackedBuild } from "../../support/build.ts";
import { connectPerson } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { asSealKeys, freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";

let build: UnpackedBuild;

beforeAll(async () => {
  build = await unpackBuild();
});

afterAll(() => build[Symbol.asyncDispose]());

const entries = () => readdir(builtInto, { recursive: true, withFileTypes: true });
const read = (path: string): Promise<string> => readFile(join(build.folder, path), "utf8");

describe("the build", () => {
  test("OPS-1 contains only files: no links, no TypeScript, no packages", async () => {
    const odd = (await entries()).filter(
      (entry) => !(entry.isFile() || entry.isDirectory()) || /\.tsx?$|^node_modules$/.test(entry.name),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test("OPS-1 needs nothing that Node does not include", async () => {
    const scripts = (await entries()).filter(
      ({ name, parentPath }) => name.endsWith(".js") && !parentPath.startsWith(join(builtInto, "tab")),
    );
    const asked = await Promise.all(
      scripts.map(async ({ name, parentPath }) => {
        const text = await readFile(join(parentPath, name), "utf8");
        const words = /^(?:import|export)\b[^"'\n]*["']([^"'\n]+)["'];?$|\b__require\("([^"]+)"\)/gm;
        return [...text.matchAll(words)].map(([, imported, required]) => imported ?? required ?? "");
      }),
    );
    const foreign = asked.flat().filter((name) => !isBuiltin(name) && !/^\.{1,2}\//.test(name));
    expect(asked.flat()).toContain("node:http");
    expect(foreign).toEqual([]);
    expect(JSON.parse(await read("package.json"))).toEqual({
      name: "guildhall",
      version: expect.any(String) as string,
      private: true,
      license: "MIT",
      type: "module",
      engines: { node: ">=24" },
    });
  });

  test("OPS-2 carries its licence and those of everything in it", async () => {
    expect(await read("LICENSE")).toContain("MIT License");
    const named = async (path: string) =>
      [...(await read(path)).matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
    expect(await named("third-party-licences.md")).toEqual(
      expect.arrayContaining([
        "botbuilder",
        "express",
        "socket.io",
        "@azure/data-tables",
        "jose",
        "pino",
        "zod",
      ]),
    );
    expect(await named("tab/third-party-licences.md")).toEqual(
      expect.arrayContaining([
        "react-dom",
        "@fluentui/react-button",
        "@microsoft/teams-js",
        "socket.io-client",
      ]),
    );
  });

  test("SUPPLY-2 has a bill of materials: each package in it, and no other, with version, licence and checksum", async () => {
    const bill = JSON.parse(await read("bom.json")) as {
      readonly components: readonly Readonly<
        Record<"name" | "version" | "purl" | "licenses" | "hashes", unknown>
      >[];
    };
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
    const listed = new Set(
      (await Promise.all(["third-party-licences.md", "tab/third-party-licences.md"].map(read))).flatMap(
        (list) => [...list.matchAll(/^## (\S+) - (\S+) /gm)].map(([, name, version]) => `${name}@${version}`),
      ),
    );
    expect(
      bill.components.map(({ name, version }) => `${String(name)}@${String(version)}`).toSorted(),
    ).toEqual([...listed].toSorted());
    for (const component of bill.components) {
      expect(component.purl).toMatch(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@\d/);
      expect(component.licenses).toHaveLength(1);
      expect(component.hashes).toEqual([
        { alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) as string },
      ]);
    }
  });
});

describe("the build, unpacked far from the repository and started with plain Node", () => {
  const azurite = azuriteOfRun();
  let teams: TeamsStandIn;
  let child: ChildProcess;
  let printed: string[];
  let url: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    teams = await startTeamsStandIn({
      botId: randomUUID(),
      botPassword: randomUUID(),
      tenantId: randomUUID(),
    });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    printed = [];
    // Nothing of this shell's environment, so that its NODE_PATH and NODE_OPTIONS cannot help.
    env = {
      ...teams.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: url,
      AZURE_TABLES_CONNECTION_STRING: azurite.connectionString,
      TABLE_PREFIX: freshPrefix(),
      SEAL_KEYS: asSealKeys(freshWrappingKey()),
      TICKET_KEY: randomBytes(32).toString("base64"),
    };
    child = spawn(process.execPath, ["server.js"], {
      cwd: build.folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => void printed.push(text));
    await observed(
      async () => {
        if (child.exitCode !== null) throw new Error(`It ended: ${printed.join("")}`);
        return (await fetch(`${url}/healthz`).catch(() => null))?.ok === true ? true : undefined;
      },
      () => `it to answer; it printed: ${printed.join("")}`,
    );
    teams.connectApp(url);
  });

  afterEach(async () => {
    const exited = child.exitCode ?? once(child, "exit");
    child.kill("SIGKILL");
    await exited;
    await teams.close();
  });

  test("OPS-1 reports its health, serves the whole tab, lets people found a community, and posts to the chat", async () => {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });

    const page = await fetch(`${url}/tab/`);
    const html = await page.text();
    expect(page.status).toBe(200);
    const files = [...html.matchAll(/(?:src|href)="(\/tab\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200]);

    await teams.installBot();
    await teams.untilChat((messages) => (messages.length > 0 ? true : undefined));
    const priya = await connectPerson({ teams, person: "priya", url });
    expect(await priya.tell({ type: "found", name: "Frontend Guild" })).toBeGreaterThan(0);
    priya.close();
  });

  test("OPS-1, PROJ-4 rebuilds a projection while the server runs", async () => {
    const ran = promisify(execFile)(process.execPath, ["rebuild.js", "--projection", "past-sessions"], {
      cwd: build.folder,
      env,
    });
    expect((await ran).stdout).toMatch(/^past-sessions is rebuilt$/m);
  });
});
