import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { RosterError } from "@guildhall/shared/ports/roster";
import { settle } from "@guildhall/shared/testing/manual-environment";
import type { Snapshot, Welcome } from "@guildhall/shared/protocol/messages";
import { PUBLIC_URL } from "../testing/entra.ts";
import {
  CHAT,
  person,
  realtimeWorld,
  type RealtimeServer,
  type RealtimeWorld,
} from "../testing/realtime-world.ts";

let world: RealtimeWorld;
let server: RealtimeServer;

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom"]);
  server = await world.server();
});
afterEach(() => world.close());

describe("a panel is let in", () => {
  it("with a token of a member: it is welcomed, and sent the names and the whole community", async () => {
    const panel = await world.panel(server, "priya");
    const welcome = await panel.next<Welcome>("welcome");
    expect(welcome.meetingOrganiser).toBe(false);
    const snapshot = await panel.next<Snapshot>("snapshot");
    expect(snapshot).toMatchObject({ stream: "community", id: welcome.community, version: 0, slices: {} });
    expect(await panel.next("live")).toMatchObject({ present: [welcome.me], writable: true });
    await panel.next<{ names: Record<string, string> }>(
      "people",
      ({ names }) => names[welcome.me] === "Priya",
    );
  });

  it("as the meeting's organiser when Teams says so", async () => {
    world.roster.organiser = person("priya");
    const panel = await world.panel(server, "priya");
    expect((await panel.next<Welcome>("welcome")).meetingOrganiser).toBe(true);
  });

  it("with its ticket, without asking Teams again", async () => {
    const first = await world.panel(server, "priya");
    const { ticket, me, community } = await first.next<Welcome>("welcome");
    const asked = { ...world.roster.asked };
    const again = await world.panel(server, "priya", { ticket });
    expect(await again.next("welcome")).toMatchObject({ me, community });
    expect(world.roster.asked).toEqual(asked);
  });

  it("on another server with the same ticket", async () => {
    const first = await world.panel(server, "priya");
    const { ticket, me } = await first.next<Welcome>("welcome");
    const other = await world.panel(await world.server(), "priya", { ticket });
    expect((await other.next<Welcome>("welcome")).me).toBe(me);
  });

  it("a hundred at once with few requests to Teams and storage", async () => {
    const names = Array.from({ length: 100 }, (_, index) => `person-${index}`);
    for (const name of names) world.roster.join(CHAT, person(name), name);
    const { directory } = world.storage;
    const asked = { all: 0, enter: 0 };
    const counting = {
      ...world.storage,
      directory: {
        ...directory,
        all: (community: Parameters<typeof directory.all>[0]) => ((asked.all += 1), directory.all(community)),
        async enter(...given: Parameters<typeof directory.enter>) {
          asked.enter += 1;
          await settle();
          return directory.enter(...given);
        },
      },
    };
    const crowded = await world.server(counting);
    const letIn = async (name: string) => (await world.panel(crowded, name)).next("snapshot");
    // The crowd is gathered by the clock, which goes on while people come.
    const allIn = Promise.all(names.map(letIn)).then(() => true);
    while (!(await Promise.race([allIn, settle().then(() => false)]))) await world.environment.advance(50);
    expect(world.roster.asked).toMatchObject({ all: 1, member: 0 });
    expect(asked.all).toBe(1);
    expect(asked.enter).toBeLessThan(40);
  });
});

describe("a panel is refused", () => {
  it("if it speaks another version of the protocol: it must reload, whatever else it says", async () => {
    expect(await world.join(server, "priya", { protocol: 0, surface: "moon" })).toBe("oldTab");
  });

  it("if its handshake makes no sense", async () => {
    expect(await world.join(server, "priya", { surface: "moon" })).toBe("badRequest");
  });

  it.each([
    ["another tenant's token", { tid: "99999999-0000-4000-8000-000000000000" }, "foreignTenant"],
    ["a token for another app", { aud: "other" }, "unauthorised"],
    ["a token without our scope", { scp: "User.Read" }, "unauthorised"],
  ])("with %s", async (_, claims, refusal) => {
    const token = await world.entra.token(person("priya"), claims);
    expect(await world.join(server, "priya", { token })).toBe(refusal);
    expect(world.roster.asked.all).toBe(0);
  });

  it("SEC-3: for a conversation that its person is not in, and nothing is stored", async () => {
    expect(await world.join(server, "stranger")).toBe("notAMember");
    expect(await world.storage.bindings.byConversation({ tenant: person("x").tenant, id: CHAT })).toBeNull();
  });

  it("for a conversation without the bot", async () => {
    expect(await world.join(server, "priya", { conversation: "19:elsewhere" })).toBe("botMissing");
  });

  it("for now, while Teams cannot be asked", async () => {
    world.roster.failing = "busy";
    expect(await world.join(server, "priya")).toBe("busy");
  });

  it("SEC-4: if its ticket has expired, or is for another conversation", async () => {
    const panel = await world.panel(server, "priya");
    const { ticket } = await panel.next<Welcome>("welcome");
    expect(await world.join(server, "priya", { ticket, conversation: "19:other" })).toBe("ticketExpired");
    panel.close();
    await world.environment.advance(6 * MINUTE);
    expect(await world.join(server, "priya", { ticket })).toBe("ticketExpired");
  });

  it("SEC-6: if its page has another origin, or none", async () => {
    for (const headers of [{ origin: "https://evil.example" }, {}, { origin: `${PUBLIC_URL}.evil.example` }])
      expect(await world.join(server, "priya", { headers })).toBe("unreachable");
  });
});

