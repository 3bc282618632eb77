import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, observed } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { dumpTables, textOf } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { runOperator } from "../../support/operator.ts";
import { connectPerson, nextSession, type PersonClient } from "../../support/person-client.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
const clients: PersonClient[] = [];

const connect = async (person: string, server = 0): Promise<PersonClient> => {
  const url = guild.servers[server]?.url ?? "";
  const client = await connectPerson({ teams: guild.teams, person, url });
  clients.push(client);
  return client;
};

beforeAll(async () => {
  guild = await startRealGuild({ azurite, servers: 2 });
});
afterAll(async () => {
  for (const client of clients) client.close();
  await guild.close();
});

const dump = async () =>
  (await dumpTables(azurite.connectionString, guild.tablePrefix)).map((row) => ({
    ...row,
    text: textOf(row),
  }));

/** Runs the operator's tool with the settings of the servers. */
const operator = (...given: readonly string[]) => runOperator("community", given, guild.settings);

const PROJECTION_HEADS = "generations";

test("PRIV-7, PRIV-8: an erased community is gone from all tables but the log, its panels are told on all servers, and the chat can start again", async () => {
  const priya = await connect("priya");
  await priya.tell({ type: "found", name: "Frontend Guild" });
  const tom = await connect("tom", 1);
  await tom.tell({ type: "offerTopic", title: "Signals", details: null });
  await tom.calendar({ do: "renew" });
  await priya.tell({ type: "setRhythm", timeZone: "UTC", at: Date.now() + 14 * 24 * 3_600_000 });
  await priya.tell({ type: "begin", session: await nextSession(priya) });
  const session = await eventually(priya.session, (shown) => shown !== null, "a session");
  await priya.run({ type: "finish" });
  const chat = guild.teams.conversation("meeting");
  const { tenantId } = guild.teams.person("priya");
  const which = ["--chat", `${tenantId}/${chat.id}`];
  const found = await operator("find", ...which);
  expect(found).toMatchObject({ code: 0, complained: "" });
  const community = found.printed.trim();
  const people = ["priya", "tom"].map((person) => guild.teams.person(person).aadObjectId ?? "nobody");
  const traces = [
    community,
    session?.slices.session.id ?? "no session",
    chat.id,
    "Frontend Guild",
    "Signals",
    ...people,
  ];
  const before = await dump();
  const isIn = (trace: string) => before.some(({ text }) => text.includes(trace));
  expect(traces.filter((trace) => !isIn(trace))).toEqual([]);

  expect(await operator("erase", ...which)).toMatchObject({ code: 0, complained: "" });
  for (const client of [priya, tom])
    expect(
      await eventually(client.connection, ({ state }) => state === "refused", "the end of a panel"),
    ).toMatchObject({ code: "communityErased" });
  expect((await operator("erase", "--community", community)).code).toBe(0);
  const left = await dump();
  const leading = left.filter(
    ({ table, text }) => table !== "Erased" && traces.some((trace) => text.includes(trace)),
  );
  expect(leading.map(({ text }) => text)).toEqual([]);
  // Nothing is left but the log of references, and which projections there are.
  const rest = left.filter(
    ({ table, partitionKey }) => table !== "Erased" && partitionKey !== PROJECTION_HEADS,
  );
  expect(rest.map(({ text }) => text)).toEqual([]);
  expect(left.filter(({ table }) => table === "Erased").map(({ partitionKey }) => partitionKey)).toEqual([
    "erased",
    "under-way",
  ]);

  // The bot is still in the chat: once it hears something there, another community can begin.
  await guild.teams.installBot();
  const again = await observed(() => connect("priya").catch(() => undefined), "a way back");
  await again.tell({ type: "found", name: "Backend Guild" });
  const afterwards = await operator("find", ...which);
  expect(afterwards.printed.trim()).not.toBe(community);
});

test("PRIV-7: the operator is told how it is used, and of no community that there is not", async () => {
  expect(await operator("forget", "--community", "one")).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/^Usage: community/) as string,
  });
  expect(await operator("erase", "--community", "nowhere")).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/^There is no such community/) as string,
  });
});
