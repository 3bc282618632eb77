import { afterEach, beforeEach, expect, test } from "vitest";
import { nodesIn, wordsOn } from "./card-press.ts";
import { type Guild, startGuild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
});

afterEach(() => guild.close());

const TOLD = /facilitates? (on|one of) /;

/** What the chat was told about turns, and who is mentioned. */
const told = () =>
  guild.teams
    .chat()
    .flatMap(({ cards }) => cards)
    .filter((card) => TOLD.test(wordsOn(card)))
    .map((card) => ({
      words: wordsOn(card),
      mentioned: nodesIn(card["msteams"]).flatMap(({ mentioned }) => mentioned ?? []),
    }));

const untilTold = (words: string) =>
  guild.teams.untilChat((messages) =>
    messages.find(({ cards }) => cards.some((card) => wordsOn(card).includes(words))),
  );

test("ROTA-13, ROTA-15: whoever takes a declined turn is mentioned in the chat, and nothing is told before", async () => {
  for (const who of ["tom", "priya", "amara"]) await guild.inCommunity(who, { type: "joinRota" });
  await guild.inCommunity("priya", { type: "declineTurn", turn: 1 });
  await guild.inCommunity("amara", { type: "takeTurn", turn: 1 });
  await untilTold("facilitates one of");
  await guild.inCommunity("tom", { type: "leaveRota" });
  await untilTold("Nobody facilitates");
  const { name, teamsId } = guild.teams.person("amara");
  expect(told()).toEqual([
    {
      words: `<at>${name}</at> facilitates one of the next sessions.`,
      mentioned: [{ id: teamsId, name }],
    },
    {
      words:
        "Nobody facilitates one of the next sessions yet. Anybody on the rota can take it, in the Guildhall tab.",
      mentioned: [],
    },
  ]);
});
