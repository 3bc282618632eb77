import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Answer, Welcome } from "@guildhall/shared/protocol/messages";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { HELD_FOR } from "./metered-proofs.ts";
import { openPanel, tellCommunity } from "../testing/guild.ts";
import {
  CHAT,
  person,
  realtimeWorld,
  type JoinOptions,
  type RealtimeServer,
  type RealtimeWorld,
} from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server();
});
afterEach(() => world.close());

const ended = (panel: TestPanel): Promise<string> =>
  new Promise((resolve) => panel.socket.once("disconnect", resolve));
const openOf = (panels: readonly TestPanel[]): number =>
  panels.filter(({ socket }) => socket.connected).length;
const ticketOf = async (panel: TestPanel): Promise<string> => (await panel.next<Welcome>("welcome")).ticket;

/** Waits until everything on its way over loopback has arrived, in both directions. */
async function arrived(panel: TestPanel): Promise<void> {
  await new Promise<void>((resolve) => {
    panel.socket.once("disconnect", () => resolve());
    panel.socket.emit("clock", () => resolve());
  });
  await settle();
}

/** Tries to connect, and waits for the delayed refusal. */
async function turnedAway(who: string, options: JoinOptions = {}): Promise<TestPanel | string> {
  const { environment } = world;
  const later = environment.later.bind(environment);
  const held = new Promise<void>((resolve) => {
    environment.later = (delay, work) => {
      if (delay === HELD_FOR) resolve();
      return later(delay, work);
    };
  });
  const joining = world.join(server, who, options);
  await held;
  environment.later = later;
  await environment.advance(HELD_FOR);
  return joining;
}

describe("a person who sends too much", () => {
  it("SEC-19: shares one allowance with all their panels", async () => {
    const panels = await Promise.all([1, 2, 3, 4].map(() => world.panel(server, "tom")));
    const answers = panels.flatMap((panel) =>
      Array.from({ length: 60 }, () => tellCommunity(world, panel, { type: "quack" })),
    );
    await Promise.all(panels.map(arrived));
    await world.environment.advance(SECOND);
    const refused = (await Promise.all(answers)).filter(
      (answer) => answer.kind === "failed" && answer.reason === "tooMuch",
    );
    expect(refused).toHaveLength(40);
  });

  it("SEC-20: is answered late at first, and may try again; their panel stays connected", async () => {
    const tom = await world.panel(server, "tom");
    const answers: Answer[] = [];
    for (let index = 0; index < 210; index += 1)
      void tellCommunity(world, tom, { type: "quack" }).then((answer) => answers.push(answer));
    await arrived(tom);
    expect(answers).toHaveLength(200);
    await world.environment.advance(SECOND);
    await arrived(tom);
    expect(answers.slice(200)).toEqual(
      Array.from({ length: 10 }, () => ({ kind: "failed", retryable: true, reason: "tooMuch" })),
    );
    await world.environment.advance(10 * SECOND);
    expect(await tellCommunity(world, tom, { type: "found", name: "Guild" })).toMatchObject({ kind: "done" });
  });

  it("SEC-19 SEC-20: is cut off for a flood of commands without acknowledgement, and stays out for a while", async () => {
    const tom = await world.panel(server, "tom");
    const ticket = await ticketOf(tom);
    const gone = ended(tom);
    for (let index = 0; index < 400; index += 1) tom.socket.emit("command", { id: index });
    expect(await gone).toBe("transport close");
    expect(await turnedAway("tom", { ticket })).toBe("busy");
    expect(await world.join(server, "priya")).not.toBe("busy");
    await world.environment.advance(HELD_FOR - SECOND);
    expect(await turnedAway("tom")).toBe("busy");
    await world.environment.advance(5 * SECOND);
    expect(await world.join(server, "tom", { ticket })).not.toBe("busy");
  });

  it("SYNC-4: is cut off for asking for snapshots repeatedly, and disturbs nobody", async () => {
    const [tom, priya] = [await openPanel(world, server, "tom"), await openPanel(world, server, "priya")];
    const gone = ended(tom);
    for (let index = 0; index < 200; index += 1) tom.socket.emit("resync", "community");
    expect(await gone).toBe("transport close");
    expect(await tellCommunity(world, priya, { type: "found", name: "Guild" })).toMatchObject({
      kind: "done",
    });
  });

  it("SEC-19: is cut off for a flood of unknown events", async () => {
    const tom = await world.panel(server, "tom");
    const gone = ended(tom);
    for (let index = 0; index < 1_000; index += 1) tom.socket.emit(`quack-${index}`, index, [], {});
    expect(await gone).toBe("transport close");
  });
});

describe("a resync", () => {
  const snapshotsOf = (panel: TestPanel): number =>
    panel.heard.filter(({ event }) => event === "snapshot").length;

  it("SEC-22: sends one snapshot for all requests within a second, and the first one at once", async () => {
    const tom = await openPanel(world, server, "tom");
    const other = await openPanel(world, server, "tom");
    await arrived(other);
    const before = snapshotsOf(tom) + snapshotsOf(other);
    for (let index = 0; index < 10; index += 1)
      for (const panel of [tom, other]) panel.socket.emit("resync", "community");
    await arrived(tom);
    await arrived(other);
    expect(snapshotsOf(tom) + snapshotsOf(other) - before).toBe(1);
    await world.environment.advance(SECOND);
    await arrived(tom);
    await arrived(other);
    expect(snapshotsOf(tom) + snapshotsOf(other) - before).toBe(3);
    await world.environment.advance(5 * SECOND);
    await arrived(tom);
    expect(snapshotsOf(tom) + snapshotsOf(other) - before).toBe(3);
    const last = tom.heard.findLast(({ event }) => event === "snapshot");
    expect(last?.message).toMatchObject({ stream: "community" });
  });
});

