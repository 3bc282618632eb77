import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotActivity } from "../../teams-stand-in/activity-maker.ts";
import type { Delivered } from "../../teams-stand-in/delivery.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { startGuild, type Guild } from "./guild.ts";
import { cardSaying } from "./card-press.ts";
import { write } from "./dialog.ts";

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

type Value = Readonly<Record<string, unknown>>;

/** Delivers another invoke of Tom's, as his client could send it whatever Teams shows him. */
async function invokes(name: string, value: Value): Promise<Delivered> {
  const last = guild.teams.requests.findLast(
    ({ direction, body }) => direction === "out" && (body as BotActivity)["type"] === "invoke",
  )?.body as BotActivity | undefined;
  if (last === undefined) throw new Error("Nobody has pressed anything");
  const activity = { ...last, id: `f:${randomUUID()}`, timestamp: new Date().toISOString(), name, value };
  return guild.teams.deliver(activity, await guild.teams.tokens.channel());
}
const submits = (data: Value): Promise<Delivered> => invokes("task/submit", { data });

const LEFT = texts.says.left;

describe("a press on a card, or in its dialog", () => {
  test("SEC-15: of a person who was removed from the chat is refused and shows them nothing, until they are back", async () => {
    const dialog = await write(guild.teams, "tom", list, "Flaky tests");
    const button = {
      msteams: { type: "task/fetch" },
      press: { verb: "open", data: { card: "setup", dialog: "name" } },
    };
    expect(await entries()).toEqual(["Flaky tests"]);
    await guild.teams.removeMembers(["tom"]);
    const submitted = await submits(dialog.data("Add", { text: "Left behind" }));
    expect(JSON.stringify(submitted.body)).toContain(LEFT);
    expect(JSON.stringify(submitted.body)).toContain("Left behind");
    expect(JSON.stringify(submitted.body)).not.toContain("Flaky tests");
    const opened = await invokes("task/fetch", { data: button });
    expect(opened.body).toEqual({ task: { type: "message", value: LEFT } });
    const seen = await invokes("adaptiveCard/action", { action: { verb: "see", data: { card: "setup" } } });
    expect(seen.body).toMatchObject({ type: "application/vnd.microsoft.activity.message", value: LEFT });
    expect(await entries()).toEqual(["Flaky tests"]);

    await guild.teams.addMembers(["tom"]);
    await write(guild.teams, "tom", list, "Back again");
    expect(await entries()).toEqual(["Flaky tests", "Back again"]);
  });

  test("SEC-15: of a person who is back counts even without a notification by Teams", async () => {
    const dialog = await write(guild.teams, "tom", list, "Flaky tests");
    await guild.teams.removeMembers(["tom"]);
    const { id } = guild.teams.conversation("meeting");
    guild.teams.delivery.hold();
    void guild.teams.addMembers(["tom"], id);
    await submits(dialog.data("Add", { text: "Back again" }));
    expect(await entries()).toEqual(["Flaky tests", "Back again"]);
  });
});
