import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { PastSessionRow, TakeawayRow } from "@guildhall/shared/domain/rows";
import type { Storage } from "@guildhall/shared/ports/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { RowsAnswer, RowsPage } from "@guildhall/shared/protocol/rows";
import { openPanel, tellCommunity, tellSession } from "../testing/guild.ts";
import { person, realtimeWorld, type RealtimeServer, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let broken = false;

const ask = <Row>(panel: TestPanel, request: object): Promise<RowsAnswer<Row>> =>
  panel.ask<RowsAnswer<Row>>("rows", request);
const sessions = async (panel: TestPanel, after: string | null = null): Promise<RowsPage<PastSessionRow>> => {
  const answer = await ask<PastSessionRow>(panel, { list: "pastSessions", after });
  if (answer.kind === "failed") throw new Error("It failed");
  return answer;
};

/** A session of ten minutes with a takeaway of Tom's, facilitated by whoever begins it. */
async function hold(facilitator: TestPanel, tom: TestPanel): Promise<void> {
  const community = await world.community();
  const session = community.status === "founded" ? community.upcoming[0]?.id : undefined;
  if (session === undefined) throw new Error("There is no session");
  expect(await tellCommunity(world, facilitator, { type: "begin", session })).toMatchObject({ kind: "done" });
  await world.environment.advance(10 * MINUTE);
  const noted = { type: "addTakeaway", text: "Ask earlier", kind: "learned", owner: null };
  expect(await tellSession(world, tom, session, noted)).toMatchObject({ kind: "done" });
  expect(await tellSession(world, facilitator, session, { type: "finish" })).toMatchObject({ kind: "done" });
  await world.environment.advance(20 * SECOND);
}

/** A storage whose projections cannot be read while `broken`. */
function breakable(storage: Storage): Storage {
  const { projections } = storage;
  const rows: Storage["projections"]["rows"] = (...range) =>
    broken ? Promise.reject(new StorageError("down", true)) : projections.rows(...range);
  return { ...storage, projections: { ...projections, rows } };
}

beforeEach(async () => {
  broken = false;
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server(breakable(world.storage));
  server.outbox.start();
  priya = await openPanel(world, server, "priya");
  await tellCommunity(world, priya, { type: "found", name: "Frontend Guild" });
});
afterEach(() => world.close());

describe("a request for what is over", () => {
  it("PROJ-6: is answered with the rows, the version up to which they are current, and the names in them", async () => {
    const tom = await openPanel(world, server, "tom");
    await hold(tom, tom);
    const { rows, names, former, version, current, next } = await sessions(priya);
    expect(rows).toMatchObject([{ number: 1, minutes: 10, attendance: { people: 2 } }]);
    expect(Object.values(names)).toEqual(["Tom"]);
    expect(former).toEqual([]);
    expect([current, next]).toEqual([true, null]);
    const community = await world.storage.bindings.communities();
    const liveStream = await server.liveStreams.community(community[0] as never);
    expect(version).toBe(liveStream.version);
  });

  it("PROJ-8: gives the takeaways of all sessions, or of one", async () => {
    const tom = await openPanel(world, server, "tom");
    await hold(tom, tom);
    for (const session of [null, 1]) {
      const answer = await ask<TakeawayRow>(priya, { list: "takeaways", session, after: null });
      expect(answer).toMatchObject({ kind: "rows", rows: [{ text: "Ask earlier", number: 1 }] });
    }
    expect(await ask(priya, { list: "takeaways", session: 2, after: null })).toMatchObject({ rows: [] });
    expect(await ask(priya, { list: "decisions", after: null })).toMatchObject({ rows: [], next: null });
  });

  it("PROJ-6: is about the panel's own community, whatever it says", async () => {
    await hold(priya, priya);
    world.roster.join("19:other@thread.v2", person("mei"), "Mei");
    const mei = await world.panel(server, "mei", { conversation: "19:other@thread.v2" });
    await world.environment.advance(30);
    await tellCommunity(world, mei, { type: "found", name: "Another" });
    const { next } = await sessions(priya);
    expect((await sessions(mei)).rows).toEqual([]);
    expect((await sessions(mei, next)).rows).toEqual([]);
    const [community] = await world.storage.bindings.communities();
    const odd = { list: "pastSessions", after: null, community };
    expect(await ask(mei, odd)).toEqual({ kind: "failed", retryable: false });
  });

  it.each([
    [undefined],
    [null],
    [{ list: "people", after: null }],
    [{ list: "pastSessions" }],
    [{ list: "pastSessions", after: "" }],
    [{ list: "pastSessions", after: "x".repeat(81) }],
    [{ list: "pastSessions", after: "head/../#" }],
    [{ list: "takeaways", after: null, session: "1" }],
    [{ list: "takeaways", after: null, session: -1 }],
    [{ list: "takeaways", after: null, session: 1.5 }],
  ])("PROJ-6: that makes no sense is refused: %j", async (request) => {
    expect(await ask(priya, request as never)).toEqual({ kind: "failed", retryable: false });
  });

  it("PROJ-6: with any other cursor stays within its list", async () => {
    await hold(priya, priya);
    for (const after of ["0", "zzzz", "head", "generations", "-", "_"])
      expect((await sessions(priya, after)).rows.length).toBeLessThanOrEqual(1);
  });

  it("PROJ-6: can be repeated if storage cannot be read, and disturbs nothing else", async () => {
    await hold(priya, priya);
    broken = true;
    expect(await ask(priya, { list: "pastSessions", after: null })).toEqual({
      kind: "failed",
      retryable: true,
    });
    expect(
      await tellCommunity(world, priya, { type: "changeSettings", settings: { itemMinutes: 12 } }),
    ).toMatchObject({
      kind: "done",
    });
    broken = false;
    expect((await sessions(priya)).rows).toHaveLength(1);
  });

  it("PROJ-6: is answered without names while Teams cannot be asked", async () => {
    await hold(priya, priya);
    await world.environment.advance(6 * MINUTE);
    world.roster.failing = "busy";
    const answer = await sessions(priya).catch(() => null);
    expect(answer).toMatchObject({ rows: [{ number: 1 }] });
  });

  it("SEC-19: is counted: a person who asks without end is refused", async () => {
    const asked = Array.from({ length: 40 }, () => ask(priya, { list: "decisions", after: null }));
    await world.environment.advance(2 * SECOND);
    const refused = (await Promise.all(asked)).filter(({ kind }) => kind === "failed");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(20);
  });
});

it("PROJ-5: a person who is erased is a former member in what is over: nobody can tell who they were", async () => {
  const tom = await openPanel(world, server, "tom");
  await hold(tom, tom);
  const [community] = await world.storage.bindings.communities();
  if (community === undefined) throw new Error("There is no community");
  const entries = await world.storage.directory.all(community);
  const ref = entries.find(({ person: who }) => who.objectId === person("tom").objectId)?.ref as MemberRef;
  tom.close();
  await world.storage.directory.erase(community, ref);
  await world.environment.advance(2 * MINUTE);
  const { rows, names, former } = await sessions(priya);
  expect(rows).toMatchObject([{ facilitator: ref }]);
  expect(former).toEqual([ref]);
  expect(names).toEqual({});
  const takeaways = await ask<TakeawayRow>(priya, { list: "takeaways", session: 1, after: null });
  expect(takeaways).toMatchObject({ former: [ref], names: {} });
});