describe("a person with many panels", () => {
  it("SEC-21: has eight of them; the one opened first is closed and told why", async () => {
    const panels: TestPanel[] = [];
    for (let index = 0; index < 8; index += 1) panels.push(await world.panel(server, "tom"));
    const [first] = panels;
    if (first === undefined) throw new Error("No panel");
    const gone = ended(first);
    panels.push(await world.panel(server, "tom"));
    expect(await gone).toBe("io server disconnect");
    expect(await first.next("closed")).toEqual({ code: "openElsewhere" });
    expect(openOf(panels)).toBe(8);
    expect(await world.panel(server, "priya")).toHaveProperty("socket");
    expect(openOf(panels)).toBe(8);
  });

  it("SEC-21: can open another when one of them was closed", async () => {
    const panels: TestPanel[] = [];
    for (let index = 0; index < 8; index += 1) panels.push(await world.panel(server, "tom"));
    panels[3]?.close();
    // The server has processed it once it has received what was sent after it.
    await settle();
    await arrived(panels[0] as TestPanel);
    panels.push(await world.panel(server, "tom"));
    await arrived(panels[0] as TestPanel);
    expect(openOf(panels)).toBe(8);
    expect(panels[0]?.socket.connected).toBe(true);
  });
});

/** Resolves once this many of them have. */
const manyAnswered = (joins: readonly Promise<unknown>[], many: number): Promise<void> =>
  new Promise((resolve) => {
    let answered = 0;
    for (const join of joins)
      void join.then(() => {
        answered += 1;
        if (answered === many) resolve();
      });
  });

describe("many handshakes", () => {
  it("SEC-22: 300 of one person make few calls to Teams, whatever meeting they name, and most are refused", async () => {
    let roles = 0;
    const organisesMeeting = world.roster.organisesMeeting.bind(world.roster);
    world.roster.organisesMeeting = (...given) => ((roles += 1), organisesMeeting(...given));
    world.roster.organiser = person("priya");
    const counted = await world.server();
    const joins: Promise<TestPanel | string>[] = [];
    for (let index = 0; index < 300; index += 1)
      joins.push(
        world
          .join(counted, "tom", { meeting: index % 2 === 0 ? "meeting" : `meeting-${index}` })
          .then((panel) => (typeof panel === "string" ? panel : (panel.close(), panel))),
      );
    const answers = joins.map((join) => join.then((panel) => panel === "busy"));
    // All except those whose refusal is delayed: they have been counted by the time the others are answered.
    await Promise.race([Promise.all(answers), manyAnswered(joins, 240)]);
    await world.environment.advance(HELD_FOR);
    const { length } = (await Promise.all(answers)).filter(Boolean);
    expect(length).toBe(240);
    expect(roles).toBeLessThanOrEqual(12);
    expect(world.roster.asked).toMatchObject({ all: 1, member: 0 });
  });

  it("SEC-22: ask for a person's role once while the answer is fresh, whether or not they organise the meeting", async () => {
    let roles = 0;
    const organisesMeeting = world.roster.organisesMeeting.bind(world.roster);
    world.roster.organisesMeeting = (...given) => ((roles += 1), organisesMeeting(...given));
    world.roster.organiser = person("priya");
    const counted = await world.server();
    for (const [who, organises] of [
      ["priya", true],
      ["tom", false],
    ] as const)
      for (let index = 0; index < 20; index += 1) {
        const panel = await world.panel(counted, who);
        expect((await panel.next<Welcome>("welcome")).meetingOrganiser).toBe(organises);
        panel.close();
      }
    expect(roles).toBe(2);
    await world.environment.advance(30 * SECOND);
    world.roster.organiser = null;
    const panel = await world.panel(counted, "priya");
    expect((await panel.next<Welcome>("welcome")).meetingOrganiser).toBe(false);
  });

  it("SEC-22: ask Teams only now and then while it does not answer", async () => {
    world.roster.failing = "busy";
    for (let index = 0; index < 40; index += 1) expect(await world.join(server, "tom")).toBe("busy");
    expect(world.roster.asked.all).toBe(1);
    world.roster.failing = null;
    await world.environment.advance(2 * SECOND);
    expect(await world.join(server, "tom")).not.toBe("busy");
  });
});

describe("the limits go unnoticed by", () => {
  it("SEC-20: a facilitator who clicks five times a second for a minute", async () => {
    const tom = await openPanel(world, server, "tom");
    await tellCommunity(world, tom, { type: "found", name: "Guild" });
    for (let click = 0; click < 300; click += 1) {
      const answer = tellCommunity(world, tom, {
        type: "changeSettings",
        settings: { itemMinutes: 5 + (click % 20) },
      });
      await world.environment.advance(SECOND / 5);
      expect(await answer).toMatchObject({ kind: "done" });
    }
  });

  it("SEC-20: somebody with three tabs on a connection that breaks every ten seconds", async () => {
    for (let outage = 0; outage < 30; outage += 1) {
      const panels = await Promise.all([1, 2, 3].map(() => openPanel(world, server, "tom")));
      for (const panel of panels)
        for (let ask = 0; ask < 5; ask += 1)
          expect(await panel.ask("clock")).toEqual({ at: world.environment.now() });
      for (const panel of panels) panel.close();
      await world.environment.advance(10 * SECOND);
    }
  });

  it("SEC-20: a thousand people who reconnect within a second", async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `person-${index}`);
    for (const name of names) world.roster.join(CHAT, person(name), name);
    const full = await world.server();
    const joined = await Promise.all(names.map((name) => world.join(full, name)));
    expect(joined.filter((panel) => typeof panel === "string")).toEqual([]);
    expect(world.roster.asked.all).toBe(1);
  }, 60_000);
});
