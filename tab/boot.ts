import type { Booted } from "./booted.ts";
import type { GetToken } from "./sync/connector.ts";
import { hostOrigins } from "./teams/origins.ts";

/** Finds out the tab's place in Teams and connects to the server. Loads all libraries at once, after the first paint. */
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
