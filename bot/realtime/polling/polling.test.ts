import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { pollAnswer, type PollAnswer } from "@guildhall/shared/protocol/polling";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { PUBLIC_URL } from "../testing/entra.ts";
import {
  CHAT,
  person,
  realtimeWorld,
  type RealtimeServer,
  type RealtimeWorld,
} from "../testing/realtime-world.ts";
import { HELD_FOR } from "../limits/metered-proofs.ts";
import { GONE_AFTER } from "./polled-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let ids = 0;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server();
});
afterEach(() => world.close());

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly ask?: { readonly event: string; readonly message?: unknown };
}

const newPanel = (): string => `panel-${String((ids += 1)).padStart(16, "0")}`;

const hello = (proof: object): object => ({
  protocol: PROTOCOL_VERSION,
  surface: "panel",
  conversation: CHAT,
  meeting: "meeting",
  proof,
});

const token = async (who: string, claims?: object) => ({
  kind: "token",
  token: await world.entra.token(person(who), claims as never),
});

const send = (panel: string, proof: object, { headers, body, ask }: Sent = {}): Promise<Response> =>
  fetch(`${server.url}/poll`, {
    method: "POST",
    headers: { origin: PUBLIC_URL, "content-type": "application/json", ...headers },
    body: body ?? JSON.stringify({ panel, hello: hello(proof), ask }),
  });

async function poll(panel: string, proof: object, sent?: Sent): Promise<PollAnswer> {
  const answer = await send(panel, proof, sent);
  return answer.ok ? pollAnswer.parse(await answer.json()) : { messages: [["status", answer.status]] };
}

function ticketIn({ messages }: PollAnswer): { readonly kind: "ticket"; readonly ticket: string } {
  const [event, welcome] = messages[0] ?? [];
  expect(event).toBe("welcome");
  return { kind: "ticket", ticket: (welcome as { ticket: string }).ticket };
}

/** A panel that was let in; returns its ticket. */
const opened = async (panel: string, who: string) => ticketIn(await poll(panel, await token(who)));

/** The answer, however long the server holds it. */
async function asTimePasses(answer: Promise<PollAnswer>): Promise<PollAnswer> {
  let isHere = false;
  void answer.finally(() => (isHere = true));
  while (!isHere) await world.environment.advance(10);
  return answer;
}

const events = ({ messages }: PollAnswer): string[] => messages.map(([event]) => event);

describe("a panel that polls", () => {
  it("NET-1: is told everything that a panel on a socket is told, and is held until there is something", async () => {
    const panel = newPanel();
    const first = await poll(panel, await token("tom"));
    const ticket = ticketIn(first);
    const heard = events(first);
    while (!heard.includes("live")) heard.push(...events(await asTimePasses(poll(panel, ticket))));
    expect(heard).toEqual(expect.arrayContaining(["welcome", "people", "snapshot", "live"]));
    const command = { type: "found", name: "Frontend Guild" };
    const message = { id: world.id(), stream: "community", command };
    const told = await asTimePasses(poll(panel, ticket, { ask: { event: "command", message } }));
    expect(told.answer).toMatchObject({ kind: "done" });
    // Every answer brings what there is to tell.
    heard.push(...events(told));
    while (!heard.includes("patch")) heard.push(...events(await asTimePasses(poll(panel, ticket))));
  });

  it("NET-2: is let in by its ticket at a server that does not know it, and told everything there", async () => {
    const panel = newPanel();
    const ticket = await opened(panel, "tom");
    server = await world.server();
    const { answer, messages } = await poll(panel, ticket, { ask: { event: "clock" } });
    expect(answer).toEqual({ at: world.environment.now() });
    expect(messages[0]?.[0]).toBe("welcome");
  });

  it("NET-1: is gone when it stops polling", async () => {
    await opened(newPanel(), "tom");
    await world.environment.advance(GONE_AFTER);
    const priya = await world.panel(server, "priya");
    await world.environment.advance(30);
    const live = await priya.next<{ present: string[] }>("live");
    expect(live.present).toHaveLength(1);
  });

  it("SEC-21: counts among the eight of its person", async () => {
    const first = newPanel();
    const ticket = await opened(first, "tom");
    for (let more = 0; more < 8; more += 1) await opened(newPanel(), "tom");
    const last = await poll(first, ticket);
    expect(last.messages.at(-1)).toEqual(["closed", { code: "openElsewhere" }]);
    expect(last.over).toBe(true);
  });

  it("SEC-17: is asked for a fresh token, gives it with a poll, and stays", async () => {
    const socket = await world.panel(server, "tom");
    await world.environment.advance(49 * MINUTE);
    const renewed = socket.heard.filter(({ event }) => event === "ticket").at(-1);
    const ticket = { kind: "ticket", ...(renewed?.message as { ticket: string }) };
    const panel = newPanel();
    const heard: string[] = [];
    const pollFor = async (minutes: number, proof: object): Promise<void> => {
      for (let past = 0; past < minutes * 2; past += 1) {
        heard.push(...events(await poll(panel, proof, { ask: { event: "clock" } })));
        await world.environment.advance(30 * SECOND);
      }
    };
    await pollFor(2, ticket);
    expect(heard).toEqual(expect.arrayContaining(["welcome", "prove"]));
    heard.length = 0;
    await pollFor(11, await token("tom"));
    expect(heard).toContain("ticket");
    expect(heard).not.toContain("welcome");
  }, 20_000);
});

