import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Router } from "express";
import { build } from "vite";
import { securityHeaders } from "../../../../bot/http/headers.ts";
import { createHttpApp } from "../../../../bot/http/http-app.ts";

const repository = join(import.meta.dirname, "../../../..");

/** A bare Fluent page, built with the tab's own configuration. */
export interface HelloPage {
  readonly url: string;
  readonly directory: string;
  stop(): Promise<void>;
}

/** Builds the page and serves it exactly as the server serves the tab, to frames of these origins. */
export async function serveHello(teamsOrigins: readonly string[]): Promise<HelloPage> {
  const directory = join(import.meta.dirname, "dist");
  await build({
    root: import.meta.dirname,
    configFile: join(repository, "tab/vite.config.ts"),
    logLevel: "error",
    build: { outDir: directory },
  });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nothing = (): void => undefined;
  const app = createHttpApp({
    config: { teamsOrigins, locale: "en-GB", privacyText: null, termsText: null },
    headers: securityHeaders({ publicUrl: url, tabOrigins: [], teamsOrigins }),
    health: { now: () => Promise.resolve("ok"), lags: [], hasStarted: true },
    messages: Router(),
    polls: Router(),
    calendar: Router(),
    tabDirectory: directory,
    log: { info: nothing, warn: nothing, error: console.error },
  });
  server.on("request", app);
  return {
    url,
    directory,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
