import { afterEach, beforeEach, expect, test } from "vitest";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { type Guild, startGuild } from "./guild.ts";
import { buttonAfter, cardSaying, seen, wordsOn } from "./card-press.ts";

let guild: Guild;
let id: string;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  await guild.inCommunity("priya", {
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green"],
    ...{ budget: 1, cap: 1, secrecy: "open", membersAdd: false, closesAt: null, inChat: true },
  });
  id = (await cardSaying(guild, "Which colour?")).id;
});

afterEach(() => guild.close());

const OLD = texts.says.old;

test("CARD-12: a button that is no longer known changes nothing, and is answered with the current card", async () => {
  const button = buttonAfter(seen(guild, id), "Green", "Vote");
  const before = await guild.communityState();
  for (const old of [
    { ...button, verb: "voteForIt" },
    { ...button, data: { ...button.data, v: 2 } },
    { ...button, data: { card: button.data["card"] } },
  ]) {
    const { card } = await guild.teams.press("tom", id, old);
    expect(wordsOn(card)).toContain(OLD);
    expect(wordsOn(card)).toContain("Which colour?");
  }
  expect(await guild.communityState()).toEqual(before);
  const { card } = await guild.teams.press("tom", id, buttonAfter(seen(guild, id, "tom"), "Green", "Vote"));
  expect(wordsOn(card)).toContain("your choice");
  expect(wordsOn(card)).not.toContain(OLD);
});

test("CARD-12: an old button reports that its card is gone, and one that was never Guildhall's is not understood", async () => {
  const press = (data: object) => guild.teams.press("tom", id, { verb: "voteForIt", data });
  expect((await press({ card: "poll-gone" })).says).toContain(texts.says.gone);
  for (const data of [{}, { card: 7 }, { card: "pole-1" }])
    expect((await press(data)).says).toContain(texts.says.stale);
});
