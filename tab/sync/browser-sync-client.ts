import "./without-eval.ts";
import { browserEnvironment } from "./browser-environment.ts";
import { createSyncClient, type SyncOptions } from "./create-sync-client.ts";
import { socketWire } from "./socket-wire.ts";
import { wireThatWorks } from "./wire-that-works.ts";
import type { SyncClient } from "./sync-client.ts";

/** The client for a page in a browser, connected to the server that the page came from. */
export function browserSyncClient(
  page: Window & typeof globalThis,
  options: Omit<SyncOptions, "openWire" | "environment">,
): SyncClient {
  const { origin } = page.location;
  const environment = browserEnvironment(page);
  const polling = async () => (await import("./polling-wire.ts")).pollingWire(origin, environment);
  const openWire = wireThatWorks({ socket: socketWire(origin), polling }, environment);
  return createSyncClient({ ...options, openWire, environment });
}
