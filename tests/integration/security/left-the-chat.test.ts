import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import type { Answer, Welcome } from "@guildhall/shared/protocol/messages";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { connectPanel, type TestPanel } from "../../../bot/realtime/testing/test-panel.ts";
import { observed, within } from "../../chaos/eventually.ts";
import { startBotServer, type BotServer } from "../../support/bot-server.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";

const ORIGIN = "http://127.0.0.1:3978";

let environment: TravellingEnvironment;
let teams: TeamsStandIn;
/** two servers on one storage; Teams calls the second one */
let servers: readonly [BotServer, BotServer];
let panels: TestPanel[];

beforeEach(async () => {
  panels = [];
  environment = travellingEnvironment();
  teams = await startTeamsStandIn({
    botId: randomUUID(),
    botPassword: "secret",
    tenantId: randomUUID(),
    now: () => environment.now(),
  });
  const key = (): string => randomBytes(32).toString("base64");
  const env = { TICKET_KEY: key(), SEAL_KEY: key() };
  const storage = memoryStorage();
  const start = () => startBotServer(teams, { storage, environment, env });
  servers = [await start(), await start()];
  await teams.installBot();
});

afterEach(async () => {
  for (const panel of panels) panel.close();
  for (const server of servers) await server.stop();
  await teams.close();
});

/** Connects with a ticket, or else with a fresh token: the panel, or the reason of the refusal. */
async function connect(server: BotServer, who: string, ticket?: string): Promise<TestPanel | string> {
  const { id, meetingId } = teams.conversation("meeting");
  const proof =
    ticket === undefined ? { kind: "token", token: await teams.tokens.sso(who) } : { kind: "ticket", ticket };
  const hello = { protocol: PROTOCOL_VERSION, surface: "panel", conversation: id, meeting: meetingId, proof };
  const panel = await connectPanel(server.url, hello, { origin: ORIGIN });
  if (typeof panel !== "string") panels.push(panel);
  return panel;
}

async function open(server: BotServer, who: string, ticket?: string): Promise<TestPanel> {
  const panel = await connect(server, who, ticket);
  if (typeof panel === "string") throw new Error(`${who} was not let in: ${panel}`);
  return panel;
}

/** The outcome of an attempt to connect, in a word. */
async function outcomeOf(server: BotServer, who: string, ticket?: string): Promise<string> {
  const panel = await connect(server, who, ticket);
  return typeof panel === "string" ? panel : "in";
}

const disconnected = (panel: TestPanel): Promise<unknown> =>
  new Promise((resolve) => panel.socket.once("disconnect", resolve));

const ticketOf = async (panel: TestPanel): Promise<string> => (await panel.next<Welcome>("welcome")).ticket;

const isThere = async (panel: TestPanel): Promise<boolean> => {
  await panel.ask("clock");
  return panel.socket.connected;
};

const rosterReads = (): number =>
  teams.requests.filter(({ path, status }) => status === 200 && path.includes("/pagedmembers")).length;

async function found(panel: TestPanel | undefined): Promise<void> {
  const answer = await panel?.ask<Answer>("command", {
    id: makeCommandId(environment.now(), freshId()),
    stream: "community",
    command: { type: "found", name: "Frontend Guild" },
  });
  if (answer?.kind !== "done") throw new Error("The community was not founded");
}

describe.each([
  ["a community that is founded", true],
  ["a conversation without a community", false],
])("who is removed from the chat of %s", (_, isFounded) => {
  test("SEC-15: loses access to both servers within 5 s of Teams' activity, with tickets too, until they are back", async () => {
    const [one, two] = servers;
    const priya = await open(one, "priya");
    if (isFounded) await found(priya);
    const toms = [await open(one, "tom"), await open(two, "tom")] as const;
    const tickets = [await ticketOf(toms[0]), await ticketOf(toms[1])];
    const gone = toms.map(disconnected);

    await teams.removeMembers(["tom"]);
    expect(await within(Promise.all(gone), "both panels to be put out", 60_000)).toEqual([
      "io server disconnect",
      "io server disconnect",
    ]);
    for (const server of servers) {
      for (const ticket of tickets) expect(await outcomeOf(server, "tom", ticket)).toBe("ticketExpired");
      expect(await outcomeOf(server, "tom")).toBe("notAMember");
    }
    expect(await isThere(priya)).toBe(true);

    await teams.addMembers(["tom"]);
    const ticket = await ticketOf(await open(two, "tom"));
    for (const server of servers) expect(await isThere(await open(server, "tom", ticket))).toBe(true);
  });

  test("SEC-16: loses access within 60 s without a notification by Teams; each server reads the roster about once a minute", async () => {
    const [one, two] = servers;
    const others = await Promise.all(["priya", "amara", "mateo", "yuki"].map((who) => open(one, who)));
    if (isFounded) await found(others[0]);
    const toms = [await open(one, "tom"), await open(two, "tom")] as const;
    const ticket = await ticketOf(toms[0]);
    const gone = toms.map(disconnected);
    // Teams' notification never arrives.
    teams.delivery.hold();
    void teams.removeMembers(["tom"]);
    const reads = rosterReads();

    environment.advance(55 * SECOND);
    await within(Promise.all(gone), "both panels to be put out", 60_000);
    // Once each, and once more by a server that counts people after the departure has made its roster untrue.
    expect(rosterReads() - reads).toBeLessThanOrEqual(2 * servers.length);
    for (const server of servers) expect(await outcomeOf(server, "tom", ticket)).toBe("ticketExpired");
    for (const panel of others) expect(await isThere(panel)).toBe(true);
  });
});

