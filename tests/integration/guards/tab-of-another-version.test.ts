import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RefusalCode } from "@guildhall/shared/protocol/handshake";
import { PROTOCOL, type Protocol } from "@guildhall/shared/protocol/protocol";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { PUBLIC_URL } from "../../../bot/realtime/testing/entra.ts";
import {
  CHAT,
  person,
  type RealtimeServer,
  realtimeWorld,
  type RealtimeWorld,
} from "../../../bot/realtime/testing/realtime-world.ts";
import { createSyncClient } from "../../../tab/sync/create-sync-client.ts";
import { socketWire } from "../../../tab/sync/socket-wire.ts";
import type { Connection, SyncClient } from "../../../tab/sync/sync-client.ts";

/** The protocol of a server that speaks today's version and the next, in which names are in capitals. */
const newer: Protocol = {
  newest: PROTOCOL_VERSION + 1,
  steps: [
    {
      slices: (stream, slices) =>
        stream === "community" && slices["community"] !== undefined
          ? { ...slices, community: inLowerCase(slices["community"] as Named) }
          : slices,
      asked: (event, message) =>
        event === "command"
          ? { ...(message as Told), command: inCapitals((message as Told).command) }
          : message,
    },
  ],
};

interface Named {
  readonly name: string;
}
interface Told {
  readonly command: Named;
}
const inLowerCase = (header: Named): Named => ({ ...header, name: header.name.toLowerCase() });
const inCapitals = (command: Named): Named => ({ ...command, name: command.name.toUpperCase() });

let world: RealtimeWorld;
let server: RealtimeServer;
let client: SyncClient | null;

beforeEach(async () => {
  world = await realtimeWorld(["Priya"]);
  client = null;
});
afterEach(async () => {
  client?.close();
  await world.close();
});

interface OpenedTab {
  readonly tab: SyncClient;
  /** the states of its connection, in order */
  readonly states: Connection["state"][];
  /** the reason of each refusal */
  readonly refusals: (RefusalCode | null)[];
}

/** A tab of today's version, connected to the current server. */
function openTab(): OpenedTab {
  const refusals: (RefusalCode | null)[] = [];
  const tab = createSyncClient({
    surface: "panel",
    conversation: CHAT,
    meeting: "meeting",
    getToken: () => world.entra.token(person("priya")),
    openWire: (hello, handlers) =>
      socketWire(server.url, { origin: PUBLIC_URL })(hello, {
        ...handlers,
        refused(code) {
          refusals.push(code);
          handlers.refused(code);
        },
      }),
    environment: {
      wall: () => Date.now(),
      monotonic: () => performance.now(),
      later(delay, work) {
        const timer = setTimeout(work, delay);
        return () => clearTimeout(timer);
      },
      random: () => randomBytes(16).toString("base64url"),
      chance: () => 0,
      onWake: () => () => undefined,
    },
  });
  client = tab;
  const states: Connection["state"][] = [tab.connection.get().state];
  tab.connection.subscribe(() => states.push(tab.connection.get().state));
  return { tab, states, refusals };
}

const reaches = (tab: SyncClient, state: Connection["state"]): Promise<void> =>
  vi.waitFor(
    async () => {
      await world.environment.advance(30);
      expect(tab.connection.get().state).toBe(state);
    },
    { timeout: 60_000 },
  );

describe("today's tab", () => {
  test("SYNC-7: works with a server of the next version", async () => {
    server = await world.server(world.storage, newer);
    const { tab } = openTab();
    await reaches(tab, "live");
    const told = await tab.tellCommunity({ type: "found", name: "Frontend Guild" });
    expect(told).toMatchObject({ kind: "done" });
    const guild = await server.liveStreams.community((tab.me.get() ?? { community: "" as never }).community);
    expect(guild.state).toMatchObject({ status: "founded", name: "FRONTEND GUILD" });
    await vi.waitFor(async () => {
      await world.environment.advance(50);
      expect(tab.community.get()?.slices.community?.name).toBe("frontend guild");
    }, 60_000);
  });

  test("SYNC-8: waits for a server that speaks its version while an older one answers", async () => {
    const older: Protocol = { newest: PROTOCOL.newest - 1, steps: [] };
    server = await world.server(world.storage, older);
    const { tab, states, refusals } = openTab();
    await vi.waitFor(() => expect(refusals).toEqual(["oldServer", "oldServer"]), { timeout: 60_000 });
    server = await world.server();
    await reaches(tab, "live");
    expect(new Set(states)).toEqual(new Set(["connecting", "live"]));
  });

  test("SYNC-8: is asked to reload by a server that no longer speaks its version", async () => {
    server = await world.server(world.storage, { newest: PROTOCOL.newest + 1, steps: [] });
    const { tab } = openTab();
    await reaches(tab, "refused");
    expect(tab.connection.get()).toEqual({ state: "refused", code: "oldTab" });
  });
});
