import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import { communityId } from "../domain/kernel/ids.ts";
import type { Storage } from "../ports/storage.ts";
import { GUILD } from "../testing/app-world.ts";
import { ProjectedGuild } from "../testing/projected-guild.ts";
import { build, nothingToBuild } from "./builds.ts";
import { PAST_SESSIONS, pastSessions } from "./past-sessions.ts";
import type { Projector } from "./projector.ts";

const ALL = { prefix: "", after: null, most: 1_000 };
const generationsOf = async (guild: ProjectedGuild) =>
  (await guild.world.storage.projections.generations(pastSessions.name)).value;
const numbersIn = async (guild: ProjectedGuild, generation: number): Promise<readonly unknown[]> =>
  (
    await guild.world.storage.projections.rows(
      { projection: pastSessions.name, generation, community: GUILD },
      PAST_SESSIONS,
      ALL,
    )
  ).map(({ body }) => (body as { number?: unknown; kept?: unknown }).number ?? body);

const numbersOf = ({ rows }: { readonly rows: readonly unknown[] }): readonly unknown[] =>
  rows.map((row) => (row as { number?: unknown }).number);

/** The next version of the projector: its rows have another shape. */
const newer: Projector = {
  ...pastSessions,
  version: 2,
  handlers: {
    SessionEndRecorded: {
      handle: ({ event }, rows) => rows.put(PAST_SESSIONS, `key-${event.number}`, { number: -event.number }),
    },
  },
};

const quietly = { anew: false, progress: () => undefined };

describe("a look at the generations", () => {
  const version = { number: 1, version: 1 };
  const now = 1_000_000;
  it.each([
    ["nothing was ever built", { live: null, next: null, outdated: [] }, false],
    ["the live one is of this version", { live: version, next: null, outdated: [] }, true],
    ["the live one is newer", { live: { ...version, version: 2 }, next: null, outdated: [] }, true],
    ["rows are left of an earlier one", { live: version, next: null, outdated: [7] }, false],
    ["another server builds", { live: null, next: { ...version, leaseUntil: now + 1 }, outdated: [7] }, true],
    ["one stopped in the middle", { live: null, next: { ...version, leaseUntil: now }, outdated: [] }, false],
  ])("PROJ-4: %s: nothing to build %j %s", (_, generations, nothing) => {
    expect(nothingToBuild(generations, pastSessions, now)).toBe(nothing);
  });
});

describe("a rebuild", () => {
  it("PROJ-4: makes the same rows in a new generation, takes its place, and removes the old one", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("Signals");
    const before = await guild.read(pastSessions, PAST_SESSIONS);
    expect(await guild.build(pastSessions, true)).toBe("built");
    expect(await generationsOf(guild)).toEqual({ live: { number: 2, version: 1 }, next: null, outdated: [] });
    expect(await guild.read(pastSessions, PAST_SESSIONS)).toEqual(before);
    expect(before.rows).toHaveLength(1);
    expect(await numbersIn(guild, 1)).toEqual([]);
    await guild.hold("Tokens");
    expect(await numbersIn(guild, 2)).toEqual([2, 1]);
  });

  it("PROJ-4: misses nothing that happens while it runs, and shows how far it is", async () => {
    const guild = await ProjectedGuild.open();
    const { storage, environment } = guild.world;
    await guild.hold("Signals");
    for (const name of ["a", "b", "c"])
      await storage.bindings.bind({ tenant: "tenant", id: name }, communityId(name));
    const seen: string[] = [];
    let held = Promise.resolve();
    const outcome = await build({ storage, upToDate: guild.server.upToDate, environment }, pastSessions, {
      anew: true,
      progress(done, all) {
        seen.push(`${done} of ${all}`);
        if (done === 2) held = guild.hold("Tokens").then(() => undefined);
      },
    });
    await held;
    expect(outcome).toBe("built");
    expect(seen).toEqual(["0 of 4", "1 of 4", "2 of 4", "3 of 4", "4 of 4"]);
    expect(await numbersIn(guild, 2)).toEqual([2, 1]);
  });

  it("PROJ-4: is done by one server at a time; another goes on with it if that one dies", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("Signals");
    const { storage, environment } = guild.world;
    const { upToDate } = guild.server;
    const dying = build({ storage, upToDate, environment }, pastSessions, {
      anew: true,
      progress(done) {
        if (done === 1) throw new Error("The server dies");
      },
    });
    await expect(dying).rejects.toThrow("dies");
    expect(await guild.build(pastSessions)).toBe("elsewhere");
    expect(await guild.build(pastSessions, true)).toBe("elsewhere");
    expect((await generationsOf(guild)).live?.number).toBe(1);
    await environment.advance(3 * MINUTE);
    expect(await guild.build(pastSessions)).toBe("built");
    expect(await generationsOf(guild)).toMatchObject({ live: { number: 2 }, next: null, outdated: [] });
  });

  it("PROJ-4: with a projector that throws never takes the place of what can be read", async () => {
    const guild = await ProjectedGuild.open();
    await guild.hold("Signals");
    const throwing: Projector = {
      ...newer,
      handlers: { SessionEndRecorded: { handle: () => Promise.reject(new Error("broken")) } },
    };
    await expect(guild.build(throwing)).rejects.toThrow("broken");
    await guild.hold("Tokens");
    expect((await guild.read(pastSessions, PAST_SESSIONS)).rows).toHaveLength(2);
  });
});

