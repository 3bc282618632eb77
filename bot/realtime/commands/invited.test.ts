import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { InvitedAnswer, Patch, RosterAnswer } from "@guildhall/shared/protocol/messages";
import { openPanel, tellCommunity } from "../testing/guild.ts";
import {
  CHAT,
  person,
  realtimeWorld,
  type RealtimeServer,
  type RealtimeWorld,
} from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;

const invitedTo = (panel: TestPanel): Promise<InvitedAnswer> => panel.ask<InvitedAnswer>("invited");

/** Has the present members decide who is invited. */
async function decide(): Promise<void> {
  const does = async (command: object) =>
    expect(await tellCommunity(world, priya, command)).toMatchObject({ kind: "done" });
  await does({ type: "voteOnLogistics", elements: ["participants"], closesAt: null, inChat: false });
  await world.environment.advance(50);
  const has = (patch: Patch): boolean => ((patch.slices["polls"] ?? []) as string[]).length > 0;
  const { slices } = await priya.next<Patch>("patch", has);
  const [poll = ""] = slices["polls"] as string[];
  const { options } = slices[`poll:${poll}`] as { options: { id: string }[] };
  await does({ type: "setOptionVotes", poll, option: options[0]?.id, votes: 1 });
  await does({ type: "closePoll", poll });
}

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Zoë", "Mei", "Ada"]);
  server = await world.server();
  priya = await openPanel(world, server, "priya");
});
afterEach(() => world.close());

describe("before it is decided who is invited", () => {
  it("LOG-8: nobody learns who has not taken part, no matter who asks and how often", async () => {
    const asked = { ...world.roster.asked };
    expect(await invitedTo(priya)).toBeNull();
    await tellCommunity(world, priya, { type: "found", name: "Frontend Guild" });
    expect(await invitedTo(priya)).toBeNull();
    await tellCommunity(world, priya, {
      type: "voteOnLogistics",
      elements: ["frequency", "participants"],
      closesAt: null,
      inChat: false,
    });
    expect(await invitedTo(priya)).toBeNull();
    expect(world.roster.asked).toEqual(asked);
  });
});

describe("the list of who is invited and not here yet", () => {
  beforeEach(async () => {
    await tellCommunity(world, priya, { type: "found", name: "Frontend Guild" });
    await decide();
  });

  it("LOG-8: contains everybody in the conversation who has not taken part, in alphabetical order", async () => {
    expect(await invitedTo(priya)).toEqual({ count: 3, names: ["Ada", "Mei", "Zoë"] });
  });

  it("LOG-8: no longer contains anybody who came, on any server, even if only to prepare", async () => {
    await invitedTo(priya);
    await world.panel(await world.server(), "mei", { surface: "setup" });
    await world.environment.advance(5 * SECOND);
    expect(await invitedTo(priya)).toEqual({ count: 2, names: ["Ada", "Zoë"] });
  });

  it("LOG-8: still contains people who were only found in a search for a name", async () => {
    const found = await priya.ask<RosterAnswer>("roster", { query: "" });
    expect(found.people).toHaveLength(4);
    expect(await invitedTo(priya)).toMatchObject({ count: 3 });
    const mei = await world.panel(server, "mei");
    await world.environment.advance(5 * SECOND);
    expect(await invitedTo(mei)).toEqual({ count: 2, names: ["Ada", "Zoë"] });
    const again = await priya.ask<RosterAnswer>("roster", { query: "mei" });
    expect(again.people).toEqual(found.people.filter(({ name }) => name === "Mei"));
  });

  it("LOG-8: names a hundred of a thousand, and counts them all, without reading the roster again", async () => {
    for (let index = 0; index < 1_000; index += 1)
      world.roster.join(CHAT, person(`p${index}`), `Person ${String(index).padStart(4, "0")}`);
    await world.environment.advance(60 * SECOND);
    const asked = world.roster.asked.all;
    const answers = await Promise.all([invitedTo(priya), invitedTo(priya)]);
    for (const answer of answers) {
      expect(answer?.count).toBe(1_003);
      expect(answer?.names).toHaveLength(100);
    }
    expect(world.roster.asked.all).toBe(asked);
  });

  it("is unknown while Teams does not answer", async () => {
    world.roster.failing = "busy";
    await world.environment.advance(60 * SECOND);
    expect(await invitedTo(priya)).toBeNull();
    world.roster.failing = null;
    await world.environment.advance(2 * SECOND);
    expect(await invitedTo(priya)).toMatchObject({ count: 3 });
  });
});
