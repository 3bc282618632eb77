import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { pollingWire } from "../../../tab/sync/polling-wire.ts";
import { socketWire } from "../../../tab/sync/socket-wire.ts";
import { wireThatWorks } from "../../../tab/sync/wire-that-works.ts";
import { type Balancer, type BalancerOptions, startBalancer } from "../../support/balancer.ts";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { connectPerson, nodeEnvironment, type PersonClient, until } from "../../support/person-client.ts";
import { asSealKeys, freshWrappingKey } from "../../support/table-storage.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";

const PUBLIC_URL = "http://127.0.0.1:3978";

let teams: TeamsStandIn;
let servers: BotServer[];
let balancer: Balancer | null;
let people: PersonClient[];

beforeEach(async () => {
  teams = await startTeamsStandIn({ botId: randomUUID(), botPassword: randomUUID(), tenantId: randomUUID() });
  const storage = memoryStorage();
  const env = { TICKET_KEY: randomBytes(32).toString("base64"), SEAL_KEYS: asSealKeys(freshWrappingKey()) };
  servers = [await startBotServer(teams, { storage, env }), await startBotServer(teams, { storage, env })];
  await teams.installBot();
  balancer = null;
  people = [];
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const person of people) person.close();
  await balancer?.stop();
  await Promise.all(servers.map((server) => server.stop()));
  await teams.close();
});

/** The requests of each person's browser carry the cookies that it was given. */
function keepCookies(): void {
  const plain = fetch;
  const jars = new Map<string, string>();
  vi.stubGlobal("fetch", async (url: string, options: RequestInit = {}) => {
    const headers = new Headers(options.headers);
    const jar = headers.get("x-browser");
    const kept = jars.get(jar ?? "");
    if (kept !== undefined) headers.set("cookie", kept);
    const answer = await plain(url, { ...options, headers });
    const [cookie] = (answer.headers.get("set-cookie") ?? "").split(";");
    if (jar !== null && cookie !== undefined && cookie !== "") jars.set(jar, cookie);
    return answer;
  });
}

async function behind(options: BalancerOptions): Promise<Balancer> {
  balancer = await startBalancer(
    servers.map(({ url }) => url),
    options,
  );
  return balancer;
}

async function open(person: string, { url }: Balancer): Promise<PersonClient> {
  const headers = { origin: PUBLIC_URL, "x-browser": person };
  const client = await connectPerson({
    teams,
    person,
    url,
    openWire: wireThatWorks(
      {
        socket: socketWire(url, headers),
        polling: () => Promise.resolve(pollingWire(url, nodeEnvironment, headers)),
      },
      nodeEnvironment,
    ),
  });
  people.push(client);
  return client;
}

/** They found a community; each sees what the other did, and nobody is ever disconnected. */
async function foundTogether(first: PersonClient, second: PersonClient): Promise<void> {
  const states: string[] = [];
  for (const { connection } of [first, second])
    connection.subscribe(() => states.push(connection.get().state));
  await first.tell({ type: "found", name: "Delivery leads", purpose: "We learn from each other" });
  await until(second.community, (view) => view?.slices.community?.name === "Delivery leads");
  await second.tell({ type: "changeSettings", purpose: "We learn together" });
  await until(first.community, (view) => JSON.stringify(view).includes("We learn together"));
  expect(states).toEqual([]);
}

test("NET-1: where a proxy refuses WebSockets, panels poll, and the cookie of the balancer keeps each with one server", async () => {
  keepCookies();
  const way = await behind({ sockets: "refuse", affinity: true });
  const amara = await open("amara", way);
  const priya = await open("priya", way);
  await foundTogether(amara, priya);
  // Each browser was sent to a server once, and stayed there.
  expect(new Set(way.reached)).toEqual(new Set([0, 1]));
});

test("NET-2: without cookies too, whichever server each of their requests reaches", async () => {
  const way = await behind({ sockets: "refuse" });
  const amara = await open("amara", way);
  const priya = await open("priya", way);
  await foundTogether(amara, priya);
  expect(new Set(way.reached)).toEqual(new Set([0, 1]));
});
