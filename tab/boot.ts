import type { Surface } from "@guildhall/shared/protocol/handshake";
import type { GetToken } from "./sync/connector.ts";
import type { SyncClient } from "./sync/sync-client.ts";
import type { Host } from "./teams/host.ts";
import { hostOrigins } from "./teams/origins.ts";

/** What the tab turned out to be, once Teams has said where it stands. */
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

/** Finds out where the tab stands, and connects it to its server. Libraries are fetched all at once, after the first paint. */
export async function boot(): Promise<Booted> {
  const sync = import("./sync/browser-sync-client.ts");
  void import("./booted-page.tsx");
  void import("./pages/panel/panel-page.tsx");
  const { connectToTeams } = await import("./teams/connect.ts");
  const host = await connectToTeams(hostOrigins(document));
  if (host === null) return { kind: "outside" };
  const { page, conversation, meeting, guest } = host.context;
  if (page === "config") return { kind: "config", host };
  if (guest) return { kind: "guest", host };
  if (conversation === null) return { kind: "noChat", host };
  const { browserSyncClient } = await sync;
  const getToken: GetToken = (how) => host.token(how);
  return {
    kind: "page",
    host,
    surface: page,
    inMeeting: meeting !== null,
    sync: browserSyncClient(window, { surface: page, conversation, meeting, getToken }),
  };
}
