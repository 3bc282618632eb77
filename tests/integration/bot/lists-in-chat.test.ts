import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { startGuild, type Guild } from "./guild.ts";
import { cardSaying, seen, tap, wordsOn } from "./card-press.ts";
import { dialogOf, openWriting, write } from "./dialog.ts";

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
    await write(guild.teams, "tom", id, "Write *it* down <at>all</at>");
    await write(guild.teams, "tom", id, "Ask early");
    await cardSaying(guild, "2 entries so far");
    expect(wordsOn(seen(guild, id))).toContain("1. \nWrite *it* down <at>all</at>\n · Tom");
    expect(wordsOn(seen(guild, id))).not.toContain("Yours");
    await guild.teams.refresh("tom", id);
    const dialog = await openWriting(guild.teams, "tom", id);
    await dialog.press("Edit", {}, "Write *it* down");
    await dialog.press("Save", { text: "Write it down" });
    expect(dialog.words).toContain("Write it down");
    expect(await entries()).toEqual(["Write it down", "Ask early"]);
    await dialog.press("Remove", {}, "Write it down");
    expect(await entries()).toEqual(["Ask early"]);
    const refused = await write(guild.teams, "amara", id, "  ");
    expect(refused.words).toContain(texts.refusal({ code: "empty", field: "entry" }));
    expect(refused.words).toContain(texts.dialogs.entries.noneYet);
  });

  test("COLL-2 nobody can change another member's entry with forged data", async () => {
    const id = await ask(false);
    await write(guild.teams, "tom", id, "Ask early");
    const dialog = await openWriting(guild.teams, "tom", id);
    const forged = await guild.teams.submitDialog("amara", dialog.data("Remove"));
    expect(dialogOf(guild.teams, "amara", forged).words).toContain(texts.refusal({ code: "notYourEntry" }));
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("COLL-3 an anonymous list names nobody, and says until when an operator could find out", async () => {
    const id = await ask(true);
    expect(wordsOn(seen(guild, id))).toContain(texts.list.anonymous);
    await write(guild.teams, "tom", id, "Too many meetings");
    const { id: message } = await cardSaying(guild, "1 entry so far");
    // Its ids are of random letters, which may be those of a short name.
    expect(wordsOn(seen(guild, message))).not.toContain("Tom");
    expect(JSON.stringify(seen(guild, message))).not.toContain(guild.teams.person("tom").name);
    expect(wordsOn(seen(guild, message))).toContain("1. \nToo many meetings");
  });

  test("COLL-4 once it is closed its card shows the entries and accepts no more", async () => {
    const id = await ask(false);
    await write(guild.teams, "tom", id, "Ask early");
    const late = await openWriting(guild.teams, "amara", id);
    await guild.teams.refresh("priya", id);
    await tap(guild, "priya", id, "so far", "Close the list");
    await cardSaying(guild, texts.list.closed(1));
    await late.press("Add", { text: "Late" });
    expect(late.words).toContain(texts.dialogs.entries.closed);
    expect(late.fields).toEqual({ text: "Late" });
    expect(await entries()).toEqual(["Ask early"]);
  });

  test("COLL-5 a hidden entry is shown as hidden, without its text", async () => {
    const id = await ask(false);
    await write(guild.teams, "tom", id, "Rude words");
    const [collection] = (await state()).collections;
    const [entry] = collection?.entries ?? [];
    if (collection === undefined || entry === undefined) throw new Error("Nothing was added");
    await guild.inCommunity("priya", { type: "hideEntry", collection: collection.id, entry: entry.id });
    await cardSaying(guild, texts.card.hidden);
    expect(JSON.stringify(seen(guild, id))).not.toContain("Rude words");
  });
});

describe("topics in the chat", () => {
  test("BACK-1, BACK-2 are offered with why, kind and minutes, and changed", async () => {
    await guild.inCommunity("priya", { type: "askForTopics", closesAt: null, inChat: true });
    const { id } = await cardSaying(guild, texts.list.prompt.topics);
    const fields = { text: "Design tokens", why: "They drift", kind: "present", minutes: "15" };
    const dialog = await write(guild.teams, "tom", id, fields);
    await dialog.press("Edit");
    expect(dialog.fields).toEqual(fields);
    await dialog.press("Save", { text: "Tokens", minutes: "20" });
    expect((await state()).backlog.topics).toMatchObject([
      { text: "Tokens", why: "They drift", kind: "present", minutes: 20 },
    ]);
    await dialog.press("Offer", { ...fields, minutes: "900" });
    expect(dialog.words).toContain(texts.refusal({ code: "minutesOutOfRange", least: 1, most: 240 }));
    expect(dialog.fields).toEqual({ ...fields, minutes: "900" });
    await guild.inCommunity("priya", { type: "stopAsking" });
    await cardSaying(guild, texts.list.asked);
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
    const bad = await cardSaying(guild, texts.list.prompt.bad);
    await write(guild.teams, "tom", bad.id, "One person talks");
    await guild.teams.refresh("priya", bad.id);
    await tap(guild, "priya", bad.id, "so far", texts.step.bad);
    const good = await cardSaying(guild, texts.list.prompt.good);
    const dialog = await openWriting(guild.teams, "amara", good.id);
    const twin = dialog.choice("twin", "One person talks");
    await dialog.press("Add", { text: "Everybody gets a turn", twin });
    expect(wordsOn((await guild.teams.refresh("amara", good.id))?.card)).toContain(
      "One person talks\n→ 1.1 \nEverybody gets a turn",
    );
    await guild.teams.refresh("priya", good.id);
    await tap(guild, "priya", good.id, "good one", texts.step.good);
    const vote = await cardSaying(guild, texts.vote.question.contract);
    await tap(guild, "mei", vote.id, "Everybody gets a turn", "👍");
    await guild.teams.refresh("priya", vote.id);
    await tap(guild, "priya", vote.id, "have voted", "Close the vote");
    expect(wordsOn(seen(guild, vote.id, "priya"))).toContain(texts.refusal({ code: "belowQuorum" }));
    await tap(guild, "tom", vote.id, "Everybody gets a turn", "👍");
    await guild.teams.refresh("priya", vote.id);
    await tap(guild, "priya", vote.id, "have voted", "Close the vote");
    await cardSaying(guild, texts.vote.closed(2));
    await guild.inCommunity("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } });
    await guild.inCommunity("priya", { type: "adoptContract", elmo: null });
    const contract = await cardSaying(guild, texts.contract.title);
    for (const who of ["tom", "mei"]) await tap(guild, who, contract.id, texts.contract.title, "Sign");
    await cardSaying(guild, /^Our social contract[^]*\b(2 of 3 have signed|2 signatures)/);
    expect(wordsOn(seen(guild, contract.id))).toMatch(/Tom.*, Mei/);
    expect(wordsOn(seen(guild, contract.id))).not.toContain(texts.contract.yours);
    const own = await guild.teams.refresh("tom", contract.id);
    expect(wordsOn(own?.card)).toContain(texts.contract.yours);
    expect((await state()).contracts[0]?.signatures).toHaveLength(2);
  });
});
