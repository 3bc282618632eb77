import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { startGuild, type Guild } from "./guild.ts";
import { buttonAfter, cardSaying, seen, tap, wordsOn } from "./card-press.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
});

afterEach(() => guild.close());

const state = async (): Promise<FoundedCommunity> => {
  const community = await guild.communityState();
  if (community.status !== "founded") throw new Error("It is not founded");
  return community;
};

const ask = async (anonymous: boolean): Promise<string> => {
  await guild.inCommunity("priya", {
    type: "openCollection",
    prompt: "What did we learn?",
    anonymous,
    perMember: null,
    closesAt: null,
    inChat: true,
  });
  return (await cardSaying(guild, "What did we learn?")).id;
};

const entries = async (): Promise<readonly string[]> =>
  (await state()).collections.flatMap((each) => each.entries.map(({ text }) => text));

describe("a list in the chat", () => {
  test("COLL-1, COLL-2 entries are added, changed and removed by their authors", async () => {
    const id = await ask(false);
    await tap(guild, "tom", id, "so far", "Add it", { text: "Write *it* down <at>all</at>" });
    await tap(guild, "tom", id, "so far", "Add it", { text: "Ask early" });
    await cardSaying(guild, "2 entries so far");
    expect(wordsOn(seen(guild, id))).toContain("1. \nWrite *it* down <at>all</at>\n · Tom");
    expect(wordsOn(seen(guild, id))).not.toContain("Yours");
    await guild.teams.refresh("tom", id);
    await tap(guild, "tom", id, "Yours", "Change");
    await tap(guild, "tom", id, "What did we learn?", "Save", { text: "Write it down" });
    expect(await entries()).toEqual(["Write it down", "Ask early"]);
    await tap(guild, "tom", id, "Yours", "Remove");
    expect(await entries()).toEqual(["Ask early"]);
    const { card } = await tap(guild, "amara", id, "so far", "Add it", { text: "  " });
    expect(wordsOn(card)).toContain("Please write something first.");
    expect(wordsOn(card)).not.toContain("Yours");
  });

  test("COLL-2 nobody can change another member's entry with forged data", async () => {
    const id = await ask(false);
    await tap(guild, "tom", id, "so far", "Add it", { text: "Ask early" });
    const remove = buttonAfter(seen(guild, id, "tom"), "Yours", "Remove");
    const { card } = await guild.teams.press("amara", id, remove);
    expect(wordsOn(card)).toContain("somebody else’s");
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("COLL-3 an anonymous list names nobody, and says until when an operator could find out", async () => {
    const id = await ask(true);
    expect(wordsOn(seen(guild, id))).toContain("Nobody in the community ever sees who wrote what.");
    await tap(guild, "tom", id, "so far", "Add it", { text: "Too many meetings" });
    const { id: message } = await cardSaying(guild, "1 entry so far");
    expect(JSON.stringify(seen(guild, message))).not.toContain("Tom");
    expect(wordsOn(seen(guild, message))).toContain("1. \nToo many meetings");
  });

  test("an entry that is delivered again, even with other ids, is stored once", async () => {
    const id = await ask(false);
    guild.teams.delivery.set({ copies: 2 });
    const { delivered } = await tap(guild, "tom", id, "so far", "Add it", { text: "Ask early" });
    await guild.teams.deliver({ ...delivered.activity, id: "f:again" }, await guild.teams.tokens.channel());
    expect(await entries()).toEqual(["Ask early"]);
    guild.teams.delivery.set({ copies: 1 });
    await tap(guild, "tom", id, "so far", "Add it", { text: "Ask early" });
    expect(await entries()).toEqual(["Ask early", "Ask early"]);
  });

  test("COLL-4 once it is closed its card shows the entries and accepts no more", async () => {
    const id = await ask(false);
    await tap(guild, "tom", id, "so far", "Add it", { text: "Ask early" });
    const add = buttonAfter(seen(guild, id), "so far", "Add it");
    await guild.teams.refresh("priya", id);
    await tap(guild, "priya", id, "so far", "Close the list");
    await cardSaying(guild, "This list is closed. 1 entry.");
    const late = await guild.teams.press("amara", id, { ...add, data: { ...add.data, text: "Late" } });
    expect(wordsOn(late.card)).toContain("nothing can be added");
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("COLL-5 a hidden entry is shown as hidden, without its text", async () => {
    const id = await ask(false);
    await tap(guild, "tom", id, "so far", "Add it", { text: "Rude words" });
    const [collection] = (await state()).collections;
    const [entry] = collection?.entries ?? [];
    if (collection === undefined || entry === undefined) throw new Error("Nothing was added");
    await guild.inCommunity("priya", { type: "hideEntry", collection: collection.id, entry: entry.id });
    await cardSaying(guild, "Hidden by who runs this");
    expect(JSON.stringify(seen(guild, id))).not.toContain("Rude words");
  });
});

describe("topics in the chat", () => {
  test("BACK-1, BACK-2 are offered with why, kind and minutes, and changed", async () => {
    await guild.inCommunity("priya", { type: "askForTopics", closesAt: null, inChat: true });
    const { id } = await cardSaying(guild, "What would you present");
    const fields = { text: "Design tokens", why: "They drift", kind: "present", minutes: "15" };
    await tap(guild, "tom", id, "0 topics wait", "Add it", fields);
    await tap(guild, "tom", id, "Yours", "Change");
    await tap(guild, "tom", id, "present", "Save", { ...fields, text: "Tokens", minutes: "20" });
    expect((await state()).backlog.topics).toMatchObject([
      { text: "Tokens", why: "They drift", kind: "present", minutes: 20 },
    ]);
    const refused = await tap(guild, "tom", id, "1 topic waits", "Add it", { ...fields, minutes: "900" });
    expect(wordsOn(refused.card)).toContain("Minutes are whole numbers from 1 to 240.");
    await guild.inCommunity("priya", { type: "stopAsking" });
    await cardSaying(guild, "Nobody is asked any more");
  });
});

describe("a contract made in the chat", () => {
  test("TRIZ-1, CONTRACT-2 bad list, good list, vote and signatures are cards", async () => {
    const minutes = { bad: 60, good: 60, vote: 60 };
    await guild.inCommunity("priya", {
      type: "startWorkshop",
      mode: "chat",
      minutes,
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    const bad = await cardSaying(guild, "What would make our community");
    await tap(guild, "tom", bad.id, "so far", "Add it", { text: "One person talks" });
    await guild.teams.refresh("priya", bad.id);
    await tap(guild, "priya", bad.id, "so far", "On to the good list");
    const good = await cardSaying(guild, "Turn each one round");
    const choices = JSON.stringify(seen(guild, good.id)).match(/"title":"Number 1","value":"([\w-]+)"/);
    await tap(guild, "amara", good.id, "so far", "Add it", {
      text: "Everybody gets a turn",
      twin: choices?.[1] ?? "",
    });
    expect(wordsOn(seen(guild, good.id, "amara"))).toContain(
      "One person talks\n→ 1.1 \nEverybody gets a turn",
    );
    await guild.teams.refresh("priya", good.id);
    await tap(guild, "priya", good.id, "so far", "On to the vote");
    const vote = await cardSaying(guild, "Which of these do we want to live by?");
    await tap(guild, "mei", vote.id, "Everybody gets a turn", "👍");
    await guild.teams.refresh("priya", vote.id);
    await tap(guild, "priya", vote.id, "have voted", "Close the vote");
    await cardSaying(guild, "The vote is closed. 1 voted.");
    await guild.inCommunity("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } });
    await guild.inCommunity("priya", { type: "adoptContract", elmo: null });
    const contract = await cardSaying(guild, "Our social contract");
    for (const who of ["tom", "mei"]) await tap(guild, who, contract.id, "Our social contract", "Sign");
    await cardSaying(guild, "2 of 11 have signed");
    expect(wordsOn(seen(guild, contract.id))).toMatch(/Tom.*, Mei/);
    expect(wordsOn(seen(guild, contract.id))).not.toContain("You have signed it.");
    const own = await guild.teams.refresh("tom", contract.id);
    expect(wordsOn(own?.card)).toContain("You have signed it.");
    expect((await state()).contracts[0]?.signatures).toHaveLength(2);
  });
});
