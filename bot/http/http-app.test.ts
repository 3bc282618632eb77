import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ProjectionLag } from "@guildhall/shared/app/poked-projections";
import type { Log } from "@guildhall/shared/app/log";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { createHealthCheck, type HealthCheck } from "./health.ts";
import { securityHeaders } from "./headers.ts";
import { createHttpApp } from "./http-app.ts";
import { createHttpServer } from "./http-server.ts";
import { closeServer, connectionsOf, listen, ListenError } from "./listen.ts";

const silent: Log = { info() {}, warn() {}, error() {} };
const config = {
  locale: "en-GB",
  privacyText: null,
  termsText: "Be <kind>.\n\nNo & yes.",
  publicUrl: "https://guildhall.example.org",
  tabOrigins: ["https://tab.example.org"],
  teamsOrigins: ["https://teams.microsoft.com", "https://*.teams.microsoft.com"],
};

let directory: string;
let server: Server;
let connections: ReturnType<typeof connectionsOf>;
let url: string;
let storageAnswers: boolean;
let health: HealthCheck;
let clock: number;
let lags: readonly ProjectionLag[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "guildhall-tab-"));
  storageAnswers = true;
  clock = 0;
  const version = async () => {
    if (!storageAnswers) throw new StorageError("down", true);
    return 0;
  };
  health = createHealthCheck({ version }, { now: () => (clock += 60_000) }, () => lags);
  health.started();
  const messages = express.Router();
  messages.get("/fails", () => {
    throw new Error("our secret");
  });
  const headers = securityHeaders(config);
  const calendar = express.Router();
  const parts = { config, headers, health, messages, calendar, polls: express.Router() };
  const app = createHttpApp({ ...parts, tabDirectory: directory, log: silent });
  server = createHttpServer(app, headers);
  connections = connectionsOf(server);
  url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
});

afterEach(async () => {
  await closeServer(server, connections, 0);
  await rm(directory, { recursive: true });
});

async function buildTab(): Promise<void> {
  await mkdir(join(directory, "assets"));
  await writeFile(
    join(directory, "index.html"),
    '<html><head><meta name="teams-origins" content="" /></head><body></body></html>',
  );
  await writeFile(join(directory, "assets", "main-a1b2.js"), "export {};");
}

const get = (path: string): Promise<Response> => fetch(`${url}${path}`, { redirect: "manual" });

describe("the tab's files", () => {
  test("contain Teams' origins, and the page is never cached", async () => {
    await buildTab();
    for (const path of ["/tab/", "/tab/index.html", "/tab/?theme=dark"]) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).toContain(
        '<meta name="teams-origins" content="https://teams.microsoft.com https://*.teams.microsoft.com" />',
      );
    }
  });

  test("with a content hash in their name are cached for good", async () => {
    await buildTab();
    const response = await get("/tab/assets/main-a1b2.js");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(response.headers.get("content-type")).toContain("javascript");
  });

  test("are compressed for clients that accept it", async () => {
    await buildTab();
    await writeFile(join(directory, "assets", "large-c3d4.js"), "export const x = 1;\n".repeat(1_000));
    const response = await get("/tab/assets/large-c3d4.js");
    expect(response.headers.get("content-encoding")).toMatch(/br|gzip/);
    expect((await response.text()).length).toBe(20_000);
  });

  test("explain how they are built if they are missing", async () => {
    const response = await get("/tab/");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  });

  test.each(["/tab/assets/none.js", "/tab/../package.json", "/tab/%2e%2e/http-app.ts", "/tab/unknown"])(
    "are not found at %s",
    async (path) => {
      await buildTab();
      expect((await get(path)).status).toBe(404);
    },
  );

  test("are served without the slash as well", async () => {
    const response = await get("/tab");
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe("/tab/");
  });
});

describe("the server's own pages", () => {
  test("OPS-10: say what Guildhall keeps, or what the organisation wrote, as text", async () => {
    const privacy = await get("/privacy");
    expect(privacy.headers.get("content-type")).toContain("text/html");
    expect(await privacy.text()).toContain("<h2>What nobody learns</h2>");
    const terms = await (await get("/terms")).text();
    expect(terms).toContain("<p>Be &lt;kind>.</p><p>No &amp; yes.</p>");
    expect(terms).not.toContain("MIT licence");
    expect(await (await get("/")).text()).toContain("Add it to a meeting");
  });
});

