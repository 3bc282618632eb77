import { beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { Book } from "./facts.ts";
import type { People } from "./people.ts";
import { CHAT, GUILD, person, peopleWorld, type PeopleWorld } from "./testing/people-world.ts";

let world: PeopleWorld;
let people: People;

beforeEach(() => {
  world = peopleWorld(["priya", "tom"]);
  people = world.server();
});

const namesIn = (book: Book): readonly string[] => [...book.values()].map(({ name }) => name);
const shown = async () => namesIn(await people.roster.shown(CHAT));
const decided = async () => namesIn((await people.roster.everybody(CHAT)).value);

describe("PEOPLE-1: who is in a conversation", () => {
  it("is read once for panels, presses, names and numbers", async () => {
    await Promise.all([decided(), shown(), people.roster.check(CHAT, person("tom"))]);
    await people.members.find(GUILD, CHAT, person("tom"));
    await people.search(GUILD, CHAT, "tom");
    await people.invited(GUILD, CHAT);
    expect(world.roster.asked).toEqual({ all: 1, member: 0, organises: 0 });
  });

  it("is 50 s old when it decides, and five minutes when it is shown", async () => {
    await shown();
    world.roster.rename(CHAT.id, person("tom"), "Thomas");
    await world.environment.advance(49 * SECOND);
    expect(await decided()).toEqual(["priya", "tom"]);
    await world.environment.advance(4 * MINUTE);
    expect(await shown()).toEqual(["priya", "tom"]);
    await world.environment.advance(11 * SECOND);
    expect(await shown()).toEqual(["priya", "Thomas"]);
    world.roster.leave(CHAT.id, person("tom"));
    await world.environment.advance(50 * SECOND);
    expect(await decided()).toEqual(["priya"]);
    expect(world.roster.asked.all).toBe(3);
  });

  it("is shown as it was read last to decide", async () => {
    await shown();
    world.roster.rename(CHAT.id, person("tom"), "Thomas");
    await world.environment.advance(50 * SECOND);
    await decided();
    expect(await shown()).toEqual(["priya", "Thomas"]);
    expect(world.roster.asked.all).toBe(2);
  });

  it("is read again at once when Teams tells that somebody left", async () => {
    await decided();
    world.roster.leave(CHAT.id, person("tom"));
    people.happened("somebodyLeft", CHAT);
    await expect(people.roster.check(CHAT, person("tom"))).rejects.toThrow("not in this conversation");
    expect(await shown()).toEqual(["priya"]);
  });

  it("is read again before it is shown when Teams tells that somebody joined; they are looked up alone meanwhile", async () => {
    await decided();
    await expect(people.roster.check(CHAT, person("mei"))).rejects.toThrow("not in this conversation");
    world.roster.join(CHAT.id, person("mei"), "mei");
    people.happened("somebodyJoined", CHAT);
    for (let joined = 0; joined < 20; joined += 1) {
      people.happened("somebodyJoined", CHAT);
      await people.roster.check(CHAT, person("mei"));
    }
    expect(world.roster.asked).toMatchObject({ all: 1, member: 2 });
    expect(await shown()).toEqual(["priya", "tom", "mei"]);
    expect(world.roster.asked.all).toBe(2);
  });
});

describe("PEOPLE-1: which member is which person", () => {
  it("is read once a minute, whoever asks", async () => {
    const ref = await people.members.enter(GUILD, person("tom"));
    await people.members.entries(GUILD, [ref]);
    await people.members.knows(GUILD, [ref]);
    await people.members.find(GUILD, CHAT, person("tom"));
    await people.members.name(GUILD, person("tom"));
    expect(world.asked).toMatchObject({ read: 1, entered: 1 });
    await world.environment.advance(MINUTE);
    await people.members.entries(GUILD, [ref]);
    expect(world.asked.read).toBe(2);
  });

  it("is known of those whom another server entered a moment ago, within two seconds", async () => {
    await people.members.entries(GUILD);
    const ref = await world.server().members.enter(GUILD, person("tom"));
    const { read } = world.asked;
    for (let asked = 0; asked < 5; asked += 1) expect(await people.members.knows(GUILD, [ref])).toBe(false);
    expect(world.asked.read).toBe(read);
    await world.environment.advance(2 * SECOND);
    expect(await people.members.knows(GUILD, [ref])).toBe(true);
    expect(world.asked.read).toBe(read + 1);
  });

  it("is forgotten of those who were erased within a minute, on every server: they come back as somebody new", async () => {
    const other = world.server();
    const ref = await people.members.enter(GUILD, person("tom"));
    expect(await other.members.enter(GUILD, person("tom"))).toBe(ref);
    await world.directory.erase(GUILD, ref);
    await world.environment.advance(MINUTE);
    for (const server of [people, other]) {
      expect(await server.members.knows(GUILD, [ref])).toBe(false);
      expect(await server.members.enter(GUILD, person("tom"))).not.toBe(ref);
      expect((await server.members.entries(GUILD)).of(ref)).toBeUndefined();
    }
  });
});

describe("PEOPLE-1: which community a conversation belongs to", () => {
  const reference = { serviceUrl: "https://teams.example", bot: "28:bot", welcomed: true };

  it("is read once a minute once the bot can post there, and each time before", async () => {
    const community = await people.conversations.community(CHAT);
    const binding = () => people.conversations.binding(CHAT);
    await binding();
    await binding();
    expect(world.asked.bound).toBe(3);
    // Another server, to which Teams told that the bot was installed.
    await world.server().conversations.keepReference(CHAT, reference);
    expect(await binding()).toMatchObject({ community, reference });
    await binding();
    expect(world.asked.bound).toBe(4);
    await world.environment.advance(MINUTE);
    await binding();
    expect(world.asked.bound).toBe(5);
  });

  it("is known anew, with everything about the conversation, when the bot is installed, removed, or reached elsewhere", async () => {
    await people.conversations.community(CHAT);
    await people.conversations.keepReference(CHAT, reference);
    world.roster.failing = "botMissing";
    await expect(decided()).rejects.toThrow(RosterError);
    world.roster.failing = null;
    await expect(decided()).rejects.toThrow(RosterError);
    await people.conversations.keepReference(CHAT, { ...reference, serviceUrl: "https://elsewhere.example" });
    expect(await decided()).toEqual(["priya", "tom"]);
    expect(await people.conversations.binding(CHAT)).toMatchObject({
      reference: { serviceUrl: "https://elsewhere.example" },
    });
    expect(world.asked.bound).toBe(1);
  });
});

describe("PEOPLE-2: Teams, while it fails", () => {
  it("is asked once in two seconds about a conversation, and then at once again", async () => {
    world.roster.failing = "busy";
    for (let asked = 0; asked < 10; asked += 1) {
      await expect(decided()).rejects.toThrow("does not answer");
      await expect(shown()).rejects.toThrow("does not answer");
    }
    expect(world.roster.asked.all).toBe(1);
    world.roster.failing = null;
    await world.environment.advance(2 * SECOND);
    expect(await decided()).toEqual(["priya", "tom"]);
  });

  it("what was read before still counts for as long as it may", async () => {
    await decided();
    world.roster.failing = "busy";
    await world.environment.advance(49 * SECOND);
    await people.roster.check(CHAT, person("tom"));
    await world.environment.advance(SECOND);
    await expect(people.roster.check(CHAT, person("tom"))).rejects.toThrow("does not answer");
    expect(await shown()).toEqual(["priya", "tom"]);
  });
});
