import { describe, expect, it } from "vitest";
import { appWorld, type AppServer, GUILD, person } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";
import type { Committed } from "./committed.ts";
import { STREAM_KINDS } from "./stream-kinds.ts";

const actor = person("priya");
const found = { id: "found", actor, command: { type: "found", name: "Frontend Guild" } } as const;
const rename = (name: string) =>
  ({ id: `rename-${name}`, actor, command: { type: "changeSettings", settings: {}, name } }) as const;

function heard({ committed }: AppServer): Committed[] {
  const all: Committed[] = [];
  committed.subscribe((commit) => all.push(commit));
  return all;
}
const stream = { kind: "community", id: GUILD } as const;

describe("the announcement of a commit", () => {
  it("STORE-17: comes once on the server that wrote it and once on each that reads it, in the order of the stream", async () => {
    const world = appWorld();
    const [one, two] = [world.server(), world.server()];
    const [atOne, atTwo] = [heard(one), heard(two)];
    const guild = await one.liveStreams.community(GUILD);
    await two.liveStreams.community(GUILD);
    await guild.submit(found);
    await Promise.all(["A", "B"].map((name) => guild.submit(rename(name))));
    await settle();
    const here = { where: "here", due: expect.any(Array) as number[] } as const;
    const written = (where: Committed["written"]) => [
      { stream, version: 1, commands: 1, written: where },
      { stream, version: 2, commands: 2, written: where },
    ];
    expect(atOne).toEqual(written(here));
    expect(atTwo).toEqual(written({ where: "elsewhere" }));
  });

  it("STORE-17: comes for each commit that is read together, with the state of that commit", async () => {
    const world = appWorld({ publish: () => undefined, subscribe: () => () => undefined });
    const [one, two] = [world.server(), world.server()];
    const reader = await two.liveStreams.community(GUILD);
    const seen: [number, string | null][] = [];
    two.committed.subscribe(({ version }) => {
      const { state } = reader;
      seen.push([version, state.status === "founded" ? state.name : null]);
    });
    const guild = await one.liveStreams.community(GUILD);
    for (const envelope of [found, rename("A"), rename("B")]) await guild.submit(envelope);
    expect(seen).toEqual([]);
    await reader.catchUp();
    await reader.catchUp();
    expect(seen).toEqual([
      [1, "Frontend Guild"],
      [2, "A"],
      [3, "B"],
    ]);
  });

  it("STORE-17: ends where a newer server's event begins, and is not made for what is loaded", async () => {
    const world = appWorld();
    const { SettingsChanged: _, ...events } = STREAM_KINDS.community.events;
    const older = { ...STREAM_KINDS, community: { ...STREAM_KINDS.community, events } };
    const [one, two] = [world.server(), world.server(world.storage, 0, { streamKinds: older })];
    const atTwo = heard(two);
    const reader = await two.liveStreams.community(GUILD);
    let told = 0;
    reader.subscribe(() => (told += 1));
    const guild = await one.liveStreams.community(GUILD);
    for (const envelope of [found, rename("A")]) await guild.submit(envelope);
    await settle();
    expect(atTwo.map(({ version }) => version)).toEqual([1]);
    expect(reader.writable).toBe(false);
    expect(told).toBeGreaterThan(1);
    const three = world.server();
    const atThree = heard(three);
    expect((await three.liveStreams.community(GUILD)).version).toBe(2);
    expect(atThree).toEqual([]);
  });

  it("STORE-17: reaches every subscriber, though one throws, and holds up neither the answer nor what is stored", async () => {
    const logged: object[] = [];
    const note = (fields: object): void => void logged.push(fields);
    const world = appWorld();
    const server = world.server(world.storage, 0, { log: { info: note, warn: note, error: note } });
    server.committed.subscribe(() => {
      throw new TypeError("what Priya wrote");
    });
    const after = heard(server);
    const guild = await server.liveStreams.community(GUILD);
    const heardByListener: number[] = [];
    guild.subscribe(() => heardByListener.push(guild.version));
    expect(await guild.submit(found)).toEqual({ kind: "done", version: 1 });
    expect(after).toHaveLength(1);
    expect(heardByListener).toEqual([1]);
    expect(await world.storage.events.version(stream)).toBe(1);
    expect(logged).toEqual([expect.objectContaining({ stream, error: "TypeError" })]);
    expect(JSON.stringify(logged)).not.toContain("Priya");
  });
});
