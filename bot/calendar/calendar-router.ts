import { createHash } from "node:crypto";
import express, { type Request, type Response, type Router } from "express";
import type { Log } from "@guildhall/shared/app/log";
import { type Millis, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { kindOf } from "../ops/error-kind.ts";
import type { ReadCalendar } from "./read-calendar.ts";
import { createRequestLimits } from "./request-limits.ts";
import { hashOf, isSecret } from "./secret.ts";

export interface CalendarRouterDeps {
  readonly read: ReadCalendar;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}

const LATER: Millis = 5 * MINUTE;
const FILE = /^(.*)\.ics$/;

/**
 * Answers calendar apps, which prove nothing but that they know the secret in the path. So it is in no log: nothing here
 * passes it on (SPEC CAL-6).
 */
export function calendarRouter({ read, environment, log }: CalendarRouterDeps): Router {
  const limits = createRequestLimits();
  const router = express.Router({ strict: true, caseSensitive: true });
  router.get("/calendar/:file", async (request, response) => {
    const [, secret = ""] = FILE.exec(request.params.file) ?? [];
    if (!isSecret(secret)) return notFound(response);
    const hash = hashOf(secret);
    const again = limits.take(hash, environment.now());
    if (again !== null) return refuse(response, 429, again - environment.now());
    try {
      const calendar = await read(hash);
      limits.settle(hash, calendar !== null, environment.now());
      if (calendar === null) return notFound(response);
      const etag = `"${createHash("sha256").update(calendar).digest("base64url")}"`;
      response.set({ "Cache-Control": "private, no-cache", ETag: etag });
      if (has(request, etag)) response.status(304).end();
      else response.type("text/calendar; charset=utf-8").send(calendar);
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof RosterError)) throw error;
      log.warn({ error: kindOf(error) }, "a calendar could not be read");
      refuse(response, 503, LATER);
    }
  });
  return router;
}

/** Express would send it again to an app that wants no cache on the way to answer. */
const has = ({ headers }: Request, etag: string): boolean =>
  (headers["if-none-match"] ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

const notFound = (response: Response): void =>
  void response.status(404).set("Cache-Control", "no-store").json({ error: "notFound" });

function refuse(response: Response, status: number, wait: Millis): void {
  response
    .status(status)
    .set({ "Cache-Control": "no-store", "Retry-After": String(Math.ceil(wait / SECOND)) })
    .json({ error: "tryLater" });
}
