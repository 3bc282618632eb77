import { localeOf } from "@guildhall/shared/messages/locale";
import type { Booted } from "./booted.ts";
import type { GetToken } from "./sync/connector.ts";
import type { Host } from "./teams/host.ts";
import { hostOrigins } from "./teams/origins.ts";
import { createTexts, PAGE_TEXTS } from "./texts/texts.ts";

/** Finds out the tab's place in Teams and connects to the server. Loads all libraries at once. */
export async function boot(): Promise<Booted> {
  // Most people's Teams is in the language of their browser.
  const likely = createTexts(localeOf(navigator.language));
  for (const name of PAGE_TEXTS.panel) void likely.load(name);
  const sync = import("./sync/browser-sync-client.ts");
  void import("./booted-page.tsx");
  void import("./pages/panel/panel-page.tsx");
  const { connectToTeams } = await import("./teams/connect.ts");
  const host = await connectToTeams(hostOrigins(document));
  const texts = createTexts(localeOf(host?.context.locale ?? navigator.language));
  if (host === null) return { kind: "outside", texts };
  const { page, conversation, meeting, guest } = host.context;
  if (page === "config") return { kind: "config", texts, host };
  if (guest) return { kind: "guest", texts, host };
  if (conversation === null) return { kind: "noChat", texts, host };
  for (const name of PAGE_TEXTS[page]) void texts.load(name);
  if (page === "setup") await leadTo(host);
  const { browserSyncClient } = await sync;
  const getToken: GetToken = (how) => host.token(how);
  return {
    kind: "page",
    texts,
    host,
    surface: page,
    inMeeting: meeting !== null,
    sync: browserSyncClient(window, { surface: page, conversation, meeting, getToken }),
  };
}

/** The tab has pages with addresses. */
async function leadTo(host: Host): Promise<void> {
  const { beginAt, goBack } = await import("./pages/setup/addresses/address.ts");
  beginAt(host.context.subPage);
  host.onBack(goBack);
}
