import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Live, Welcome } from "@guildhall/shared/protocol/messages";
import { openPanel, tellCommunity } from "../testing/guild.ts";
import {
  CHAT,
  person,
  realtimeWorld,
  type RealtimeServer,
  type RealtimeWorld,
} from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

interface People {
  readonly names: Readonly<Record<string, string | null>>;
}

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let tom: Welcome;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server();
  priya = await openPanel(world, server, "priya");
  await tellCommunity(world, priya, { type: "found", name: "Frontend Guild" });
  tom = await (await openPanel(world, server, "tom")).next<Welcome>("welcome");
  await world.environment.advance(SECOND);
  expect(await next("Tom")).toBe("Tom");
});
afterEach(() => world.close());

/** What Tom is called next, once that is this. */
async function next(name: string | null): Promise<string | null | undefined> {
  const { names } = await priya.next<People>("people", (told) => told.names[tom.me] === name);
  return names[tom.me];
}

describe("PEOPLE-3: the names that panels show", () => {
  it("change within a minute when Teams has another, and are sent only when they change", async () => {
    world.roster.rename(CHAT, person("tom"), "Thomas");
    await world.environment.advance(MINUTE);
    expect(await next("Thomas")).toBe("Thomas");
    const heard = priya.heard.length;
    await world.environment.advance(2 * MINUTE);
    expect(priya.heard.slice(heard).filter(({ event }) => event === "people")).toEqual([]);
    expect(world.roster.asked.member).toBe(0);
  });

  it("are gone within a minute when a member has left, and back when they are", async () => {
    await tellCommunity(world, priya, { type: "nameOrganiser", member: tom.me });
    world.roster.leave(CHAT, person("tom"));
    await world.environment.advance(MINUTE);
    expect(await next(null)).toBe(null);
    world.roster.join(CHAT, person("tom"), "Tom");
    await world.environment.advance(MINUTE);
    expect(await next("Tom")).toBe("Tom");
  });

  it("are gone within a minute when somebody is erased, for panels that open later too", async () => {
    await tellCommunity(world, priya, { type: "nameOrganiser", member: tom.me });
    await world.storage.directory.erase(tom.community, tom.me);
    await world.environment.advance(MINUTE);
    expect(await next(null)).toBe(null);
    priya = await world.panel(server, "priya");
    await world.environment.advance(SECOND);
    const { names } = await priya.next<People>("people");
    expect(names[tom.me]).toBeNull();
    const { people } = await priya.next<Live>("live");
    expect(people).toMatchObject({ takingPart: 1, inChat: 2 });
  });

  it("stay while Teams or storage cannot be asked", async () => {
    world.roster.failing = "busy";
    await world.environment.advance(5 * MINUTE);
    expect(JSON.stringify(priya.heard)).not.toContain(`{"${tom.me}":null}`);
  });

  it("are those of everybody whom a message of unknown fate names", async () => {
    const community = await server.liveStreams.community(tom.community);
    world.roster.join(CHAT, person("mei"), "Mei");
    const [mei] = await world.storage.directory.enter(tom.community, [person("mei")]);
    if (mei === undefined) throw new Error("Mei was not entered");
    await community.submit({
      id: "unknown-1",
      actor: { kind: "system" },
      command: { type: "recordUnknownSend", id: "row", message: { kind: "organiserClaimed", by: mei } },
    });
    await world.environment.advance(MINUTE);
    const { names } = await priya.next<People>("people", (told) => told.names[mei] !== undefined);
    expect(names[mei]).toBe("Mei");
  });
});
