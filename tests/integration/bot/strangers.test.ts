import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { BotActivity } from "../../teams-stand-in/activity-maker.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import { startGuild, type Guild } from "./guild.ts";
import { buttonAfter, cardSaying, seen } from "./card-press.ts";

let guild: Guild;

let environment: TravellingEnvironment;

beforeEach(async () => {
  environment = travellingEnvironment();
  guild = await startGuild({
    teams: { now: () => environment.now() },
    server: { environment },
  });
  await guild.teams.installBot();
});

afterEach(() => guild.close());

/** An activity of one person, as if another one had sent it. */
const by = (who: string, activity: BotActivity): BotActivity => {
  const { aadObjectId, teamsId, name } = guild.teams.person(who);
  return { ...activity, id: `f:${crypto.randomUUID()}`, from: { id: teamsId, name, aadObjectId } };
};

const deliver = async (activity: BotActivity) =>
  guild.teams.deliver(activity, await guild.teams.tokens.channel());

const isKnown = async (who: string): Promise<boolean> => {
  const entries = await guild.server.storage.directory.all(await guild.community());
  return entries.some(({ person }) => person.objectId === guild.teams.person(who).aadObjectId);
};

const turnout = async (): Promise<number | undefined> => {
  const community = await guild.communityState();
  return community.status === "founded" ? community.polls.find(isOpen)?.progress.turnout : undefined;
};

describe("a person who is not in the conversation's roster", () => {
  beforeEach(async () => {
    await guild.begin("priya", [{ title: "Signals" }]);
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
  });

  test("SEC-25 cannot press a card: it is refused with a message, does not count, and makes nobody a member", async () => {
    const { id } = await cardSaying(guild, "Which colour?");
    const vote = buttonAfter(seen(guild, id), "Green", "Vote");
    const { delivered } = await guild.teams.press("tom", id, vote);
    for (const _ of ["asked of Teams", "remembered"]) {
      const { status, body } = await deliver(by("ivan", delivered.activity));
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain("not in this chat");
    }
    expect(await turnout()).toBe(1);
    expect(await isKnown("ivan")).toBe(false);
  });

  test("SEC-25 cannot raise ELMO by a message", async () => {
    await deliver(by("ivan", guild.teams.draft("tom", "<p>elmo</p>")));
    const session = await guild.sessionState();
    expect(session).toMatchObject({ status: "running", current: { elmos: { count: 0 } } });
    expect(await isKnown("ivan")).toBe(false);
    await guild.teams.say("tom", "<p>elmo</p>");
    expect(await guild.sessionState()).toMatchObject({ current: { elmos: { count: 1 } } });
  });

  test("SEC-25 nobody counts as being in the chat while Teams cannot confirm it", async () => {
    const { id } = await cardSaying(guild, "Which colour?");
    const vote = buttonAfter(seen(guild, id), "Green", "Vote");
    environment.advance(MINUTE);
    guild.teams.faults.failAll(503);
    const { says } = await guild.teams.press("tom", id, vote);
    expect(says).toContain("try again");
    expect(await turnout()).toBe(0);
    guild.teams.faults.failAll(undefined);
    environment.advance(2 * SECOND);
    await guild.teams.press("tom", id, vote);
    expect(await turnout()).toBe(1);
  });
});
