import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { until } from "../../support/person-client.ts";
import { english } from "../../../bot/teams/cards/testing/english.ts";
import type { ExtensionAnswer, ExtensionResult } from "../../teams-stand-in/extension-answer.ts";
import { NAMES, startTwoCommunities, type TwoCommunities } from "./two-communities.ts";

const says = english.cards.found;

let world: TwoCommunities;
beforeAll(async () => {
  world = await startTwoCommunities();
  await world.found("meeting");
  await world.connect("tom", "meeting");
  await world.hold("meeting", "Ask earlier for help", "Elmo! Enough, let’s move on", "A slip of the pen");
});
afterAll(() => world.close());

const resultsIn = (answer: ExtensionAnswer): readonly ExtensionResult[] => {
  if (answer.kind !== "result") throw new Error(`There are no results: ${JSON.stringify(answer)}`);
  return answer.results;
};
const titles = (answer: ExtensionAnswer): readonly string[] =>
  answer.kind === "result" ? answer.results.map(({ preview }) => preview.title) : [];
const said = (answer: ExtensionAnswer): string | null => (answer.kind === "message" ? answer.text : null);

const search = async (person: string, words?: string, options: { in?: string | null; skip?: number } = {}) =>
  (await world.teams.search(person, words, options)).answer;

/** What a projection is about to hold comes a moment later. */
const isSlip = (slice: unknown): slice is { readonly id: string } =>
  JSON.stringify(slice).startsWith("{") && JSON.stringify(slice).includes("slip");

const eventually = (look: () => Promise<ExtensionAnswer>) => async (): Promise<readonly string[]> =>
  titles(await look());

describe("EXT-1, EXT-4: in a chat that has no community, a member", () => {
  test("finds what theirs has learned, the newest before anything is typed, and is told that others will read it", async () => {
    await expect.poll(eventually(() => search("tom", undefined, { in: "group" }))).toHaveLength(3);
    const [help] = resultsIn(await search("tom", "ear", { in: "group" }));
    expect(help?.preview).toEqual({
      title: "Ask earlier for help",
      text: `${NAMES.meeting} · ${says.outsiders}`,
    });
    expect(said(await search("tom", "zebra", { in: "group" }))).toBe(says.noMatch);
  });

  test("and is not told so in the community’s own chat", async () => {
    const [help] = resultsIn(await search("tom", "ear"));
    expect(help?.preview.text).toBe(NAMES.meeting);
  });

  test("puts a card into the chat that does nothing but open the session, and names nobody", async () => {
    const [help] = resultsIn(await search("tom", "ear", { in: "group" }));
    const { cards } = await world.teams.sendCard("tom", help?.card ?? {}, { in: "group" });
    const text = JSON.stringify(cards);
    expect(text.match(/"Action\.\w+"/g)).toEqual(['"Action.OpenUrl"']);
    expect(decodeURIComponent(text)).toContain("sessions/1");
    for (const { name, aadObjectId = "nobody", teamsId } of world.teams.people)
      for (const who of [name, aadObjectId, teamsId]) expect(text).not.toContain(who);
    expect(Buffer.byteLength(text)).toBeLessThan(28 * 1024);
  });

  test("searches from a chat of two, of which Teams tells nothing", async () => {
    expect(titles(await search("tom", "help", { in: null }))).toEqual(["Ask earlier for help"]);
  });

  test("and none of it makes anything of that chat", async () => {
    const { id } = world.teams.conversation("group");
    const { tenantId } = world.teams.person("tom");
    expect(await world.server.storage.bindings.byConversation({ tenant: tenantId, id })).toBeNull();
    expect(await world.server.storage.bindings.communities()).toHaveLength(1);
  });

  test("EXT-4: a card in the community’s own chat is no voice, whatever it says", async () => {
    const [elmo] = resultsIn(await search("tom", "enough"));
    const before = world.teams.chat().length;
    await world.teams.sendCard("tom", elmo?.card ?? {});
    // A word that counts for nothing, since no session runs, would be answered.
    expect(world.teams.chat()).toHaveLength(before + 1);
  });

  test("EXT-1, KNOW-4: what was taken out of a session is found by nobody, nor what it left while it runs again", async () => {
    const find = () => search("tom", "pen", { in: null });
    await expect.poll(eventually(find)).toEqual(["A slip of the pen"]);
    const priya = await world.connect("priya", "meeting");
    await priya.tell({ type: "reopenSession" });
    await expect.poll(eventually(find)).toEqual([]);
    const session = await until(priya.session, (view) => view?.slices.session.ended === null);
    const slip = Object.values(session?.slices ?? {}).find(isSlip);
    await priya.run({ type: "removeTakeaway", takeaway: takeawayId(slip?.id ?? "") });
    await priya.run({ type: "finish" });
    await expect
      .poll(eventually(() => search("tom", "help", { in: null })))
      .toEqual(["Ask earlier for help"]);
    expect(said(await find())).toBe(says.noMatch);
  });
});

