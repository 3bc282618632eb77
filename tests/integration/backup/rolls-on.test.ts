import { expect, test } from "vitest";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { backUp, restore } from "../../../bot/backups.ts";
import { createLog } from "../../../bot/ops/log.ts";
import { observed } from "../../chaos/eventually.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { startBotServer } from "../../support/bot-server.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { travellingEnvironment } from "../../support/travelling-environment.ts";
import { wordsOn } from "../bot/card-press.ts";
import { type Guild, startGuild } from "../bot/guild.ts";
import { backupFolder } from "./backup-folder.ts";

const azurite = azuriteOfRun();
const inFolder = backupFolder();
let guild: Guild;
const environment = travellingEnvironment();
const log = createLog({ write: () => undefined });

const tables = (tablePrefix: string) => ({
  ...{ connectionString: azurite.connectionString, tablePrefix, wrappingKeys: [freshWrappingKey()] },
});

const isFounded = (state: CommunityState): FoundedCommunity => {
  if (state.status !== "founded") throw new Error("It is not founded");
  return state;
};
const cardsSaying = (words: string) =>
  guild.teams
    .chat()
    .filter(({ text, cards }) =>
      [text ?? "", ...cards.map((card) => wordsOn(card))].join(" ").includes(words),
    );

test(
  "BACKUP-5, BACKUP-6: a server goes on from a backup: the chat is told, the open vote is cancelled on its card, and nothing is posted a second time",
  { timeout: 180_000 },
  async () => {
    const before = tables(freshPrefix());
    const after = tables(freshPrefix());
    guild = await startGuild({
      teams: { now: () => environment.now() },
      server: { storage: await azureStorage(before), environment, log },
    });
    const { teams } = guild;
    await teams.installBot();
    await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
    const vote = { question: "Shall we go on?", options: ["Yes", "No"], budget: 1, cap: 1 } as const;
    await guild.inCommunity("priya", {
      ...{ type: "openPoll", ...vote, secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true },
    });
    await observed(() => Promise.resolve(cardsSaying(vote.question)[0]), "the card of the vote");
    const at = Math.floor(environment.now() / DAY) * DAY + 8 * DAY + 10 * HOUR;
    await guild.inCommunity("priya", { type: "setRhythm", timeZone: "UTC", at });
    const [ahead] = isFounded(await guild.communityState()).reminders.ahead.filter(
      ({ what }) => what === "everybody",
    );
    if (ahead === undefined) throw new Error("Nobody is to be reminded");

    const file = inFolder("guild.backup");
    await backUp(before, file, "everything", environment);
    environment.advance(ahead.due - environment.now() + MINUTE);
    await observed(() => Promise.resolve(cardsSaying("Session on")[0]), "the reminder");
    await guild.inCommunity("tom", { type: "offerTopic", title: "Gone", details: null });
    await guild.server.stop();
    const posted = teams.chat().length;

    const done = await restore(after, { from: file }, { environment, log });
    expect(done).toMatchObject({ restored: 1, communities: 1 });
    const server = await startBotServer(teams, { storage: await azureStorage(after), environment, log });
    environment.advance(2 * MINUTE);
    await observed(
      () => Promise.resolve(cardsSaying("was restored from a backup")[0]),
      "what the chat is told",
    );
    expect(cardsSaying("please vote again")).toHaveLength(1);
    const community = await guild.community();
    const stream = await server.liveStreams.community(community);
    const state = isFounded(stream.state);
    expect(state.polls.filter(isOpen)).toEqual([]);
    expect(state.unknownSends.map(({ message }) => message)).toMatchObject([
      { kind: "card", subject: { kind: "reminder", what: "everybody" } },
    ]);
    await observed(() => Promise.resolve(cardsSaying("cancelled")[0]), "the card of the vote, drawn anew");
    environment.advance(10 * MINUTE);
    const [ref] = await server.storage.directory.all(community);
    if (ref === undefined) throw new Error("Nobody is known");
    const outcome = await stream.submit({
      id: `${environment.now()}-anew`,
      actor: { kind: "member", ref: ref.ref, meetingOrganiser: false },
      command: { type: "offerTopic", title: "Anew", details: null },
    });
    expect(outcome.kind).toBe("done");
    await server.stop();
    expect(cardsSaying("Session on")).toHaveLength(1);
    expect(teams.chat()).toHaveLength(posted + 1);
    await teams.close();
  },
);