describe("every answer", () => {
  test.each(["/", "/tab/", "/livez", "/readyz", "/healthz", "/nowhere"])(
    "SEC-7 carries the headers that let only Teams frame it: %s",
    async (path) => {
      const { headers } = await get(path);
      const policy = new Map(
        (headers.get("content-security-policy") ?? "").split(";").map((part) => {
          const [name = "", ...values] = part.trim().split(" ");
          return [name, values.join(" ")];
        }),
      );
      expect(Object.fromEntries(policy)).toEqual({
        "default-src": "'self'",
        "connect-src": "'self' wss://guildhall.example.org wss://tab.example.org https://res.cdn.office.net",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "frame-ancestors": "https://teams.microsoft.com https://*.teams.microsoft.com",
        "base-uri": "'none'",
        "object-src": "'none'",
        "form-action": "'none'",
      });
      expect(headers.has("x-frame-options")).toBe(false);
      expect(headers.has("x-powered-by")).toBe(false);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
      expect(headers.get("permissions-policy")).toContain("camera=()");
    },
  );

  /** The server's answer to these bytes, until it closes the connection. */
  const rawAnswer = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
      let answer = "";
      socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
      socket.on("close", () => resolve(answer));
      socket.on("error", reject);
    });

  test.each<readonly [string, string, number]>([
    ["is not HTTP", "quack\r\n\r\n", 400],
    ["has too long a header", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["names no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 200],
    [
      "has an unknown Expect header",
      "GET / HTTP/1.1\r\nHost: a\r\nExpect: quack\r\nConnection: close\r\n\r\n",
      200,
    ],
  ])("SEC-7 carries them also if the request %s", async (_, bytes, status) => {
    const answer = await rawAnswer(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'self'");
    expect(answer.toLowerCase()).toContain("x-content-type-options: nosniff");
  });

  test("to a failed request says that it failed, and nothing else", async () => {
    const response = await get("/fails");
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"error":"failed"}');
  });
});

describe("the health of the server", () => {
  test("PROJ-3: names the projections that are behind, which makes no server unhealthy", async () => {
    lags = [{ projection: "past-sessions", communities: 2, since: clock - 60_000 }];
    const answer = await get("/healthz");
    lags = [];
    expect(answer.status).toBe(200);
    const [behind, ...others] = ((await answer.json()) as { projectionsBehind: object[] }).projectionsBehind;
    expect(behind).toMatchObject({ projection: "past-sessions", communities: 2 });
    expect((behind as { seconds: number }).seconds).toBeGreaterThanOrEqual(60);
    expect(others).toEqual([]);
  });

  test.each(["/readyz", "/healthz"])(
    "AZ-1: is reported at %s while storage answers and while it does not; an outage makes no server replaced",
    async (path) => {
      expect(await (await get(path)).json()).toEqual({ status: "ok" });
      storageAnswers = false;
      const down = await get(path);
      expect([down.status, await down.json()]).toEqual([503, { status: "storageNotReachable" }]);
      const alive = await get("/livez");
      expect([alive.status, await alive.json()]).toEqual([200, { status: "ok" }]);
      expect(alive.headers.get("cache-control")).toBe("no-store");
    },
  );

  test("AZ-1: is reported as not ready while the server stops", async () => {
    health.stopping();
    expect((await get("/readyz")).status).toBe(503);
    expect((await get("/livez")).status).toBe(200);
  });

  test("costs storage one read a second, however often it is asked for", async () => {
    let looks = 0;
    const check = createHealthCheck({ version: async () => (looks += 1) }, { now: () => 0 }, () => []);
    check.started();
    await Promise.all([check.now(), check.now(), check.now()]);
    expect(looks).toBe(1);
  });
});

test.each(["no-such-host.invalid", "192.0.2.1", "ff02::1"])(
  "an address that cannot be listened on is reported in a sentence: %s (OPS-6)",
  async (host) => {
    const refused = listen(createServer(), 0, host);
    await expect(refused).rejects.toThrow(ListenError);
    await expect(refused).rejects.toThrow(/Set HOST/);
  },
);

test("a port that is taken is reported by its number", async () => {
  const port = Number(new URL(url).port);
  const other = createServer();
  const refused = listen(other, port, "127.0.0.1");
  await expect(refused).rejects.toThrow(ListenError);
  await expect(refused).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
});
