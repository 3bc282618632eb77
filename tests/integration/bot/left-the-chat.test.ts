import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotActivity } from "../../teams-stand-in/activities.ts";
import type { Delivered } from "../../teams-stand-in/delivery.ts";
import { startGuild, type Guild } from "./guild.ts";
import { cardSaying, tap } from "./card-press.ts";

let guild: Guild;
let list: string;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  await guild.inCommunity("priya", {
    type: "openCollection",
    prompt: "What annoys you?",
    anonymous: false,
    perMember: null,
    closesAt: null,
    inChat: true,
  });
  list = (await cardSaying(guild, "What annoys you?")).id;
});

afterEach(() => guild.close());

const entries = async (): Promise<readonly string[]> => {
  const state = await guild.communityState();
  return state.status === "founded"
    ? state.collections.flatMap((collection) => collection.entries.map(({ text }) => text))
    : [];
};

interface Press {
  readonly value: {
    readonly action: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  };
}

/** Delivers a person's last press again with another verb or data, as their client could send it whatever Teams shows. */
async function pressAnew(verb: string, text: string): Promise<Delivered> {
  const last = guild.teams.requests.findLast(
    ({ direction, body }) => direction === "out" && (body as BotActivity)["type"] === "invoke",
  )?.body as (BotActivity & Press) | undefined;
  if (last === undefined) throw new Error("Nobody has pressed anything");
  const { action } = last.value;
  const value = { ...last.value, action: { ...action, verb, data: { ...action.data, text } } };
  const timestamp = new Date().toISOString();
  const activity = { ...last, id: `f:${randomUUID()}`, timestamp, value };
  return guild.teams.deliver(activity, await guild.teams.tokens.channel());
}

describe("a press on a card", () => {
  test("SEC-15: of a person who was removed from the chat is refused and shows them nothing, until they are back", async () => {
    await tap(guild, "tom", list, "so far", "Add it", { text: "Flaky tests" });
    expect(await entries()).toEqual(["Flaky tests"]);
    await guild.teams.removeMembers(["tom"]);
    for (const verb of ["addEntry", "see"]) {
      const { body } = await pressAnew(verb, "Left behind");
      expect(body).toMatchObject({
        type: "application/vnd.microsoft.activity.message",
        value: "You are not in this chat any more, so nothing was changed.",
      });
    }
    expect(await entries()).toEqual(["Flaky tests"]);

    await guild.teams.addMembers(["tom"]);
    await tap(guild, "tom", list, "so far", "Add it", { text: "Back again" });
    expect(await entries()).toEqual(["Flaky tests", "Back again"]);
  });

  test("SEC-15: of a person who is back counts even without a notification by Teams", async () => {
    await tap(guild, "tom", list, "so far", "Add it", { text: "Flaky tests" });
    await guild.teams.removeMembers(["tom"]);
    const { id } = guild.teams.conversation("meeting");
    guild.teams.delivery.hold();
    void guild.teams.addMembers(["tom"], id);
    await pressAnew("addEntry", "Back again");
    expect(await entries()).toEqual(["Flaky tests", "Back again"]);
  });
});
