import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Storage } from "@guildhall/shared/ports/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { SearchAnswer, SearchPage } from "@guildhall/shared/protocol/search";
import { openPanel, tellCommunity, tellSession } from "../testing/guild.ts";
import { person, realtimeWorld, type RealtimeServer, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let tom: TestPanel;
let broken = false;
/** how often rows were read */
let readings = 0;

const NOTHING = { words: "", kind: null, since: null, until: null, person: null, from: 0 };
const ask = (panel: TestPanel, request: object): Promise<SearchAnswer> =>
  panel.ask<SearchAnswer>("search", { ...NOTHING, ...request });

async function find(panel: TestPanel, request: object = {}): Promise<SearchPage> {
  const answer = await ask(panel, request);
  if (answer.kind === "failed") throw new Error("It failed");
  return answer;
}
const texts = ({ found }: SearchPage): readonly string[] => found.map(({ text }) => text);

/** A session of ten minutes with these takeaways of Tom's. */
async function hold(facilitator: TestPanel, ...said: readonly string[]): Promise<void> {
  await world.environment.advance(3 * MINUTE);
  const community = await world.community();
  const session = community.status === "founded" ? community.upcoming[0]?.id : undefined;
  if (session === undefined) throw new Error("There is no session");
  expect(await tellCommunity(world, facilitator, { type: "begin", session })).toMatchObject({ kind: "done" });
  await world.environment.advance(10 * MINUTE);
  for (const text of said) {
    const noted = { type: "addTakeaway", text, kind: "learned", owner: null };
    expect(await tellSession(world, tom, session, noted)).toMatchObject({ kind: "done" });
  }
  expect(await tellSession(world, facilitator, session, { type: "finish" })).toMatchObject({ kind: "done" });
  await world.environment.advance(20 * SECOND);
}

/** A storage whose readings are counted, and fail while `broken`. */
function watched(storage: Storage): Storage {
  const { projections } = storage;
  const rows: Storage["projections"]["rows"] = (...range) => {
    readings += 1;
    return broken ? Promise.reject(new StorageError("down", true)) : projections.rows(...range);
  };
  return { ...storage, projections: { ...projections, rows } };
}

beforeEach(async () => {
  broken = false;
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server(watched(world.storage));
  server.outbox.start();
  priya = await openPanel(world, server, "priya");
  tom = await openPanel(world, server, "tom");
  await tellCommunity(world, priya, { type: "found", name: "Frontend Guild" });
});
afterEach(() => world.close());

describe("a search", () => {
  it("KNOW-8: is answered with what was found, page by page, and the names in it, but not of those who typed it", async () => {
    await hold(priya, ...Array.from({ length: 23 }, (_, index) => `Ask earlier, ${index}`));
    const first = await find(tom, { words: "ask" });
    expect([first.found.length, first.total, first.next, first.current]).toEqual([20, 23, 20, true]);
    expect(Object.values(first.names)).toEqual(["Priya"]);
    const rest = await find(tom, { words: "ask", from: first.next ?? 0 });
    expect([texts(rest), rest.next]).toEqual([
      ["Ask earlier, 20", "Ask earlier, 21", "Ask earlier, 22"],
      null,
    ]);
    expect(JSON.stringify(first)).not.toContain("author");
  });

  it("KNOW-8: finds at once what has just happened, and asks storage for nothing while nothing happens", async () => {
    await hold(priya, "Ask earlier");
    expect(texts(await find(tom))).toEqual(["Ask earlier"]);
    readings = 0;
    for (const words of ["a", "as", "ask"]) expect((await find(tom, { words })).total).toBe(1);
    expect(readings).toBe(0);
    await hold(priya, "Ask the team");
    expect(texts(await find(tom, { words: "ask" }))).toEqual(["Ask the team", "Ask earlier"]);
    expect(readings).toBeGreaterThan(0);
  });

  it("KNOW-8: is about the panel's own community, whatever it says", async () => {
    await hold(priya, "Ask earlier");
    world.roster.join("19:other@thread.v2", person("mei"), "Mei");
    const mei = await world.panel(server, "mei", { conversation: "19:other@thread.v2" });
    await world.environment.advance(30);
    await tellCommunity(world, mei, { type: "found", name: "Another" });
    expect(await find(mei, { words: "ask" })).toMatchObject({ found: [], total: 0, names: {}, former: [] });
    const [community] = await world.storage.bindings.communities();
    expect(await ask(mei, { community })).toEqual({ kind: "failed", retryable: false });
  });

  it("KNOW-8: that makes no sense is refused", async () => {
    for (const request of [
      undefined,
      null,
      {},
      { ...NOTHING, words: "x".repeat(201) },
      { ...NOTHING, kind: "typed" },
      { ...NOTHING, person: "../" },
      { ...NOTHING, since: -1 },
      { ...NOTHING, from: -1 },
      { ...NOTHING, from: 0.5 },
    ])
      expect(await priya.ask<SearchAnswer>("search", request as never)).toEqual({
        ...{ kind: "failed", retryable: false },
      });
  });

  it("KNOW-8: can be repeated if storage cannot be read", async () => {
    await hold(priya, "Ask earlier");
    broken = true;
    expect(await ask(tom, {})).toEqual({ kind: "failed", retryable: true });
    broken = false;
    expect(texts(await find(tom))).toEqual(["Ask earlier"]);
  });

  it("SEC-19: is counted: a person who asks without end is refused", async () => {
    const asked = Array.from({ length: 60 }, () => ask(priya, {}));
    await world.environment.advance(2 * SECOND);
    const refused = (await Promise.all(asked)).filter(({ kind }) => kind === "failed");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(30);
  });

  it("KNOW-4: finds nothing of a topic that has just been hidden, and what came of it when it is shown again", async () => {
    const offered = { title: "Slow builds", details: { why: "", kind: "solve", minutes: 5 } };
    expect(await tellCommunity(world, priya, { type: "offerTopic", ...offered })).toMatchObject({
      kind: "done",
    });
    const state = await world.community();
    const topic = state.status === "founded" ? state.backlog.topics[0]?.id : undefined;
    await tellCommunity(world, priya, { type: "planTopic", topic });
    await hold(priya);
    await tellCommunity(world, priya, { type: "recordOutcome", topic, text: "Cache them" });
    expect(texts(await find(tom, { words: "slow cache" }))).toEqual(["Cache them"]);
    await tellCommunity(world, priya, { type: "hideTopic", topic });
    expect(await find(tom, { words: "slow" })).toMatchObject({ found: [], total: 0 });
    await tellCommunity(world, priya, { type: "showTopic", topic });
    expect(texts(await find(tom, { words: "slow" }))).toEqual(["Cache them"]);
  });

  it("KNOW-4: shows a person who was erased as a former member", async () => {
    await hold(priya, "Ask earlier");
    const [community] = await world.storage.bindings.communities();
    if (community === undefined) throw new Error("There is no community");
    const entries = await world.storage.directory.all(community);
    const ref = entries.find(({ person: who }) => who.objectId === person("priya").objectId)?.ref;
    if (ref === undefined) throw new Error("Priya is not known");
    priya.close();
    await world.storage.directory.erase(community, ref);
    await world.environment.advance(2 * MINUTE);
    expect(await find(tom)).toMatchObject({ former: [ref], names: {} });
  });
});
