import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Answer, Patch, RosterAnswer, Snapshot, Welcome } from "@guildhall/shared/protocol/messages";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { beginSession, type Begun, openPanel, tellCommunity, tellSession } from "../testing/guild.ts";
import { type RealtimeServer, realtimeWorld, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

const REFUSED: Answer = { kind: "refused", rejection: { code: "notAMember" } };
const item = { title: "Forms", kind: "topic", presenter: null, minutes: 10 };

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let begun: Begun;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom", "Mei"]);
  server = await world.server();
  priya = await openPanel(world, server, "priya");
  begun = await beginSession(world, priya);
});
afterEach(() => world.close());

const inCommunity = (command: object) => tellCommunity(world, priya, command);
const inSession = (command: object) => tellSession(world, priya, begun.session, command);

describe("a member whom a command names", () => {
  it("SEC-24: is refused in every command that names members, if they are in no directory", async () => {
    const nobody = "nobody-at-all";
    expect(await inCommunity({ type: "nameOrganiser", member: nobody })).toEqual(REFUSED);
    const session = nextOf(await world.community()).id;
    expect(await inCommunity({ type: "planItem", session, item: { ...item, presenter: nobody } })).toEqual(
      REFUSED,
    );
    expect(await inSession({ type: "handOver", to: nobody })).toEqual(REFUSED);
    expect(await inSession({ type: "addItem", item: { ...item, presenter: nobody } })).toEqual(REFUSED);
    const takeaway = { type: "addTakeaway", text: "Write it up", kind: "action" };
    expect(await inSession({ ...takeaway, owner: nobody })).toEqual(REFUSED);
    expect(await inSession({ ...takeaway, owner: null })).toMatchObject({ kind: "done" });
    await world.environment.advance(50);
    expect(JSON.stringify(priya.heard)).not.toContain(nobody);
  });

  it("SEC-24: is refused if they are of another community", async () => {
    const elsewhere = await world.storage.directory.enter("another" as never, [
      { tenant: "t", objectId: "eve" },
    ]);
    expect(await inCommunity({ type: "nameOrganiser", member: elsewhere[0] })).toEqual(REFUSED);
  });

  it("SEC-24: does not become an organiser if they are unknown, so the role can still be claimed", async () => {
    await inCommunity({ type: "nameOrganiser", member: "nobody-at-all" });
    expect(await inCommunity({ type: "stepDownAsOrganiser" })).toMatchObject({ kind: "done" });
    expect(await inCommunity({ type: "claimOrganiser" })).toMatchObject({ kind: "done" });
  });

  it("SEC-24: is accepted if somebody looked them up, or if they came through another server a moment ago", async () => {
    const found = await priya.ask<RosterAnswer>("roster", { query: "mei" });
    expect(await inCommunity({ type: "nameOrganiser", member: found.people[0]?.ref })).toMatchObject({
      kind: "done",
    });
    await inSession({ type: "handOver", to: "nobody-at-all" });
    const tom = await world.panel(await world.server(), "tom");
    const { me } = await tom.next<Welcome>("welcome");
    await world.environment.advance(2 * SECOND);
    expect(await inSession({ type: "handOver", to: me })).toMatchObject({ kind: "done" });
  });

  it("SEC-24: is refused once they are erased", async () => {
    const tom = await openPanel(world, server, "tom");
    const { me } = await tom.next<Welcome>("welcome");
    const { community } = await priya.next<Welcome>("welcome");
    tom.close();
    await world.storage.directory.erase(community, me);
    await world.environment.advance(60 * SECOND);
    expect(await inCommunity({ type: "nameOrganiser", member: me })).toEqual(REFUSED);
  });

  it("SEC-24: is seldom looked for in storage, however many unknown ones are named", async () => {
    const { directory } = world.storage;
    let reads = 0;
    const other = await world.server({
      ...world.storage,
      directory: { ...directory, all: (community) => ((reads += 1), directory.all(community)) },
    });
    const mei = await openPanel(world, other, "mei");
    const before = reads;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        tellSession(world, mei, begun.session, { type: "handOver", to: `nobody-${index}` }),
      ),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(REFUSED)]));
    expect(reads - before).toBeLessThanOrEqual(1);
  });
});

describe("a property name that every object has", () => {
  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
    "SEC-26: is no id of anybody or anything: %s",
    async (name) => {
      expect(() => memberRef(name)).toThrow("Not the id");
      for (const command of [
        { type: "nameOrganiser", member: name },
        { type: "setOptionVotes", poll: name, option: name, votes: 1 },
        { type: "castBallot", poll: "poll", ballot: JSON.parse(`{"${name}":1}`) as object },
        { type: "editEntry", collection: name, entry: name, text: "Mine now" },
        { type: "removePlannedItem", session: name, item: name },
      ])
        expect(["failed", "refused"]).toContain((await inCommunity(command)).kind);
      for (const command of [
        { type: "handOver", to: name },
        { type: "raiseElmo", run: name },
        { type: "removeTakeaway", takeaway: name },
      ])
        expect(["failed", "refused"]).toContain((await inSession(command)).kind);
      expect(await tellSession(world, priya, name as never, { type: "finish" })).toMatchObject({
        kind: "failed",
      });
      // Everything still works, and nobody was sent the name.
      expect(
        await inSession({ type: "handOver", to: (await priya.next<Welcome>("welcome")).me }),
      ).toMatchObject({
        kind: "done",
      });
      await world.environment.advance(50);
      const received = priya.heard.map(({ message }) => message as Patch | Snapshot);
      expect(JSON.stringify(received)).not.toContain(`"${name}"`);
    },
  );
});
