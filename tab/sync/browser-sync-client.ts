import "./without-eval.ts";
import { browserEnvironment } from "./browser-environment.ts";
import { createSyncClient, type SyncOptions } from "./create-sync-client.ts";
import { socketWire } from "./socket-wire.ts";
import type { SyncClient } from "./sync-client.ts";

/** The client for a page in a browser, connected to the server that the page came from. */
export const browserSyncClient = (
  page: Window & typeof globalThis,
  options: Omit<SyncOptions, "openWire" | "environment">,
): SyncClient =>
  createSyncClient({
    ...options,
    openWire: socketWire(page.location.origin),
    environment: browserEnvironment(page),
  });
