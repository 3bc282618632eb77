import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import type { Answer, Patch, Snapshot } from "@guildhall/shared/protocol/messages";
import type { Protocol, ProtocolStep } from "@guildhall/shared/protocol/protocol";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { realtimeWorld, type RealtimeWorld } from "../../../bot/realtime/testing/realtime-world.ts";
import type { TestPanel } from "../../../bot/realtime/testing/test-panel.ts";

// Today's wire format as if it were the second version: in the first one a community had a `title` and was founded by
// the command `establish`, whose answer contained the id of the command.
const FIRST: number = PROTOCOL_VERSION;
const SECOND: number = FIRST + 1;

type Message = Readonly<Record<string, unknown>>;
const isMessage = (value: unknown): value is Message => typeof value === "object" && value !== null;

const step: ProtocolStep = {
  slices: (stream, slices) => (stream === "community" ? withTitle(slices) : slices),
  told: (event, message) => (event === "welcome" ? { ...(message as Message), greeting: "hello" } : message),
  asked(event, message) {
    if (event === "handshake") {
      const { place, ...hello } = message as Message;
      return { ...hello, surface: place };
    }
    const { command } = isMessage(message) ? message : {};
    if (event !== "command" || !isMessage(command) || command["type"] !== "establish") return message;
    return { ...(message as Message), command: { type: "found", name: command["title"] } };
  },
  answered: (event, answer, message) =>
    event === "command" ? { ...(answer as Message), asked: (message as Message)["id"] } : answer,
};

function withTitle({ community, ...others }: Slices): Slices {
  if (!isMessage(community)) return others;
  const { name, ...rest } = community;
  return { ...others, guild: { ...rest, title: name } };
}

const bothVersions: Protocol = { newest: SECOND, steps: [step] };

let world: RealtimeWorld;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
});
afterEach(() => world.close());

/** A panel of the first version, in both directions. */
async function openOld(server: Parameters<RealtimeWorld["join"]>[0], who: string): Promise<TestPanel> {
  const panel = await world.join(server, who, { hello: { protocol: FIRST, place: "panel" } });
  if (typeof panel === "string") throw new Error(`${who} was not let in: ${panel}`);
  await world.environment.advance(30);
  await panel.next("live");
  return panel;
}

describe("SYNC-7: a server that speaks two versions of the wire", () => {
  test("serves panels of both at once: each receives the same change in its own version", async () => {
    const server = await world.server(world.storage, bothVersions);
    const old = await openOld(server, "priya");
    const fresh = await world.panel(server, "tom", { protocol: SECOND });
    await world.environment.advance(30);
    await fresh.next("live");
    expect(await old.next("welcome")).toMatchObject({ greeting: "hello" });
    expect(await fresh.next("welcome")).not.toHaveProperty("greeting");

    const command = { type: "establish", title: "Frontend Guild" };
    const id = world.id();
    const answer = await old.ask<Answer & { asked: string }>("command", { id, stream: "community", command });
    expect(answer).toMatchObject({ kind: "done", asked: id });

    const told = await old.next<Patch>("patch");
    expect(told.slices).toMatchObject({ guild: { title: "Frontend Guild" } });
    expect(told.slices).not.toHaveProperty("community");
    const toldFresh = await fresh.next<Patch>("patch");
    expect(toldFresh.slices).toMatchObject({ community: { name: "Frontend Guild" } });
    expect(toldFresh.slices).not.toHaveProperty("guild");
    expect(Object.keys(told.slices).length).toBe(Object.keys(toldFresh.slices).length);
  });

  test("sends an older panel a snapshot in its version, and changes from there on", async () => {
    const server = await world.server(world.storage, bothVersions);
    const fresh = await world.panel(server, "tom", { protocol: SECOND });
    await fresh.ask("command", {
      id: world.id(),
      stream: "community",
      command: { type: "found", name: "Frontend Guild" },
    });
    const old = await openOld(server, "priya");
    const { slices, version } = await old.next<Snapshot>("snapshot");
    expect(slices).toMatchObject({ guild: { title: "Frontend Guild" } });
    await fresh.ask("command", {
      id: world.id(),
      stream: "community",
      command: { type: "changeSettings", name: "Frontend Guild of the North" },
    });
    await world.environment.advance(60);
    const patch = await old.next<Patch>("patch", ({ to }) => to > version);
    expect(patch).toMatchObject({ slices: { guild: { title: "Frontend Guild of the North" } } });
    old.socket.emit("resync", "community");
    const again = await old.next<Snapshot>("snapshot");
    expect(again.slices).toMatchObject({ guild: { title: "Frontend Guild of the North" } });
  });

  test("refuses a message of an older panel that no step understands, and continues", async () => {
    const server = await world.server(world.storage, bothVersions);
    const old = await openOld(server, "priya");
    for (const message of [null, 7, {}, { command: null }, { command: { type: "found" } }])
      expect(await old.ask("command", message)).toMatchObject({ kind: "failed", reason: "badRequest" });
    expect(await world.join(server, "tom", { hello: { protocol: FIRST, place: 7 } })).toBe("badRequest");
    expect(await old.ask("clock")).toMatchObject({ at: world.environment.now() });
  });

  test("SYNC-8: asks a panel below its range to reload, and one above it to retry", async () => {
    const server = await world.server(world.storage, bothVersions);
    expect(await world.join(server, "priya", { protocol: FIRST - 1 })).toBe("oldTab");
    expect(await world.join(server, "priya", { protocol: SECOND + 1 })).toBe("oldServer");
  });
});
