import { afterAll, beforeAll, expect, test } from "vitest";
import { entryId } from "@guildhall/shared/domain/kernel/ids";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import type { ExportAnswer, ExportRequest } from "@guildhall/shared/protocol/export";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { freshTableStorage } from "../../support/table-storage.ts";
import { type Guild, startGuild } from "../bot/guild.ts";

const azurite = azuriteOfRun();
let guild: Guild;
let priya: PersonClient;
let tom: PersonClient;

const topicOf = async (title: string) => {
  const state = await guild.communityState();
  const topic =
    state.status === "founded" ? state.backlog.topics.find(({ text }) => text === title) : undefined;
  return entryId(topic?.id ?? "none");
};

/** A community with a past session, a coming one, topics, one of which is hidden, and a principle. */
beforeAll(async () => {
  const storage = await freshTableStorage(azurite.connectionString);
  const port = await freePort();
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  guild = await startGuild({ server: { storage, env } });
  await guild.teams.installBot();
  const connect = (person: string) => connectPerson({ teams: guild.teams, person, url: guild.server.url });
  await guild.begin("priya", [
    { title: "Tokens | names", presenter: await guild.ref("tom") },
    { title: "Never reached" },
  ]);
  [priya, tom] = await Promise.all([connect("priya"), connect("tom")]);
  await priya.tell({ type: "changeSettings", purpose: "So that we learn." });
  await guild.inSession("tom", {
    type: "addTakeaway",
    text: "=1+1 is a formula",
    kind: "learned",
    owner: null,
  });
  await guild.inSession("tom", {
    ...{ type: "addTakeaway", text: "Write it down", kind: "action", owner: await guild.ref("priya") },
  });
  for (const text of ["Who pays?", "What is secret?"])
    await guild.inSession("tom", { type: "addTakeaway", text, kind: "question", owner: null });
  await guild.inSession("priya", { type: "finish" });
  await until(priya.community, (view) => (view?.slices.community?.last ?? null) !== null);
  for (const title of ["A good topic", "A secret topic"])
    await tom.tell({ type: "offerTopic", title, details: { why: "Because", kind: "discuss", minutes: 10 } });
  await priya.tell({ type: "hideTopic", topic: await topicOf("A secret topic") });
  await until(priya.community, (view) => view?.slices.questions?.length === 2);
  const state = await guild.communityState();
  if (state.status !== "founded") throw new Error("There is no community");
  const secret = state.questions.find(({ text }) => text === "What is secret?");
  if (secret === undefined) throw new Error("Nothing was asked");
  await tom.tell({ type: "removeQuestion", question: secret.id });
  await priya.tell({
    type: "planItem",
    session: nextOf(state).id,
    item: { title: "What comes next", kind: "topic", presenter: null, minutes: 15 },
  });
});

afterAll(async () => {
  priya.close();
  tom.close();
  await guild.close();
});

async function exported(who: PersonClient, of: ExportRequest["of"], as: ExportRequest["as"]) {
  const answer = await who.export({ of, as });
  if (answer.kind !== "file") throw new Error(`Not exported: ${JSON.stringify(answer)}`);
  return answer;
}

const isAnnouncement = (message: object): boolean =>
  JSON.stringify(message).includes("has exported this community");

const announcements = (): number => guild.teams.chat().filter(isAnnouncement).length;

/** Until the chat has so many announcements. */
const announced = (many: number): Promise<true> =>
  guild.teams.untilChat((messages) => messages.filter(isAnnouncement).length === many || undefined);

const SESSION = { kind: "session", number: 1 } as const;
const COMMUNITY = { kind: "community" } as const;

test("EXPORT-1, EXPORT-3: any member exports a past session as Markdown", async () => {
  const { name, text } = await exported(tom, SESSION, "markdown");
  expect(name).toBe("Frontend-Guild-1.md");
  const lines = text.split("\n");
  expect(lines[0]).toMatch(/^# Session 1 · /);
  expect(lines).toContain("| Item | Presenter | Planned min | Actual min | Outcome |");
  expect(lines).toContain("| Tokens \\| names | Tom Hale | 10 | 0 | done |");
  expect(lines).toContain("| Never reached |  | 10 |  | not reached |");
  expect(lines).toContain("- \\=1+1 is a formula");
  expect(lines).toContain("- Action: Write it down (Priya Nair)");
  expect(announcements()).toBe(0);
});

test("EXPORT-1, EXPORT-5: and as CSV, in which no takeaway is a formula", async () => {
  const { name, text } = await exported(tom, SESSION, "csv");
  expect(name).toBe("Frontend-Guild-1.csv");
  const lines = text.split("\r\n");
  expect(lines[0]).toBe('\uFEFF"Part","Session","Date","Text","Details","Who","Planned min","Actual min"');
  expect(lines.find((line) => line.includes("formula"))).toMatch(
    /^"Takeaway",1,"\d{4}-\d\d-\d\d","'=1\+1 is a formula",,,,$/,
  );
  expect(lines.find((line) => line.includes("Tokens"))).toMatch(/"Tokens \| names","done","Tom Hale",10,0$/);
});

test("EXPORT-1, EXPORT-2, EXPORT-3: an organiser exports the community; the chat is told, and hidden texts are not in it", async () => {
  const { name, text } = await exported(priya, COMMUNITY, "markdown");
  expect(name).toBe("Frontend-Guild.md");
  await announced(1);
  for (const told of [
    "# Frontend Guild\n\nSo that we learn.",
    "## Coming sessions",
    "| What comes next |  | 15 |",
    "## Topics",
    "| A good topic | Because | Tom Hale |",
    "## Open actions",
    "- Write it down (Priya Nair)",
    "## Open questions\n\n- Who pays?",
    "## Past sessions",
    "### Session 1 · ",
    "#### Takeaways",
    "- Question: Who pays?",
  ])
    expect(text).toContain(told);
  const table = (await exported(priya, COMMUNITY, "csv")).text;
  expect(table).toContain('"Topic",,,"A good topic","Because","Tom Hale",,');
  expect(table).toContain('"Open question",,,"Who pays?",,,,');
  for (const file of [text, table]) expect(file).not.toContain("secret");
  await announced(2);
});

test("EXPORT-1, EXPORT-2: a member who is no organiser gets no community, and the chat is told nothing", async () => {
  const before = announcements();
  const answer: ExportAnswer = await tom.export({ of: COMMUNITY, as: "csv" });
  expect(answer).toEqual({ kind: "refused", rejection: { code: "onlyOrganisers" } });
  expect(announcements()).toBe(before);
});

test("EXPORT-1: nothing is exported of a session that there never was, and nothing at an address", async () => {
  expect(await tom.export({ of: { kind: "session", number: 7 }, as: "csv" })).toEqual({ kind: "failed" });
  for (const path of ["export", "export/Frontend-Guild.md", "tab/export"])
    expect((await fetch(`${guild.server.url}/${path}`)).status).toBe(404);
});
