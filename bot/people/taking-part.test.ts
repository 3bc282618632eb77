import { expect, test } from "vitest";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { Founding } from "@guildhall/shared/testing/founding";
import { CHAT, person, peopleWorld } from "./testing/people-world.ts";

/** A community in a chat with four people, two of whom have taken part. */
async function guildInChat() {
  const world = peopleWorld(["priya", "tom", "mei", "ada"]);
  const people = world.server();
  const { id } = new Founding().state;
  await world.bindings.bind(CHAT, id);
  for (const name of ["priya", "tom"]) await people.members.enter(id, person(name));
  const { state } = new Founding();
  return { ...world, people, state, count: () => people.takingPart(state) };
}

test("QUORUM-1, READ-1: are counted when a vote is closed", async () => {
  const { count, people, state } = await guildInChat();
  expect(await count()).toBe(2);
  await people.members.enter(state.id, person("mei"));
  expect(await count()).toBe(3);
});

test("QUORUM-1, LOG-11: with those whom another server has just entered", async () => {
  const world = await guildInChat();
  const { count, state } = world;
  expect(await count()).toBe(2);
  await world.server().members.enter(state.id, person("mei"));
  expect(await count()).toBe(3);
});

test("QUORUM-1, FOLLOW-2: without those who only follow", async () => {
  const { people, state } = await guildInChat();
  const ref = await people.members.enter(state.id, person("tom"));
  expect(await people.takingPart({ ...state, following: [ref] })).toBe(1);
});

test("QUORUM-1: are as last known while Teams does not answer", async () => {
  const { count, people, roster, environment } = await guildInChat();
  roster.failing = "busy";
  expect(await count()).toBeNull();
  roster.failing = null;
  await environment.advance(60_000);
  expect(await count()).toBe(2);
  people.happened("somebodyJoined", CHAT);
  roster.failing = "busy";
  expect(await count()).toBe(2);
});

test("QUORUM-1: are as last known if Teams is slow, so that nothing else waits for long", async () => {
  const { count, people, roster, environment } = await guildInChat();
  expect(await count()).toBe(2);
  people.happened("somebodyJoined", CHAT);
  roster.all = () => new Promise(() => undefined);
  const counted = count();
  await environment.advance(3_000);
  expect(await counted).toBe(2);
});

test("QUORUM-1: are not known of a community that is in no chat", async () => {
  const { people, state } = await guildInChat();
  expect(await people.takingPart({ ...state, id: communityId("elsewhere") })).toBeNull();
});
