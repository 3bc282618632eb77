import { beforeEach, describe, expect, it } from "vitest";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { CHAT, GUILD, type PeopleWorld, peopleWorld, person } from "./testing/people-world.ts";

const OTHER = { community: "other" as CommunityId, conversation: { ...CHAT, id: "19:other" } };
const HERE = { community: GUILD, conversation: CHAT };

let world: PeopleWorld;
beforeEach(async () => {
  world = peopleWorld(["Priya", "Tom"]);
  await world.bindings.bind(CHAT, GUILD);
  await world.bindings.bind(OTHER.conversation, OTHER.community);
  await world.directory.enter(GUILD, [person("Priya"), person("Tom")]);
  await world.directory.enter(OTHER.community, [person("Priya")]);
});

describe("EXT-2: the communities of a person", () => {
  it("are those whose directory has them, where these are now, and that of the chat in which they are", async () => {
    const { memberships } = world.server();
    expect(await memberships(person("Priya"), null)).toEqual([HERE, OTHER]);
    expect(await memberships(person("Tom"), null)).toEqual([HERE]);
    expect(await memberships(person("Tom"), OTHER.conversation)).toEqual([HERE, OTHER]);
    expect(await memberships(person("Tom"), { ...CHAT, id: "19:elsewhere" })).toEqual([HERE]);
    expect(await memberships(person("Ivan"), null)).toEqual([]);
  });

  it("EXT-3: are looked up in storage once a minute, however often they are asked for", async () => {
    const { memberships } = world.server();
    await memberships(person("Tom"), null);
    const { read } = world.asked;
    await memberships(person("Tom"), null);
    expect(world.asked.read).toBe(read);
    await world.directory.enter(OTHER.community, [person("Tom")]);
    await world.environment.advance(MINUTE);
    expect(await memberships(person("Tom"), null)).toEqual([HERE, OTHER]);
  });
});

describe("EXT-2, PEOPLE-1: whether somebody is in a chat, to look something up", () => {
  it("may have been known for five minutes if they are, for less than one if they are not", async () => {
    const { roster } = world.server();
    expect(await roster.includes(CHAT, person("Tom"))).toBe(true);
    expect(await roster.includes(CHAT, person("Ana"))).toBe(false);
    world.roster.leave(CHAT.id, person("Tom"));
    world.roster.join(CHAT.id, person("Ana"), "Ana");
    await world.environment.advance(49 * SECOND);
    expect(await roster.includes(CHAT, person("Ana"))).toBe(false);
    expect(world.roster.asked.all).toBe(1);
    await world.environment.advance(SECOND);
    expect(await roster.includes(CHAT, person("Ana"))).toBe(true);
    expect(await roster.includes(CHAT, person("Tom"))).toBe(false);
  });

  it("is asked again after five minutes, and at once when Teams tells that somebody left", async () => {
    const server = world.server();
    expect(await server.roster.includes(CHAT, person("Tom"))).toBe(true);
    world.roster.leave(CHAT.id, person("Tom"));
    await world.environment.advance(5 * MINUTE - 1);
    expect(await server.roster.includes(CHAT, person("Tom"))).toBe(true);
    await world.environment.advance(1);
    expect(await server.roster.includes(CHAT, person("Tom"))).toBe(false);
    expect(await server.roster.includes(CHAT, person("Priya"))).toBe(true);
    world.roster.leave(CHAT.id, person("Priya"));
    server.happened("somebodyLeft", CHAT);
    expect(await server.roster.includes(CHAT, person("Priya"))).toBe(false);
  });
});