describe("a new version of a projector", () => {
  it("PROJ-4: is built beside the version before, which servers of before go on with until it takes its place", async () => {
    const guild = await ProjectedGuild.open({ projectors: [pastSessions] });
    await guild.hold("Signals");
    const { storage, environment } = guild.world;
    const upgraded = guild.world.server(storage, 0, { projectors: [newer] });
    await storage.bindings.bind({ tenant: "tenant", id: "other" }, communityId("other"));
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const upToDate: typeof upgraded.upToDate.advance = async (projector, shelf) => {
      if (shelf.community !== GUILD) await gate;
      return upgraded.upToDate.advance(projector, shelf);
    };
    const building = build({ storage, upToDate: { advance: upToDate }, environment }, newer, quietly);
    await guild.settle();
    await guild.hold("Tokens");
    expect(numbersOf(await guild.read(pastSessions, PAST_SESSIONS))).toEqual([2, 1]);
    expect(await numbersIn(guild, 2)).toEqual([-1]);
    // The server of before leaves the poke to this one.
    upgraded.runner.start();
    await environment.advance(SECOND);
    expect(await numbersIn(guild, 2)).toEqual([-1, -2]);
    open();
    expect(await building).toBe("built");
    const deps = { storage, upToDate: upgraded.upToDate, environment };
    expect(await numbersIn(guild, 2)).toEqual([-1, -2]);
    expect(await generationsOf(guild)).toEqual({ live: { number: 2, version: 2 }, next: null, outdated: [] });
    expect(await build(deps, newer, quietly)).toBe("upToDate");
    // A server of before builds nothing: only an operator who goes back to it does.
    expect(await guild.build(pastSessions)).toBe("upToDate");
    expect(await guild.build(pastSessions, true)).toBe("built");
    expect((await guild.read(pastSessions, PAST_SESSIONS)).rows).toHaveLength(2);
  });

  it("PROJ-2: a poke for it is left to newer servers by older ones", async () => {
    const guild = await ProjectedGuild.open({ projectors: [pastSessions] });
    const { storage, environment } = guild.world;
    const upgraded = guild.world.server(storage, 0, { projectors: [newer] });
    await build({ storage, upToDate: upgraded.upToDate, environment }, newer, quietly);
    await guild.hold("Signals");
    const pokes = async () =>
      (await storage.outbox.due(environment.now() + MINUTE, 100)).filter(({ id }) => id.startsWith("poke"));
    expect(await pokes()).toHaveLength(1);
    expect(await numbersIn(guild, 2)).toEqual([]);
    upgraded.runner.start();
    await environment.advance(MINUTE);
    expect(await numbersIn(guild, 2)).toEqual([-1]);
    expect(await pokes()).toEqual([]);
  });
});

it("PROJ-4: the first generation has everything that happened before there were projections", async () => {
  const guild = await ProjectedGuild.open({ projectors: [] });
  await guild.hold("Signals");
  const { storage, environment } = guild.world;
  const server = guild.world.server(storage, 0);
  await build({ storage, upToDate: server.upToDate, environment }, pastSessions, quietly);
  expect(await numbersIn(guild, 1)).toEqual([1]);
});

it("PROJ-2: two servers that work on the same rows at once make each once", async () => {
  const guild = await ProjectedGuild.open({ projectors: [] });
  await guild.build(pastSessions);
  await guild.hold("Signals");
  const storage: Storage = guild.world.storage;
  const shelf = { projection: pastSessions.name, generation: 1, community: GUILD };
  const servers = [1, 2, 3].map(() => guild.world.server(storage));
  const reached = await Promise.all(
    servers.flatMap(({ upToDate }) => [1, 2].map(() => upToDate.advance(pastSessions, shelf))),
  );
  expect(new Set(reached.map(({ version }) => version))).toEqual(new Set([guild.community.version]));
  expect(await numbersIn(guild, 1)).toEqual([1]);
});