describe("a person who is removed from the chat", () => {
  test("SEC-15: loses access within 5 s even if Teams does not say who it was, and nobody else does", async () => {
    const [one, two] = servers;
    const [priya, tom] = [await open(one, "priya"), await open(one, "tom")];
    const { me, community } = await tom.next<Welcome>("welcome");
    // The notified server learns from the other one who is present.
    environment.advance(10 * SECOND);
    await observed(async () => {
      const beats = await two.storage.presence.read(community);
      return beats.some(({ members }) => members.includes(me)) ? true : undefined;
    }, "Tom's presence to be exchanged");
    const gone = disconnected(tom);
    teams.delivery.hold();
    void teams.removeMembers(["tom"]);
    const { teamsId } = teams.person("tom");
    const activity = {
      ...teams.draft("priya", "x"),
      type: "conversationUpdate",
      membersRemoved: [{ id: teamsId }],
    };
    await teams.deliver(activity, await teams.tokens.channel());
    expect(await within(gone, "the panel to be disconnected", 60_000)).toBe("io server disconnect");
    expect(await outcomeOf(two, "tom")).toBe("notAMember");
    expect(await isThere(priya)).toBe(true);
  });

  test("SEC-15: cannot use a ticket at a server that had no open panel when they left", async () => {
    const [one, two] = servers;
    teams.connectApp(one.url);
    await open(one, "priya");
    (await open(two, "priya")).close();
    // The other server no longer updates what it still holds of the community.
    await travel(2);
    const ticket = await ticketOf(await open(one, "tom"));
    await teams.removeMembers(["tom"]);
    expect(await outcomeOf(two, "tom", ticket)).toBe("ticketExpired");
  });
});

describe("a ticket", () => {
  test("SEC-16: of a person who left without an open panel or a notification by Teams is refused after a minute", async () => {
    const [one, two] = servers;
    const tom = await open(one, "tom");
    const ticket = await ticketOf(tom);
    tom.close();
    teams.delivery.hold();
    void teams.removeMembers(["tom"]);
    environment.advance(60 * SECOND);
    for (const server of [one, two]) expect(await outcomeOf(server, "tom", ticket)).toBe("ticketExpired");
  });

  test("SEC-16: opens a panel while the roster cannot be read, and nobody is disconnected for that", async () => {
    const [one, two] = servers;
    const tom = await open(one, "tom");
    const ticket = await ticketOf(tom);
    teams.faults.failAll(503);
    environment.advance(2 * MINUTE);
    expect(await isThere(await open(two, "tom", ticket))).toBe(true);
    expect(await isThere(tom)).toBe(true);
  });

  test("SEC-17: is refused an hour after the last token, by either server, however often it was renewed", async () => {
    const [one] = servers;
    const tom = await open(one, "tom");
    await travel(57);
    const ticket = newestTicketOf(tom);
    for (const server of servers) expect(await outcomeOf(server, "tom", ticket)).toBe("in");

    const gone = disconnected(tom);
    environment.advance(4 * MINUTE);
    expect(await within(gone, "the panel to be disconnected", 60_000)).toBe("io server disconnect");
    for (const server of servers) expect(await outcomeOf(server, "tom", ticket)).toBe("ticketExpired");
    expect(await outcomeOf(one, "tom")).toBe("in");
  });

  test("SEC-17: stays valid if a fresh token is sent when requested, without interrupting the panel", async () => {
    const [one, two] = servers;
    const [tom, amara] = [await open(one, "tom"), await open(one, "amara")];
    answerWith(tom, "tom");
    // Another person's token does not count.
    answerWith(amara, "tom");
    const gone = disconnected(amara);
    await travel(64);
    expect(await within(gone, "the other panel to be disconnected", 60_000)).toBe("io server disconnect");
    expect(await isThere(tom)).toBe(true);
    expect(await outcomeOf(two, "tom", newestTicketOf(tom))).toBe("in");
    expect(await outcomeOf(two, "amara", newestTicketOf(amara))).toBe("ticketExpired");
  });
});

/** Lets this many minutes pass, with a roster read in each. */
async function travel(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    const before = rosterReads();
    environment.advance(MINUTE);
    await observed(async () => (rosterReads() > before ? true : undefined), "the roster to be read");
  }
}

function newestTicketOf(panel: TestPanel): string {
  const told = panel.heard.findLast(({ event }) => event === "ticket")?.message;
  if (told === undefined) throw new Error("No ticket was renewed");
  return (told as { readonly ticket: string }).ticket;
}

/** Sends a fresh token of this person whenever the server requests one. */
function answerWith(panel: TestPanel, who: string): void {
  panel.socket.on("prove", (answer: (token: string) => void) => {
    void teams.tokens.sso(who).then(answer);
  });
}
