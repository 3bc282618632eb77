import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HOUR, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import type { ItemDraft } from "@guildhall/shared/domain/agenda";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { Storage } from "@guildhall/shared/ports/storage";
import { hashOf } from "../../../bot/calendar/secret.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { freePort } from "../../support/ports.ts";
import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import { freshTableStorage } from "../../support/table-storage.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import { type Guild, startGuild } from "../bot/guild.ts";
import { nameOf, parsed, type ReadEvent } from "./parsers.ts";

const NAME = "Frontend, Guild; of the “North”";

const azurite = azuriteOfRun();
let storage: Storage;
let environment: TravellingEnvironment;
/** the minute in which the test began */
let began = 0;
let guild: Guild;
let tom: PersonClient;
const logged: string[] = [];
const log = createLog({ write: (line) => void logged.push(line) });

beforeEach(async () => {
  logged.length = 0;
  storage = await freshTableStorage(azurite.connectionString);
  environment = travellingEnvironment();
  began = Math.floor(environment.now() / MINUTE) * MINUTE;
  const port = await freePort();
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  guild = await startGuild({
    teams: { now: () => environment.now() },
    server: { storage, environment, log, env },
  });
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: NAME });
  await guild.inCommunity("priya", { type: "setRhythm", timeZone: "Europe/Berlin", at: soon(24) });
  tom = await connectPerson({ teams: guild.teams, person: "tom", url: guild.server.url });
});
afterEach(async () => {
  tom.close();
  await guild.close();
});

/** So many hours after the test began, to the minute. */
const soon = (hours: number): number => began + hours * HOUR;

const founded = async (): Promise<FoundedCommunity> => {
  const state = await guild.communityState();
  if (state.status !== "founded") throw new Error("There is no community");
  return state;
};

async function makeAddress(client = tom): Promise<string> {
  const answer = await client.calendar({ do: "renew" });
  if (answer.kind !== "address" || answer.address === null) throw new Error("No address was made");
  return answer.address;
}

const secretIn = (address: string): string => /\/calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? "";

const read = (
  address: string,
  headers: Record<string, string> = {},
  server: BotServer = guild.server,
): Promise<Response> => fetch(address.replace(guild.server.url, server.url), { headers });

async function events(address: string): Promise<readonly ReadEvent[]> {
  const answer = await read(address);
  expect(answer.status).toBe(200);
  return parsed(await answer.text());
}

describe("the calendar at somebody's address", () => {
  test("CAL-1, CAL-2, CAL-3, CAL-5: has one event for each session, in UTC, and both parsers read the same", async () => {
    const address = await makeAddress();
    await guild.inCommunity("priya", { type: "addSession", at: soon(48) });
    for (const person of ["priya", "tom"]) await guild.inCommunity(person, { type: "joinRota" });
    const state = await founded();
    const answer = await read(address);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await answer.text();
    const seen = parsed(text);
    expect(seen).toMatchObject([
      { uid: nextOf(state).id, from: soon(24), title: `${NAME}: you facilitate` },
      { uid: state.upcoming[1]?.id, from: soon(48), title: NAME },
    ]);
    const turn = state.turns.find(({ session }) => session === nextOf(state).id);
    expect(turn?.holder).toBe(await guild.ref("tom"));
    for (const event of seen)
      expect(event).toMatchObject({ transparent: true, status: "CONFIRMED", description: "" });
    for (const line of ["REFRESH-INTERVAL;VALUE=DURATION:PT3H", "X-PUBLISHED-TTL:PT3H"])
      expect(text.split("\r\n")).toContain(line);
    expect(nameOf(text)).toBe(NAME);
    expect(text).not.toMatch(/RRULE|VTIMEZONE|TZID/);
  });

  test("CAL-3: tells topics and names only while an organiser has set so", async () => {
    const address = await makeAddress();
    const session = nextOf(await founded()).id;
    const presents = await guild.ref("amara");
    const item: ItemDraft = {
      title: "Tokens; without, t\\ears",
      kind: "topic",
      minutes: 10,
      presenter: presents,
    };
    await guild.inCommunity("priya", { type: "planItem", session, item });
    for (const person of ["tom", "priya"]) await guild.inCommunity(person, { type: "joinRota" });
    const silent = await (await read(address)).text();
    const { name: presenter } = guild.teams.person("amara");
    const { name: facilitator } = guild.teams.person("priya");
    for (const told of ["Tokens", presenter, facilitator, "priya"]) expect(silent).not.toContain(told);
    await guild.inCommunity("priya", { type: "setCalendarDetails", details: true });
    // The server may not know yet who Amara is: a test entered her.
    environment.advance(3 * SECOND);
    const [event] = await events(address);
    expect(event?.description).toBe(`${facilitator} facilitates.\n• Tokens; without, t\\ears (${presenter})`);
    await guild.inCommunity("priya", { type: "setCalendarDetails", details: false });
    expect((await events(address))[0]?.description).toBe("");
  });

  test("CAL-4: is the same to the byte after a restart and on another server, and 304 until something changes", async () => {
    const address = await makeAddress();
    const first = await read(address);
    const [etag, text] = [first.headers.get("etag") ?? "", await first.text()];
    await guild.inCommunity("tom", { type: "offerTopic", title: "Tokens", details: null });
    environment.advance(2 * HOUR);
    const other = await startBotServer(guild.teams, { storage, environment, log });
    const second = await read(address, {}, other);
    expect(await second.text()).toBe(text);
    expect(second.headers.get("etag")).toBe(etag);
    const unchanged = await read(address, { "If-None-Match": etag }, other);
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);

    const before = parsed(text)[0];
    const session = nextOf(await founded()).id;
    await guild.inCommunity("priya", { type: "moveSession", session, at: soon(30) });
    const moved = await read(address, { "If-None-Match": etag }, other);
    expect(moved.status).toBe(200);
    const [after] = parsed(await moved.text());
    expect(after).toMatchObject({ uid: before?.uid, from: soon(30) });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    expect(after?.stamp).toBeGreaterThan(before?.stamp ?? Infinity);
    await other.stop();
  });

  test("CAL-2, CAL-5: keeps a cancelled session until its date", async () => {
    const address = await makeAddress();
    await guild.inCommunity("priya", { type: "addSession", at: soon(48) });
    const { id: session } = nextOf(await founded());
    await guild.inCommunity("priya", { type: "cancelSession", session });
    const cancelled = async () => (await events(address)).find(({ uid }) => uid === session);
    expect(await cancelled()).toMatchObject({ status: "CANCELLED", title: `Cancelled: ${NAME}` });
    environment.advance(26 * HOUR);
    expect(await cancelled()).toBeUndefined();
  });
});