describe("in several communities", () => {
  beforeAll(async () => {
    await world.found("group");
    await world.hold("group", ...Array.from({ length: 26 }, (_, at) => `Ask who cannot see, ${at}`));
  });

  test("EXT-1: all are found together, a page at a time, and each says where", async () => {
    world.environment.advance(MINUTE);
    await world.connect("tom", "group");
    await expect.poll(eventually(() => search("tom", "ask"))).toHaveLength(25);
    const first = resultsIn(await search("tom", "ask", { in: null }));
    const rest = resultsIn(await search("tom", "ask", { in: null, skip: 25 }));
    expect(first.every(({ preview }) => preview.text.startsWith(NAMES.group))).toBe(true);
    expect(rest.map(({ preview }) => preview)).toMatchObject([
      { title: "Ask who cannot see, 25" },
      { title: "Ask earlier for help", text: `${NAMES.meeting} · ${says.outsiders}` },
    ]);
    expect(await search("tom", "ask", { skip: 50 })).toEqual({ kind: "result", results: [] });
  });

  test("EXT-2: whoever is in one of them finds nothing of the other", async () => {
    await world.connect("yuki", "meeting");
    expect(titles(await search("yuki", "ask"))).toEqual(["Ask earlier for help"]);
  });

  test("EXT-2: whoever is in none, of another tenant or without an account gets a sentence, the same for all words", async () => {
    const foreign = crypto.randomUUID();
    for (const words of ["ask", "zebra", ""]) {
      expect(said(await world.searchAs("ivan", words))).toBe(says.nowhere);
      expect(said(await world.searchAs("noor", words))).toBe(says.noAccount);
      const abroad = [
        { channelData: { tenant: { id: foreign } } },
        { channelData: {} },
        { conversation: { id: "19:x@unq.gbl.spaces", conversationType: "personal", tenantId: foreign } },
      ];
      for (const changed of abroad)
        expect(said(await world.searchAs("tom", words, () => changed))).toBe(says.nowhere);
    }
  });

  test("EXT-3: when Teams cannot be asked, that is said in place of results, and nothing is found", async () => {
    world.environment.advance(6 * MINUTE);
    world.teams.faults.failAll(503);
    expect(said(await search("tom", "ask"))).toBe(says.late);
    world.teams.faults.failAll(undefined);
    world.environment.advance(3 * SECOND);
    expect(titles(await search("tom", "ask"))).toHaveLength(25);
  });

  test("EXT-3: what is typed next asks Teams for nothing", async () => {
    await search("tom", "a");
    const asked = () => world.teams.requests.filter(({ direction }) => direction === "in").length;
    const before = asked();
    for (const words of ["as", "ask", "ask w", "ask who"]) await search("tom", words);
    expect(asked()).toBe(before);
  });

  test("EXT-5: more than 60 searches in 15 seconds are refused for a moment, one’s own alone", async () => {
    world.environment.advance(MINUTE);
    for (let time = 0; time < 60; time += 1)
      expect(said(await search("amara", "zebra"))).not.toBe(says.tooMuch);
    expect(said(await search("amara", "ask"))).toBe(says.tooMuch);
    expect(said(await search("tom", "ask"))).toBeNull();
    world.environment.advance(15 * SECOND);
    expect(said(await search("amara", "ask"))).not.toBe(says.tooMuch);
  });

  test("EXT-2: whoever was removed from a chat finds nothing of it, at once if Teams tells, else within five minutes", async () => {
    for (const person of ["leila", "sven"]) await world.connect(person, "meeting");
    world.environment.advance(MINUTE);
    for (const person of ["leila", "sven"])
      expect(titles(await world.searchAs(person, "help"))).toEqual(["Ask earlier for help"]);
    await world.teams.removeMembers(["sven"]);
    expect(said(await world.searchAs("sven", "help"))).toBe(says.nowhere);
    world.teams.delivery.hold();
    const removal = world.teams.removeMembers(["leila"]);
    world.environment.advance(5 * MINUTE);
    expect(said(await world.searchAs("leila", "help"))).toBe(says.nowhere);
    await world.teams.delivery.release();
    await removal;
  });

  test("EXT-5: nothing that was typed or found is in the log", () => {
    const log = world.logged.join("\n");
    expect(log).not.toBe("");
    for (const text of ["zebra", "Ask earlier", "cannot see", NAMES.meeting]) expect(log).not.toContain(text);
  });
});
