import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { nodeEnvironment } from "../../../bot/ops/node-environment.ts";
import { startGuild, type Guild } from "./guild.ts";
import { buttonAfter, cardSaying, seen, tap } from "./card-press.ts";
import { openWriting, write } from "./dialog.ts";

let guild: Guild;

const TIMES = 40;
const began = Date.now();
/** A faster clock, so that what is delayed by seconds is done in a moment. */
const environment: Environment = {
  ...nodeEnvironment,
  now: () => began + (Date.now() - began) * TIMES,
  later: (delay, work) => nodeEnvironment.later(delay / TIMES, work),
};

beforeEach(async () => {
  guild = await startGuild({ server: { environment } });
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  await guild.inCommunity("priya", {
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: true,
    closesAt: null,
    inChat: true,
  });
  for (const anonymous of [true, false])
    await guild.inCommunity("priya", {
      type: "openCollection",
      prompt: anonymous ? "What went wrong?" : "What went well?",
      anonymous,
      perMember: null,
      closesAt: null,
      inChat: true,
    });
});

afterEach(() => guild.close());

/** The members who have taken part according to the directory, once everything delayed is done. */
async function tookPart(): Promise<ReadonlySet<string>> {
  await new Promise<void>((resolve) => void environment.later(20 * SECOND, resolve));
  const people = new Map(guild.teams.people.map(({ key, aadObjectId }) => [aadObjectId, key]));
  const entries = await guild.server.storage.directory.all(await guild.community());
  return new Set(
    entries.flatMap((entry) => (entry.tookPart ? [people.get(entry.person.objectId) ?? "?"] : [])),
  );
}

const founded = async (): Promise<FoundedCommunity> => {
  const state = await guild.communityState();
  if (state.status !== "founded") throw new Error("It is not founded");
  return state;
};

const card = async (words: string): Promise<string> => (await cardSaying(guild, words)).id;

describe("a person who presses a card for the first time", () => {
  test("LOG-11 to vote, or to take their vote back, takes part once the vote is over and its key destroyed", async () => {
    const id = await card("Which colour?");
    await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "mei", id, "Green", "Vote");
    await tap(guild, "mei", id, "Green", "Take back");
    expect(await tookPart()).toEqual(new Set(["priya"]));
    const [poll] = (await founded()).polls;
    if (poll !== undefined) await guild.inCommunity("priya", { type: "closePoll", poll: poll.id });
    expect(await tookPart()).toEqual(new Set(["priya", "tom", "mei"]));
  });

  test("LOG-11 to write anonymously takes part once the list is closed, even if the entry was removed", async () => {
    const id = await card("What went wrong?");
    await write(guild.teams, "tom", id, "No agenda");
    const dialog = await write(guild.teams, "mei", id, "No end");
    await dialog.press("Remove");
    expect(await tookPart()).toEqual(new Set(["priya"]));
    const list = (await founded()).collections.find(({ anonymous }) => anonymous);
    if (list !== undefined)
      await guild.inCommunity("priya", { type: "cancelCollection", collection: list.id });
    expect(await tookPart()).toEqual(new Set(["priya", "tom", "mei"]));
  });

  test("LOG-8 to do something under their name takes part at once", async () => {
    await write(guild.teams, "tom", await card("What went well?"), "The talk");
    await write(guild.teams, "mei", await card("Which colour?"), "Blue");
    expect(await tookPart()).toEqual(new Set(["priya", "tom", "mei"]));
  });

  test("LOG-11 does not take part because Teams draws their card for them, or because they open a dialog", async () => {
    for (const words of ["Which colour?", "What went well?"])
      for (const who of ["tom", "mei"]) {
        await guild.teams.refresh(who, await card(words));
        await openWriting(guild.teams, who, await card(words));
      }
    expect(await tookPart()).toEqual(new Set(["priya"]));
  });

  test("LOG-11 to vote in a poll that is cancelled takes part too, but not if the vote came too late", async () => {
    const id = await card("Which colour?");
    const vote = buttonAfter(seen(guild, id), "Green", "Vote");
    await tap(guild, "tom", id, "Green", "Vote");
    const [poll] = (await founded()).polls;
    if (poll !== undefined) await guild.inCommunity("priya", { type: "cancelPoll", group: poll.group });
    await guild.teams.press("mei", id, vote);
    expect(await tookPart()).toEqual(new Set(["priya", "tom"]));
  });
});
