import type { Surface } from "@guildhall/shared/protocol/handshake";
import type { SyncClient } from "./sync/sync-client.ts";
import type { Host } from "./teams/host.ts";

/** What the tab shows, once Teams has reported its place. */
export type Booted =
  | { readonly kind: "outside" }
  | { readonly kind: "guest" | "noChat" | "config"; readonly host: Host }
  | {
      readonly kind: "page";
      readonly host: Host;
      readonly surface: Surface;
      readonly inMeeting: boolean;
      readonly sync: SyncClient;
    };
