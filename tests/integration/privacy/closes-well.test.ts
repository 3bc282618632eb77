import { azureStorage } from "@guildhall/shared/azure/storage";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually, observed } from "../../chaos/eventually.ts";
import { dumpTables, textOf } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import { type Guild, startGuild } from "../bot/guild.ts";

const azurite = azuriteOfRun();
const tablePrefix = freshPrefix();
let guild: Guild;
let environment: TravellingEnvironment;
const clients: PersonClient[] = [];

beforeEach(async () => {
  environment = travellingEnvironment();
  const port = await freePort();
  const { connectionString } = azurite;
  const storage = await azureStorage({ connectionString, tablePrefix, wrappingKeys: [freshWrappingKey()] });
  guild = await startGuild({
    teams: { now: () => environment.now() },
    server: {
      ...{ environment, storage },
      env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    },
  });
  await guild.teams.installBot();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await guild.close();
});

async function connect(person: string): Promise<PersonClient> {
  const client = await connectPerson({ teams: guild.teams, person, url: guild.server.url });
  clients.push(client);
  return client;
}

const founded = async () => (await guild.communityState()) as FoundedCommunity;

/** The tables in which there is anything of it, but for the log of what was erased. */
const tracesOf = async (community: string): Promise<readonly string[]> =>
  (await dumpTables(azurite.connectionString, tablePrefix))
    .filter(({ table }) => table !== "Erased")
    .filter((row) => [community, "Frontend Guild", "Design tokens"].some((it) => textOf(row).includes(it)))
    .map(({ table }) => table);

test("LIFE-8 to LIFE-11: a community closes well: by a vote, with a last recap, an archive for everybody and deletion on a date", async () => {
  const tom = await guild.ref("priya").then(() => guild.ref("tom"));
  await guild.begin("priya", [{ title: "Design tokens", presenter: tom }]);
  await guild.inSession("tom", {
    ...{ type: "addTakeaway", text: "Name a token for its use", kind: "learned", owner: null },
  });
  await guild.inSession("priya", { type: "finish" });
  await observed(
    async () => ((await founded()).running === null ? true : undefined),
    "the end to be recorded",
  );
  const community = await guild.community();

  const priyaSees = await connect("priya");
  const tomSees = await connect("tom");
  await priyaSees.tell({ type: "proposeClosing", closesAt: null, inChat: true });
  const { id: poll, options } = (await founded()).polls.at(-1) ?? { id: null, options: [] };
  const close = options.at(-1)?.id;
  if (poll === null || close === undefined) throw new Error("There is no vote");
  expect(await tomSees.export({ of: { kind: "community" }, as: "markdown" })).toMatchObject({
    kind: "refused",
  });
  for (const client of [priyaSees, tomSees])
    await client.tell({ type: "castBallot", poll, ballot: { [close]: 1 } });
  await priyaSees.tell({ type: "closePoll", poll });

  const closing = await eventually(
    tomSees.community,
    (view) => (view?.slices.life?.closing?.summary ?? null) !== null,
    "the last recap",
  );
  expect(closing?.slices.life?.closing?.summary).toMatchObject({
    ...{ sessions: 1, topics: 1, learned: 1, presenters: [tom] },
  });
  const card = () =>
    guild.teams.chat().some((message) => JSON.stringify(message).includes("What we did together"));
  await observed(() => Promise.resolve(card() ? true : undefined), "the card of the last recap");
  expect(JSON.stringify(guild.teams.chat())).toContain("Tom");

  const [next] = (await founded()).upcoming;
  const refused = await tomSees.tellCommunity({ type: "begin", session: next?.id ?? null });
  expect(refused).toMatchObject({ kind: "refused", rejection: { code: "communityClosing" } });
  const archive = await tomSees.export({ of: { kind: "community" }, as: "markdown" });
  expect(archive.kind === "file" && archive.text).toContain("Name a token for its use");
  expect(await tracesOf(community)).toEqual(
    expect.arrayContaining(["Bindings", "Cards", "Projections", "Streams"]),
  );

  environment.advance(30 * DAY + MINUTE);
  const { events, erasedLog } = guild.server.storage;
  await observed(
    async () => ((await events.version(communityStream(community))) === 0 ? true : undefined),
    "an erased community",
  );
  expect(await erasedLog.hasCommunity(community)).toBe(true);
  // What a server wrote that did not know of it yet goes a few minutes later (SPEC PRIV-12).
  environment.advance(15 * MINUTE);
  await observed(async () => ((await tracesOf(community)).length === 0 ? true : undefined), "empty tables");
});
