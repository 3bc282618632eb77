import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createActivityMaker } from "./activities.ts";
import { createCardActions } from "./card-actions.ts";
import { castPeople, defaultCast, defaultConversations } from "./cast.ts";
import { createConnectorFaults } from "./connector-faults.ts";
import { createConversationActions } from "./conversations.ts";
import { createDelivery } from "./delivery.ts";
import { createDialogActions } from "./dialogs.ts";
import { createExtensionActions } from "./extension.ts";
import { createLiveFeed } from "./live-feed.ts";
import { createMeetingActions } from "./meeting-actions.ts";
import { startPersonProxy } from "./person-proxy.ts";
import type { PersonProxy } from "./person-proxy.ts";
import { createRequestLog } from "./request-log.ts";
import { createSendLimits } from "./send-limits.ts";
import { createSignIn } from "./sign-in.ts";
import { standInApp } from "./stand-in-app.ts";
import type { TeamsStandIn, TeamsStandInOptions } from "./stand-in.ts";
import type { TeamsActions } from "./teams-actions.ts";
import { createTokenIssuer } from "./tokens.ts";
import { untilChat } from "./until-chat.ts";
import { World } from "./world.ts";

export type { TeamsStandIn, TeamsStandInOptions } from "./stand-in.ts";

/** The largest page of a roster in Teams. */
const largestPage = 500;

/**
 * Starts a stand-in Teams. Any number of them can run at once; they share nothing.
 */
export async function startTeamsStandIn(options: TeamsStandInOptions): Promise<TeamsStandIn> {
  const { botId, botPassword, tenantId } = options;
  const botName = options.botName ?? "Guildhall";
  const now = options.now ?? Date.now;
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;
  const serviceUrl = `${url}/connector/`;
  const people = castPeople(options.people ?? defaultCast, tenantId, botId);
  const conversations = defaultConversations(people, tenantId);

  const proxies = new Map<string, PersonProxy>();
  if (options.ownNetworks !== false) {
    for (const { key } of people) proxies.set(key, await startPersonProxy(() => world.appUrl));
  }
  const proxyOf = (key: string): PersonProxy => {
    const proxy = proxies.get(key);
    if (proxy === undefined) throw new Error(`${key} has no proxy`);
    return proxy;
  };
  const tabOrigins = Object.fromEntries([...proxies].map(([key, proxy]) => [key, proxy.origin]));

  const world: World = new World({ people, conversations, botId, botName, tabOrigins, now });
  if (options.appUrl !== undefined) world.appConnected(withoutSlash(options.appUrl));
  const tokens = await createTokenIssuer({ baseUrl: url, serviceUrl, botId, tenantId, now });
  const log = createRequestLog(now);
  const delivery = createDelivery({
    appUrl: () => world.appUrl,
    tokens,
    log,
    options: options.deliver ?? {},
  });
  const nextId = (): string => world.nextId();
  const activities = createActivityMaker({ serviceUrl, tenantId, botId, botName, now, nextId });
  const parts = { world, activities, delivery, now };
  const faults = createConnectorFaults();
  const signIn = createSignIn(tokens);
  const feed = createLiveFeed(world);

  const actions: TeamsActions = {
    ...createConversationActions(parts),
    ...createMeetingActions(parts),
    ...createCardActions(parts),
    ...createDialogActions(parts),
    ...createExtensionActions(parts),
    cut(key, kind) {
      proxyOf(key).cut(kind);
      world.setCut(key, true);
    },
    restore(key) {
      proxyOf(key).restore();
      world.setCut(key, false);
    },
    speak(key, locale) {
      world.setLocale(key, locale);
    },
    stage(by, stagedUrl) {
      world.setMeeting("meeting", { stage: stagedUrl === undefined ? undefined : { by, url: stagedUrl } });
    },
    saveTab: (tab, key) => world.setTab(key ?? "meeting", tab),
  };

  server.on(
    "request",
    standInApp({
      actions,
      baseUrl: url,
      botId,
      botPassword,
      faults,
      feed,
      limits: createSendLimits(now, options.sendLimits),
      log,
      now,
      pageSize: Math.min(options.pageSize ?? largestPage, largestPage),
      personalScope: options.personalScope ?? false,
      serviceUrl,
      signIn,
      tenantId,
      tokens,
      world,
    }),
  );

  return {
    ...actions,
    url,
    serviceUrl,
    env: {
      BOT_ID: botId,
      BOT_TYPE: "SingleTenant",
      BOT_TENANT_ID: tenantId,
      BOT_PASSWORD: botPassword,
      ENTRA_AUTHORITY: `${url}/entra`,
      BOT_CHANNEL_METADATA_URL: `${url}/botframework/v1/.well-known/openidconfiguration`,
      BOT_LOGIN_URL: `${url}/login`,
      BOT_SERVICE_HOSTS: `127.0.0.1:${port}`,
      TEAMS_ORIGINS: `${url},http://localhost:${port}`,
      TAB_ORIGINS: Object.values(tabOrigins).join(","),
    },
    people,
    conversations,
    tokens: {
      sso: (key, mint) => tokens.sso(world.person(key), mint),
      channel: (mint) => tokens.channel(mint),
    },
    delivery,
    faults,
    signIn,
    requests: log.all,
    connectApp: (appUrl) => world.appConnected(withoutSlash(appUrl)),
    person: (key) => world.person(key),
    conversation: (key) => world.conversation(key),
    state: () => world.state(),
    tabOrigin: (key) => proxies.get(key)?.origin ?? world.appUrl ?? "",
    viewUrl: (me, view, more = {}) => `${url}/?${new URLSearchParams({ me, view, ...more }).toString()}`,
    chat: (key) => world.messages(key ?? "meeting"),
    untilChat: (find, wait = {}) => untilChat(world, find, wait),
    deliver: (activity, token) => delivery.sendOnce(activity, token),
    async close() {
      delivery.close();
      feed.close();
      await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}