describe("a poll", () => {
  it("SEC-6: is answered to pages of the tab's own origins alone", async () => {
    const proof = await token("tom");
    for (const origin of ["https://attacker.example", "null", `${PUBLIC_URL}.attacker.example`, ""])
      expect((await send(newPanel(), proof, { headers: { origin } })).status).toBe(403);
    const before = await fetch(`${server.url}/poll`, { method: "OPTIONS", headers: { origin: PUBLIC_URL } });
    expect(before.headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each<readonly [string, string, Sent]>([
    ["no JSON", "400", { body: "{" }],
    ["something else", "400", { body: "[]" }],
    ["no panel", "400", { body: JSON.stringify({ panel: "constructor", hello: {} }) }],
    ["a text for a page's own form", "400", { headers: { "content-type": "text/plain" } }],
    ["more than a packet may have", "413", { body: `"${"x".repeat(64 * 1024)}"` }],
  ])("SEC-19: that is %s is refused", async (_, status, sent) => {
    expect((await send(newPanel(), await token("tom"), sent)).status).toBe(Number(status));
  });

  it("SEC-2 SEC-3: lets in nobody without a valid proof, nor anybody who is not in the conversation", async () => {
    const late = await token("tom", { exp: 1 });
    expect(await poll(newPanel(), late)).toEqual({ messages: [], refused: "unauthorised" });
    expect(await poll(newPanel(), await token("ivan"))).toMatchObject({ refused: "notAMember" });
    expect(await poll(newPanel(), { kind: "trust me" })).toMatchObject({ refused: "badRequest" });
    const ticket = await opened(newPanel(), "tom");
    const altered = { ...ticket, ticket: `${ticket.ticket.slice(0, -4)}AAAA` };
    expect(await poll(newPanel(), altered)).toMatchObject({ refused: "ticketExpired" });
  });

  it("SEC-4: hears nothing of somebody else's panel, and says nothing in it", async () => {
    const toms = newPanel();
    const ticket = await opened(toms, "tom");
    const priyas = await opened(newPanel(), "priya");
    for (const proof of [priyas, await token("priya")])
      expect(await poll(toms, proof)).toEqual({ messages: [], refused: "badRequest" });
    for (const proof of [{ ...ticket, ticket: "none" }, await token("tom", { exp: 1 })])
      expect((await poll(toms, proof)).messages).toEqual([]);
    expect(await poll(toms, ticket, { ask: { event: "clock" } })).toHaveProperty("answer");
  });

  it("SEC-19: counts like a packet, for the person, over all their panels; a flood is cut off and kept out", async () => {
    const [first, second] = [newPanel(), newPanel()];
    const ticket = await opened(first, "tom");
    await opened(second, "tom");
    const statuses: number[] = [];
    const quack = { ask: { event: "quack", message: "x".repeat(30_000) } };
    for (let time = 0; time < 40 && !statuses.includes(429); time += 1)
      statuses.push((await send(time % 2 === 0 ? first : second, ticket, quack)).status);
    expect(statuses.at(-1)).toBe(429);
    const again = poll(newPanel(), ticket);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await world.environment.advance(HELD_FOR);
    expect(await again).toMatchObject({ refused: "busy" });
  });
});
