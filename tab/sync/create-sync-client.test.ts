import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { RunId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import { handWorld, session } from "./testing/hand-server.ts";
import { manualDevice } from "./testing/manual-device.ts";

async function opened() {
  const world = handWorld();
  await world.open();
  return world;
}

describe("connecting", () => {
  it("presents a token, and is live when everything has arrived", async () => {
    const world = handWorld();
    expect(world.client.connection.get()).toEqual({ state: "connecting" });
    await world.open();
    expect(world.network.line.handshake.proof).toEqual({ kind: "token", token: "token-1" });
    expect(world.client.connection.get()).toEqual({ state: "live" });
    expect(world.client.me.get()).toEqual({
      ...{ ref: "priya", meetingOrganiser: false, community: "guild", left: null },
    });
    expect(world.client.community.get()).toMatchObject({
      version: 1,
      slices: { community: { name: "Guild" } },
    });
    expect(world.client.session.get()).toMatchObject({ id: "session-1", mine: { elmo: null } });
    expect(world.client.names.get().get("priya")).toBe("Priya");
    expect(world.client.live.get()?.present).toEqual(["priya"]);
  });

  it("presents the ticket on reconnecting, and keeps what was known on screen meanwhile", async () => {
    const world = await opened();
    world.network.line.cut();
    expect(world.client.connection.get()).toMatchObject({ state: "reconnecting" });
    expect(world.client.community.get()?.version).toBe(1);
    await world.device.advance(SECOND);
    expect(world.network.line.handshake.proof).toEqual({ kind: "ticket", ticket: "ticket-1" });
    await world.open();
    expect(world.client.connection.get()).toEqual({ state: "live" });
  });

  it("asks for a token again when the ticket has expired, or the server has closed the panel", async () => {
    const world = await opened();
    world.network.line.cut();
    await world.device.advance(SECOND);
    world.network.line.refuse("ticketExpired");
    await world.device.advance(0);
    expect(world.network.line.handshake.proof).toEqual({ kind: "token", token: "token-2" });
    await world.open();
    world.network.line.cut(true);
    await world.device.advance(SECOND);
    expect(world.network.line.handshake.proof).toEqual({ kind: "token", token: "token-3" });
  });

  it.each(["oldTab", "notAMember", "botMissing", "badRequest"] as const)(
    "ends for good with %s",
    async (code) => {
      const world = handWorld();
      await world.device.advance(0);
      world.network.line.refuse(code);
      await world.device.advance(MINUTE);
      expect(world.client.connection.get()).toEqual({ state: "refused", code });
      expect(world.network.lines).toHaveLength(1);
    },
  );

  it("SEC-21: ends for good if its person has opened others, and does not compete with them", async () => {
    const world = await opened();
    world.network.line.send("closed", { code: "openElsewhere" });
    world.network.flush();
    world.network.line.cut(true);
    await world.device.advance(MINUTE);
    expect(world.client.connection.get()).toEqual({ state: "refused", code: "openElsewhere" });
    expect(world.network.lines).toHaveLength(1);
  });

  it("ends for good with the second refusal of a token", async () => {
    const world = handWorld();
    await world.device.advance(0);
    world.network.line.refuse("unauthorised");
    await world.device.advance(SECOND);
    world.network.line.refuse("unauthorised");
    expect(world.client.connection.get()).toEqual({ state: "refused", code: "unauthorised" });
  });

  it("is retried every few seconds at most while there is no answer", async () => {
    const world = await opened();
    world.network.line.cut();
    for (let minute = 0; minute < 12; minute += 1) {
      await world.device.advance(5 * SECOND);
      world.network.line.refuse(minute % 2 === 0 ? null : "busy");
    }
    expect(world.network.lines.length).toBeGreaterThanOrEqual(12);
  });

  it("is abandoned and retried when it neither succeeds nor fails", async () => {
    const world = handWorld();
    await world.device.advance(16 * SECOND);
    expect(world.network.lines.length).toBeGreaterThan(1);
    expect(world.network.lines[0]?.isClosed).toBe(true);
  });

  it("survives a token that is not available at first", async () => {
    let tries = 0;
    const getToken = () => ((tries += 1) > 1 ? Promise.resolve("token") : Promise.reject(new Error("no")));
    const world = handWorld({ getToken });
    await world.device.advance(SECOND);
    await world.open();
    expect(world.client.connection.get()).toEqual({ state: "live" });
  });
});

describe("a person whom Teams does not identify", () => {
  it("SIGN-2: is asked once; after that Teams is tried silently, and what it said when it asked stays", async () => {
    const ways: string[] = [];
    const getToken = (how: string) => {
      ways.push(how);
      return Promise.reject(new Error(how === "asking" ? "CancelledByUser" : "resourceRequiresConsent"));
    };
    const world = handWorld({ getToken });
    await world.device.advance(30 * SECOND);
    expect(ways.length).toBeGreaterThan(3);
    expect(ways.filter((how) => how === "asking")).toHaveLength(1);
    expect(world.client.notSignedIn.get()).toBe("CancelledByUser");
  });

  it("SIGN-2: gets in by itself once an administrator has approved", async () => {
    let approved = false;
    const getToken = () => (approved ? Promise.resolve("token") : Promise.reject(new Error("AADSTS65001")));
    const world = handWorld({ getToken });
    await world.device.advance(10 * SECOND);
    approved = true;
    await world.device.advance(5 * SECOND);
    await world.open();
    expect(world.client.connection.get()).toEqual({ state: "live" });
    expect(world.client.notSignedIn.get()).toBeNull();
  });
});

describe("a token that the server asks for", () => {
  const asked = (world: Awaited<ReturnType<typeof opened>>): string[] => {
    const tokens: string[] = [];
    world.network.line.send("prove", (token: string) => tokens.push(token));
    world.network.flush();
    return tokens;
  };

  it("SEC-17: is fetched silently and sent, and the connection stays as it is", async () => {
    const ways: string[] = [];
    const world = handWorld({ getToken: (how) => Promise.resolve(`token-${ways.push(how)}`) });
    await world.open();
    const tokens = asked(world);
    await world.device.advance(0);
    expect(tokens).toEqual(["token-2"]);
    expect(ways).toEqual(["asking", "silently"]);
    expect(world.network.lines).toHaveLength(1);
    expect(world.client.connection.get()).toEqual({ state: "live" });
    expect(world.client.notSignedIn.get()).toBeNull();
  });

  it("SEC-17: that Teams refuses is reported once the server closes the connection, and no longer when there is one again", async () => {
    let signedIn = true;
    const world = handWorld({
      getToken: () => (signedIn ? Promise.resolve("token") : Promise.reject(new Error("Signed out"))),
    });
    await world.open();
    signedIn = false;
    expect(asked(world)).toEqual([]);
    await world.device.advance(0);
    expect(world.client.connection.get()).toEqual({ state: "live" });
    world.network.line.cut(true);
    await world.device.advance(10 * SECOND);
    expect(world.client.connection.get()).toMatchObject({ state: "reconnecting" });
    expect(world.client.notSignedIn.get()).toBe("Signed out");
    signedIn = true;
    await world.device.advance(5 * SECOND);
    await world.open();
    expect(world.client.connection.get()).toEqual({ state: "live" });
    expect(world.client.notSignedIn.get()).toBeNull();
  });
});

describe("a dead connection", () => {
  it("is noticed by an unanswered time request", async () => {
    const world = await opened();
    await world.device.advance(30 * SECOND);
    expect(world.network.lines.length).toBeGreaterThan(1);
  });

  it("is noticed soon after waking up", async () => {
    const world = await opened();
    world.device.sleep(10 * MINUTE);
    world.device.wake();
    await world.device.advance(3 * SECOND);
    expect(world.network.lines).toHaveLength(2);
  });

  it("is replaced at once on waking up, without waiting for the next attempt", async () => {
    const world = await opened();
    world.network.line.cut();
    world.device.wake();
    world.device.wake();
    await world.device.advance(0);
    expect(world.network.lines).toHaveLength(2);
  });
});

describe("what the server sends", () => {
  it("is applied patch by patch", async () => {
    const world = await opened();
    world.change("community", { community: { name: "New" }, plan: [] });
    world.change("community", { community: { name: "New" } });
    world.network.flush();
    expect(world.client.community.get()).toMatchObject({
      version: 3,
      slices: { community: { name: "New" } },
    });
    expect(world.client.community.get()?.slices.upcoming).toBeUndefined();
  });

  it("is requested whole if a patch was missed", async () => {
    const world = await opened();
    world.change("community", { community: { name: "Two" } });
    world.network.line.toTab.length = 0;
    world.change("community", { community: { name: "Three" } });
    world.network.flush();
    expect(world.client.community.get()).toMatchObject({
      version: 3,
      slices: { community: { name: "Three" } },
    });
  });

  it("is requested again if the snapshot does not come", async () => {
    const world = await opened();
    world.change("community", { community: { name: "Two" } });
    world.network.line.toTab.length = 0;
    world.change("community", { community: { name: "Three" } });
    world.network.line.toTab.shift()?.deliver();
    expect(world.network.line.toServer.some(({ event }) => event === "resync")).toBe(true);
    world.network.line.toServer.length = 0;
    await world.device.advance(2 * SECOND);
    world.network.flush();
    expect(world.client.community.get()?.version).toBe(3);
  });

  it("replaces the old session by the new one, and never the other way round", async () => {
    const world = await opened();
    const message = { stream: "session", version: 4, mine: { elmo: null } };
    world.network.line.send("snapshot", { ...message, id: "session-2", slices: session(2) });
    world.network.line.send("snapshot", { ...message, id: "session-1", slices: session(1) });
    world.network.flush();
    expect(world.client.session.get()?.id).toBe("session-2");
  });

  it("is ignored if it makes no sense", async () => {
    const world = await opened();
    const before = world.client.community.get();
    for (const message of [null, 7, {}, { stream: "moon" }]) {
      world.network.line.send("patch", message);
      world.network.line.send("snapshot", message);
      world.network.line.send("unheard-of", message);
    }
    world.network.flush();
    expect(world.client.community.get()).toBe(before);
  });

  it("keeps its reference until it changes, and calls back when it does", async () => {
    const world = await opened();
    let called = 0;
    const stop = world.client.community.subscribe(() => (called += 1));
    world.network.line.send("people", { names: { tom: "Tom" } });
    world.network.flush();
    expect(called).toBe(0);
    world.change("community", { community: { name: "Two" } });
    world.network.flush();
    expect(called).toBe(1);
    stop();
    world.change("community", { community: { name: "Three" } });
    world.network.flush();
    expect(called).toBe(1);
  });
});

describe("the names of members", () => {
  it("PEOPLE-3: change when the server sends others, and are forgotten when Teams has none any more", async () => {
    const world = await opened();
    const names = (sent: Record<string, string | null>) => {
      world.network.line.send("people", { names: sent });
      world.network.flush();
      return Object.fromEntries(world.client.names.get());
    };
    expect(names({ tom: "Tom", mei: "Mei" })).toEqual({ priya: "Priya", tom: "Tom", mei: "Mei" });
    expect(names({ tom: "Thomas", mei: null, ana: null })).toEqual({ priya: "Priya", tom: "Thomas" });
    const before = world.client.names.get();
    names({ tom: "Thomas", mei: null });
    expect(world.client.names.get()).toBe(before);
  });
});

describe("the member's own ELMO", () => {
  const run = "run-1" as RunId;
  const elmo = { run, named: false, count: 1, call: null, raisers: [] };

  it("stands as soon as its answer has arrived, and ends with the run", async () => {
    const world = await opened();
    world.change("session", session(1, { elmo: { ...elmo, count: 0 } }));
    world.network.flush();
    world.answer = () => ({ kind: "done", version: 3, mine: { elmo: run } });
    const answer = world.client.tellSession("session-1" as SessionId, { type: "raiseElmo", run });
    world.network.flush();
    expect(await answer).toMatchObject({ kind: "done" });
    expect(world.client.session.get()?.mine).toEqual({ elmo: run });
    world.change("session", session(1, { elmo: { ...elmo, run: "run-2", count: 0 } }));
    world.network.flush();
    expect(world.client.session.get()?.mine).toEqual({ elmo: null });
  });

  it("is the newest one reported, in whatever order the reports arrive", async () => {
    const world = await opened();
    world.change("session", session(1, { elmo }));
    world.network.flush();
    const mine = { stream: "session", id: "session-1" };
    world.network.line.send("mine", { ...mine, version: 9, mine: { elmo: run } });
    world.network.line.send("mine", { ...mine, version: 8, mine: { elmo: null } });
    world.network.line.send("mine", { ...mine, id: "session-0", version: 10, mine: { elmo: null } });
    world.network.flush();
    expect(world.client.session.get()?.mine).toEqual({ elmo: run });
  });
});

describe("the time", () => {
  it("TIMER-7: is the server's, within 100 ms, on a device whose clock is an hour off", async () => {
    const device = manualDevice(-60 * MINUTE);
    const world = handWorld({}, device);
    await world.open();
    expect(Math.abs(world.client.now() - device.trueTime())).toBeLessThanOrEqual(100);
  });

  it("is right again soon after a sleep", async () => {
    const world = await opened();
    world.device.sleep(8 * 60 * MINUTE);
    world.device.wake();
    world.network.flush();
    expect(Math.abs(world.client.now() - world.device.trueTime())).toBeLessThanOrEqual(100);
  });
});

describe("the roster", () => {
  it("is requested from the server, and its names are kept", async () => {
    const world = await opened();
    const answer = world.client.roster("me");
    world.network.flush();
    expect(await answer).toEqual({ people: [{ ref: "mei", name: "Mei" }] });
    expect(world.client.names.get().get("mei")).toBe("Mei");
  });

  it("is empty while there is no connection", async () => {
    expect(await handWorld().client.roster("me")).toEqual({ people: [] });
  });
});