describe("an address", () => {
  test("CAL-1, CAL-6: is shown once; storage keeps a hash of its secret, and the log neither", async () => {
    const address = await makeAddress();
    const made = await tom.calendar({ do: "look" });
    expect(made).toMatchObject({ kind: "address", address: null });
    expect(made.kind === "address" ? made.since : null).toBeGreaterThan(soon(-1));
    await events(address);
    const owner = { community: await guild.community(), member: await guild.ref("tom") };
    expect(await storage.calendarAddresses.find(hashOf(secretIn(address)))).toEqual(owner);
    expect(await storage.calendarAddresses.find(secretIn(address))).toBeNull();
    await read(address.replace(".ics", ".ical"));
    // What goes wrong on the way is logged, without the path.
    guild.teams.faults.failAll(500);
    const later = await read(address);
    expect([later.status, later.headers.get("retry-after")]).toEqual([503, "300"]);
    guild.teams.faults.failAll(undefined);
    expect(logged.join("\n")).toContain("a calendar could not be read");
    for (const secret of [secretIn(address), hashOf(secretIn(address))])
      expect(logged.join("\n")).not.toContain(secret);
  });

  test("CAL-6: leads nowhere once it is replaced or revoked, which its owner alone can do", async () => {
    const priya = await connectPerson({ teams: guild.teams, person: "priya", url: guild.server.url });
    const first = await makeAddress();
    const second = await makeAddress();
    expect((await read(first)).status).toBe(404);
    await priya.calendar({ do: "revoke" });
    await makeAddress(priya);
    expect((await read(second)).status).toBe(200);
    expect(await tom.calendar({ do: "revoke" })).toEqual({ kind: "address", since: null, address: null });
    expect((await read(second)).status).toBe(404);
    priya.close();
  });

  test("CAL-7: is revoked when Teams tells that its owner has left, also for when they come back", async () => {
    const address = await makeAddress();
    expect((await read(address)).status).toBe(200);
    await guild.teams.removeMembers(["tom"]);
    await expect.poll(async () => (await read(address)).status).toBe(404);
    const owner = { community: await guild.community(), member: await guild.ref("tom") };
    await expect.poll(() => storage.calendarAddresses.since(owner)).toBeNull();
    await guild.teams.addMembers(["tom"]);
    expect((await read(address)).status).toBe(404);
  });

  test("CAL-7: leads nowhere, and is revoked, when nobody told that its owner has left", async () => {
    const address = await makeAddress();
    tom.close();
    guild.teams.delivery.hold();
    void guild.teams.removeMembers(["tom"], guild.teams.conversation("meeting").id);
    expect((await read(address)).status).toBe(404);
    const owner = { community: await guild.community(), member: await guild.ref("tom") };
    await expect.poll(() => storage.calendarAddresses.since(owner)).toBeNull();
  });

  test.each(["", "x", "x.ics", `${"x".repeat(43)}.ics`, `${"x".repeat(43)}.ics/`, "..%2f.ics"])(
    "CAL-8: that nobody made leads nowhere: %j",
    async (file) => {
      expect((await fetch(`${guild.server.url}/calendar/${file}`)).status).toBe(404);
    },
  );

  test("CAL-8: is read at most 60 times an hour", async () => {
    const address = await makeAddress();
    for (let time = 0; time < 60; time += 1) expect((await read(address)).status).toBe(200);
    const refused = await read(address);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3_000);
    environment.advance(HOUR);
    expect((await read(address)).status).toBe(200);
  });

  test("CAL-8: that leads nowhere holds up no other, however often such are read", async () => {
    const address = await makeAddress();
    await events(address);
    const guess = (at: number) => read(`${guild.server.url}/calendar/${String(at).padStart(43, "x")}.ics`);
    for (let at = 0; at < 300; at += 1) expect((await guess(at)).status).toBe(404);
    expect((await guess(300)).status).toBe(429);
    expect((await read(address)).status).toBe(200);
  });
});
