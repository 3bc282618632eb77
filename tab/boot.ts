import { type Locale, localeOf } from "@guildhall/shared/messages/locale";
import type { Surface } from "@guildhall/shared/protocol/handshake";
import type { ComponentType } from "react";
import type { Booted } from "./booted.ts";
import { idle } from "./live/idle.ts";
import type { GetToken } from "./sync/connector.ts";
import type { Host } from "./teams/host.ts";
import { hostOrigins } from "./teams/origins.ts";
import { createTexts, PAGE_TEXTS } from "./texts/texts.ts";

/** Finds out the tab's place in Teams and connects to the server. Loads everything at once. */
export async function boot(): Promise<Booted> {
  const teams = import("./teams/connect.ts");
  const sync = import("./sync/browser-sync-client.ts");
  // What most people open, in the language of their browser.
  const likely = createTexts(localeOf(navigator.language));
  for (const name of PAGE_TEXTS.panel) void likely.load(name);
  void import("./pages/panel/panel-page.tsx");
  void idle().then(() => writeFirst(likely.locale));
  const { connectToTeams } = await teams;
  const host = await connectToTeams(hostOrigins(document));
  const texts = createTexts(localeOf(host?.context.locale ?? navigator.language));
  if (host === null) return { kind: "outside", texts };
  const { page, conversation, meeting, guest } = host.context;
  if (page === "config") return { kind: "config", texts, host };
  if (guest) return { kind: "guest", texts, host };
  if (conversation === null) return { kind: "noChat", texts, host };
  const Page = loadPage(page, meeting !== null);
  // If React had to wait for any of them, it would show an outline, and for a while nothing else.
  const atHand = Promise.all(PAGE_TEXTS[page].map((name) => texts.load(name)));
  if (page === "setup") await leadTo(host);
  const { browserSyncClient } = await sync;
  const getToken: GetToken = (how) => host.token(how);
  const client = browserSyncClient(window, { surface: page, conversation, meeting, getToken });
  await atHand;
  return { kind: "page", texts, host, sync: client, Page: await Page };
}

/** Browsers take long to write the first number and the first time of all, which is better done while there is time. */
function writeFirst({ number, time }: Locale): void {
  number(0);
  time(0);
}

async function loadPage(surface: Surface, inMeeting: boolean): Promise<ComponentType> {
  if (surface !== "setup") return (await import("./pages/panel/panel-page.tsx")).PanelPage;
  if (inMeeting) return (await import("./pages/setup/meeting-tab.tsx")).MeetingTab;
  return (await import("./pages/setup/chat-tab.tsx")).ChatTab;
}

/** The tab has pages with addresses. */
async function leadTo(host: Host): Promise<void> {
  const { beginAt, goBack } = await import("./pages/setup/addresses/address.ts");
  beginAt(host.context.subPage);
  host.onBack(goBack);
}