describe("the role of the meeting's organiser", () => {
  const isOrganiser = ({ meetingOrganiser }: Welcome): boolean => meetingOrganiser;

  it("SEC-18: is checked at each renewal, only for those who have it, and ends when Teams says no", async () => {
    world.roster.organiser = person("priya");
    const priya = await world.panel(server, "priya");
    const tom = await world.panel(server, "tom");
    await priya.next<Welcome>("welcome", isOrganiser);
    const asked = world.roster.asked.organises;
    await world.environment.advance(10 * MINUTE);
    expect(world.roster.asked.organises).toBe(asked + 3);

    world.roster.organiser = null;
    await world.environment.advance(3 * MINUTE + 15_000);
    const { ticket } = await priya.next<Welcome>("welcome", (welcome) => !isOrganiser(welcome));
    expect(world.roster.asked.organises).toBe(asked + 4);
    const again = await world.panel(server, "priya", { ticket });
    expect(isOrganiser(await again.next<Welcome>("welcome"))).toBe(false);
    await world.environment.advance(10 * MINUTE);
    expect(world.roster.asked.organises).toBe(asked + 4);
    expect(tom.heard.filter(({ event }) => event === "welcome")).toHaveLength(1);
  });

  it("SEC-18: is checked when a ticket is exchanged for a newer one", async () => {
    world.roster.organiser = person("priya");
    const priya = await world.panel(server, "priya");
    const { ticket } = await priya.next<Welcome>("welcome", isOrganiser);
    priya.close();
    world.roster.organiser = null;
    await world.environment.advance(2 * MINUTE);
    const again = await world.panel(server, "priya", { ticket });
    expect(isOrganiser(await again.next<Welcome>("welcome"))).toBe(false);
  });

  it("SEC-18: does not outlive the next token if Teams cannot be asked", async () => {
    world.roster.organiser = person("priya");
    const priya = await world.panel(server, "priya");
    await priya.next<Welcome>("welcome", isOrganiser);
    priya.socket.on("prove", (answer: (token: string) => void) => {
      void world.entra.token(person("priya")).then(answer);
    });
    world.roster.organisesMeeting = () => Promise.reject(new RosterError("busy"));
    await world.environment.advance(49 * MINUTE);
    expect(priya.heard.filter(({ event }) => event === "welcome")).toEqual([]);
    await world.environment.advance(3 * MINUTE);
    await priya.next<Welcome>("welcome", (welcome) => !isOrganiser(welcome));
  });

  it("SEC-18: stays while Teams cannot be asked", async () => {
    world.roster.organiser = person("priya");
    const priya = await world.panel(server, "priya");
    await priya.next<Welcome>("welcome", isOrganiser);
    world.roster.failing = "busy";
    await world.environment.advance(10 * MINUTE);
    world.roster.failing = null;
    await world.environment.advance(4 * MINUTE);
    expect(priya.heard.filter(({ event }) => event === "welcome")).toEqual([]);
    expect(await priya.ask("clock")).toEqual({ at: world.environment.now() });
  });
});

describe("a connected panel", () => {
  it("SEC-3, SEC-16: has its membership checked together with all others about once a minute, and its ticket renewed every few", async () => {
    const panel = await world.panel(server, "priya");
    await world.panel(server, "tom");
    const first = (await panel.next<Welcome>("welcome")).ticket;
    const asked = world.roster.asked.all;
    await world.environment.advance(3 * MINUTE + 15_000);
    const { ticket } = await panel.next<{ ticket: string }>("ticket");
    expect(ticket).not.toBe(first);
    expect(world.roster.asked.all).toBe(asked + 3);
    expect(world.roster.asked.member).toBe(0);
  });

  it("SEC-3: is closed when its person has left the conversation", async () => {
    const panel = await world.panel(server, "tom");
    const gone = new Promise((resolve) => panel.socket.once("disconnect", resolve));
    world.roster.leave(CHAT, person("tom"));
    await world.environment.advance(3 * MINUTE + 15_000);
    expect(await gone).toBe("io server disconnect");
    expect(await world.join(server, "tom")).toBe("notAMember");
  });

  it("stays while Teams cannot be asked", async () => {
    const panel = await world.panel(server, "tom");
    world.roster.failing = "busy";
    await world.environment.advance(4 * MINUTE);
    expect(await panel.ask<{ at: number }>("clock")).toEqual({ at: world.environment.now() });
  });

  it("SEC-10: leaves no person's name or id in the log", async () => {
    await world.panel(server, "tom");
    await world.join(server, "stranger");
    world.roster.failing = "busy";
    await world.join(server, "priya");
    const text = JSON.stringify(server.logged);
    for (const secret of ["tom", "Tom", "stranger", "priya", CHAT]) expect(text).not.toContain(secret);
  });
});
