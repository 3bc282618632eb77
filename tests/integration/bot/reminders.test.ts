import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { ReminderKind } from "@guildhall/shared/domain/community/reminders/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { observed } from "../../chaos/eventually.ts";
import type { AdaptiveCardJson, ChatMessage } from "../../teams-stand-in/model.ts";
import { openDialog } from "./dialog.ts";
import { buttonAfter, seen, wordsOn } from "./card-press.ts";
import { type Guild, startGuild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  guild.teams.connectApp(guild.server.url);
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
});
afterEach(() => guild.close());

const founded = async (): Promise<FoundedCommunity> => {
  const state = await guild.communityState();
  if (state.status !== "founded") throw new Error("It is not founded");
  return state;
};
const AT = Math.floor(Date.now() / DAY) * DAY + 28 * DAY + 10 * HOUR;
/** The next session gets a date in four weeks, and the time of these reminders comes. */
async function comesDue(what: ReminderKind): Promise<void> {
  await guild.inCommunity("priya", { type: "setRhythm", timeZone: "UTC", at: AT });
  const { ahead } = (await founded()).reminders;
  const due = ahead.find((each) => each.what === what)?.due ?? 0;
  const liveStream = await guild.server.liveStreams.community(await guild.community());
  const command = { type: "remindWhenDue", due } as const;
  await liveStream.submit({ id: `due-${what}`, actor: { kind: "system" }, command });
}
const next = async () => nextOf(await founded()).id;
const reminders = (): readonly ChatMessage[] =>
  guild.teams.chat().filter(({ cards }) => cards.some((card) => wordsOn(card).startsWith("Session on")));
const reminder = (): Promise<ChatMessage> =>
  observed(() => Promise.resolve(reminders()[0]), "the reminder in the chat");
const mentionedOn = (card: AdaptiveCardJson | undefined): readonly string[] =>
  ((card?.["msteams"] as { entities?: { mentioned: { name: string } }[] } | undefined)?.entities ?? []).map(
    ({ mentioned }) => mentioned.name,
  );

describe("reminders in the chat", () => {
  test("REMIND-2, REMIND-6: everybody in the chat is mentioned, but whoever asked not to be, or only follows", async () => {
    await guild.inCommunity("tom", { type: "beMentioned", on: false });
    await guild.inCommunity("amara", { type: "onlyFollow" });
    await comesDue("everybody");
    const [card] = (await reminder()).cards;
    const nameOf = (key: string) => guild.teams.person(key).name;
    const named = mentionedOn(card);
    expect(named).toEqual(expect.arrayContaining(["priya", "mei", "sven", "yuki"].map(nameOf)));
    expect(named).not.toContain(nameOf("tom"));
    expect(named).not.toContain(nameOf("amara"));
  });

  test("REMIND-2: whoever has the turn and presents is mentioned, and the holder declines with one tap", async () => {
    for (const who of ["priya", "tom", "mei"]) await guild.inCommunity(who, { type: "joinRota" });
    const item = { title: "CI", kind: "topic", presenter: await guild.ref("sven"), minutes: 10 } as const;
    await guild.inCommunity("priya", { type: "planItem", session: await next(), item });
    await comesDue("leading");
    const { id, cards } = await reminder();
    expect(mentionedOn(cards[0]).toSorted()).toEqual(
      [guild.teams.person("tom").name, guild.teams.person("sven").name].toSorted(),
    );
    const decline = buttonAfter(seen(guild, id), "Facilitator", "I can’t");
    await guild.teams.press("mei", id, decline);
    expect(wordsOn(seen(guild, id, "mei"))).toContain("Nothing was changed");
    await guild.teams.press("tom", id, decline);
    expect(wordsOn(seen(guild, id, "tom"))).toContain("Others are asked now");
    const state = await founded();
    const given = myCommunity(state, await guild.ref("tom")).turns.givenUp;
    expect(given).toEqual([state.turns[0]?.number]);
  });

  test("REMIND-9: the holder asks somebody to swap, in a dialog that names them; nobody else can", async () => {
    for (const who of ["priya", "tom"]) await guild.inCommunity(who, { type: "joinRota" });
    await comesDue("leading");
    const { id } = await reminder();
    const open = (who: string) => openDialog(guild.teams, who, id, "Swap");
    expect((await open("mei")).words).toContain("Only whoever has this turn can swap it.");
    const dialog = await open("tom");
    await dialog.press(`Swap with ${guild.teams.person("priya").name}`);
    expect(dialog.words).toContain("We’ve asked them privately.");
    const state = await founded();
    expect(myCommunity(state, await guild.ref("priya")).swaps).toMatchObject([{ offered: false }]);
    expect(myCommunity(state, await guild.ref("mei")).swaps).toEqual([]);
  });

  test("REMIND-3, REMIND-4: it is posted once, edited as the agenda changes, and not again after a move by an hour", async () => {
    await comesDue("everybody");
    const { id } = await reminder();
    const item = { title: "Design tokens", kind: "topic", presenter: null, minutes: 10 } as const;
    await guild.inCommunity("priya", { type: "planItem", session: await next(), item });
    await guild.inCommunity("priya", { type: "moveSession", session: await next(), at: AT + HOUR });
    await observed(
      () => Promise.resolve(wordsOn(seen(guild, id)).includes("Design tokens") || undefined),
      "the agenda on the card",
    );
    expect(wordsOn(seen(guild, id))).toContain("T11:00:00Z");
    expect(reminders()).toHaveLength(1);
  });

  test.each([
    [
      "refuses is reported as missed",
      { status: 403 },
      ({ reminders: { missed } }: FoundedCommunity) => missed,
    ],
    [
      "takes and does not confirm is of unknown fate",
      { status: 502, tookEffect: true },
      ({ unknownSends }: FoundedCommunity) => unknownSends,
    ],
  ] as const)("REMIND-4: one that Teams %s", async (_fate, fault, reported) => {
    await observed(() => Promise.resolve(guild.teams.chat().at(0)), "the founding card");
    guild.teams.faults.failNextSend(fault);
    await comesDue("everybody");
    await observed(async () => reported(await founded()).at(0), "the report");
    expect(reminders()).toHaveLength("tookEffect" in fault ? 1 : 0);
  });
});
