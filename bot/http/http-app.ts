import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from "express";
import type { Log } from "@guildhall/shared/app/log";
import type { Config } from "../config/config.ts";
import type { Headers } from "./headers.ts";
import type { HealthCheck } from "./health.ts";
import { ownPages } from "./own-pages.ts";
import { tabFiles } from "./tab-files.ts";

export interface HttpParts {
  readonly config: Pick<Config, "teamsOrigins" | "locale" | "privacyText" | "termsText">;
  /** the headers of every answer */
  readonly headers: Headers;
  readonly health: Pick<HealthCheck, "now" | "lags" | "hasStarted">;
  /** answers `POST /api/messages` */
  readonly messages: Router;
  /** answers panels that poll */
  readonly polls: Router;
  /** answers calendar apps */
  readonly calendar: Router;
  /** the folder of the built tab */
  readonly tabDirectory: string;
  readonly log: Log;
}

/** Everything that the server answers over HTTP, except for the sockets. */
export function createHttpApp({
  config,
  headers,
  health,
  messages,
  polls,
  calendar,
  tabDirectory,
  log,
}: HttpParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.use((_request, response, next) => {
    response.set(headers);
    next();
  });

  // The platform replaces a server that does not answer this, which is no help while storage is down.
  app.get("/livez", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  app.get(["/readyz", "/healthz"], async (_request, response) => {
    const status = await health.now();
    response
      .set("Cache-Control", "no-store")
      .status(status === "ok" ? 200 : 503)
      .json(health.lags.length === 0 ? { status } : { status, projectionsBehind: health.lags });
  });
  app.use(notBefore(health));
  app.use(messages);
  app.use(polls);
  app.use(calendar);
  app.use(tabFiles({ directory: tabDirectory, teamsOrigins: config.teamsOrigins }));
  app.use(ownPages(config));
  app.use((_request, response) => response.status(404).json({ error: "notFound" }));
  app.use(onError(log));
  return app;
}

/** Answers requests that need storage with 503 until it is ready, so that they are repeated. */
const notBefore =
  (health: Pick<HealthCheck, "hasStarted">): RequestHandler =>
  (_request, response, next) => {
    if (health.hasStarted) next();
    else response.status(503).set("Retry-After", "10").json({ error: "starting" });
  };

/** Answers with the kind of failure and nothing internal: no message, no stack. */
function onError(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = (error as { status?: unknown }).status;
    if (typeof status === "number" && status >= 400 && status < 500) {
      response.status(status).json({ error: "badRequest" });
      return;
    }
    log.error({ error }, "a request failed");
    response.status(500).json({ error: "failed" });
  };
}
