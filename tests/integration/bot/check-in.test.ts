import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { nodeEnvironment } from "../../../bot/ops/node-environment.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { type Guild, startGuild } from "./guild.ts";

let guild: Guild;
let shift = 0;

beforeEach(async () => {
  shift = 0;
  const environment = { ...nodeEnvironment, now: () => Date.now() + shift };
  guild = await startGuild({ server: { environment, storage: memoryStorage() } });
  await guild.teams.installBot();
});

afterEach(() => guild.close());

/** A session of so many minutes, whose recap is in the chat. */
async function held(title: string, minutes = 20): Promise<ChatMessage> {
  const before = guild.teams.chat().length;
  await guild.begin("priya", [{ title }]);
  shift += minutes * MINUTE;
  await guild.inSession("priya", { type: "finish" });
  return guild.teams.untilChat((messages) =>
    messages.slice(before).find(({ cards }) => JSON.stringify(cards).includes(texts.recap.title)),
  );
}

async function press(who: string, recap: ChatMessage): Promise<string> {
  const nodes = JSON.stringify(recap.cards);
  const [, data] = /"verb":"checkIn","data":(\{[^}]*\})/.exec(nodes) ?? [];
  if (data === undefined) throw new Error("The recap has no such button");
  const answer = await guild.teams.press(who, recap.id, {
    verb: "checkIn",
    data: JSON.parse(data) as object,
  });
  return JSON.stringify(answer);
}

async function own(who: string) {
  const { state } = await guild.server.liveStreams.community(await guild.community());
  return myCommunity(state, await guild.ref(who)).checkedIn;
}

const cardOf = ({ id }: ChatMessage) =>
  JSON.stringify(guild.teams.chat().find((each) => each.id === id)?.cards);

describe("checking in by the chat", () => {
  test("ATT-8: the recap has a button for whoever had no panel; only they are answered, and it shows nobody", async () => {
    const recap = await held("Design tokens");
    const shown = cardOf(recap);
    expect(await press("tom", recap)).toContain(texts.recap.checkedIn);
    expect(await press("tom", recap)).toContain(texts.recap.checkedIn);
    const session = await own("tom");
    expect(session).not.toBeNull();
    expect(await own("amara")).toBeNull();
    expect(cardOf(recap)).toBe(shown);
  });

  test("ATT-8: once the next session has begun, its button says that it is too late", async () => {
    const recap = await held("Design tokens");
    shift += 5 * MINUTE;
    await held("CI in ten minutes");
    expect(await press("tom", recap)).toContain(texts.refusal({ code: "checkInOver" }));
    expect(await own("tom")).toBeNull();
  });
});
