import { expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import { type LearnedText, textsIn } from "../domain/search/learned.ts";
import { ProjectedGuild } from "../testing/projected-guild.ts";
import { learned } from "./learned.ts";
import { CHUNK_LIST, type ChunkListRow, CHUNKS, type ChunkRow } from "./text-chunks.ts";

async function chunksIn(guild: ProjectedGuild): Promise<readonly ChunkRow[]> {
  const { rows } = await guild.read(learned, CHUNKS);
  return rows as unknown as readonly ChunkRow[];
}
const textsOf = async (guild: ProjectedGuild): Promise<readonly LearnedText[]> =>
  (await chunksIn(guild)).toReversed().flatMap(textsIn);
const linesOf = async (guild: ProjectedGuild): Promise<readonly string[]> =>
  (await textsOf(guild)).map(({ kind, session, title, text }) =>
    [`${session}`, kind, ...(title === null ? [] : [title]), text].join(" "),
  );

const note = (text: string) => ({ type: "addTakeaway", text, kind: "learned", owner: null }) as const;

async function solving(guild: ProjectedGuild, title: string): Promise<void> {
  await guild.ask("tom", {
    ...{ type: "offerTopic", title, details: { why: "", kind: "solve", minutes: 10 } },
  });
  await guild.ask("priya", { type: "planTopic", topic: guild.topic(title) });
}

it("KNOW-1: takeaways and actions are there once their session is over, with who presented, facilitated and owns them, and not with who typed them", async () => {
  const guild = await ProjectedGuild.open();
  await guild.plan("Signals");
  const first = await guild.begin();
  await guild.act(first, "ana", note("Ask earlier"));
  await guild.act(first, "ana", { ...note("Write it down"), kind: "action", owner: memberRef("tom") });
  expect(await textsOf(guild)).toEqual([]);
  await guild.finish(first);
  const common = { session: 1, facilitator: "priya", presenter: "tom", title: null, choice: null };
  expect(await textsOf(guild)).toMatchObject([
    { ...common, kind: "learned", text: "Ask earlier", owner: null },
    { ...common, kind: "action", text: "Write it down", owner: "tom" },
  ]);
  expect(JSON.stringify(await chunksIn(guild))).not.toContain("ana");
});

it("KNOW-1: an action is found with whoever owns it now, and a takeaway as it was edited", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "ana", { ...note("Write it down"), kind: "action", owner: null });
  await guild.finish(first);
  const [text] = await textsOf(guild);
  const action = guild.state.actions[0]?.id;
  if (text === undefined || action === undefined) throw new Error("No action");
  expect([text.id, text.owner]).toEqual([action, null]);
  await guild.ask("tom", { type: "takeOnAction", action });
  expect(await textsOf(guild)).toMatchObject([{ owner: "tom" }]);
  await guild.act(first, "ana", { type: "editTakeaway", takeaway: action, text: "Write it up" });
  expect(await textsOf(guild)).toMatchObject([{ text: "Write it up", owner: "tom" }]);
});

it("KNOW-4: an outcome is found with the session that dealt with its topic last, and not while the topic is hidden", async () => {
  const guild = await ProjectedGuild.open();
  await solving(guild, "Slow builds");
  const first = await guild.begin();
  await guild.finish(first);
  const topic = guild.topic("Slow builds");
  await guild.ask("priya", { type: "recordOutcome", topic, text: "Cache them" });
  expect(await linesOf(guild)).toEqual(["1 outcome Slow builds Cache them"]);
  await guild.ask("priya", { type: "hideTopic", topic });
  expect(await linesOf(guild)).toEqual([]);
  await guild.ask("priya", { type: "showTopic", topic });
  expect(await linesOf(guild)).toEqual(["1 outcome Slow builds Cache them"]);
  await guild.world.environment.advance(3 * MINUTE);
  if (guild.state.backlog.topics.some(({ id, fate }) => id === topic && fate.is === "parked"))
    await guild.ask("priya", { type: "planTopic", topic });
  const second = await guild.begin();
  await guild.finish(second);
  expect(await linesOf(guild)).toHaveLength(1);
});

it("KNOW-4: while a session runs again its texts are not found", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "tom", note("Ask earlier"));
  await guild.finish(first);
  await guild.ask("priya", { type: "reopenSession" });
  expect(await linesOf(guild)).toEqual([]);
  await guild.finish(first);
  expect(await linesOf(guild)).toEqual(["1 learned Ask earlier"]);
});

it("KNOW-1: a decision is found by when it was made, with what was chosen", async () => {
  const guild = await ProjectedGuild.open();
  await guild.ask("priya", {
    ...{ type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false },
  });
  const poll = guild.state.polls.findLast(({ progress }) => progress.phase === "open");
  const chosen = poll?.options[1];
  if (poll === undefined || chosen === undefined) throw new Error("No vote is open");
  await guild.ask("tom", { type: "castBallot", poll: poll.id, ballot: { [chosen.id]: 1 } });
  await guild.ask("priya", { type: "closePoll", poll: poll.id });
  expect(await textsOf(guild)).toMatchObject([
    { kind: "decision", session: null, choice: { element: "duration", minutes: 45 } },
  ]);
});

it("KNOW-1, ASK-6: a question is found with its answer, and with neither once it was removed", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "ana", { ...note("Who pays?"), kind: "question" });
  await guild.act(first, "ana", { ...note("Why so late?"), kind: "question" });
  await guild.finish(first);
  const [who, why] = guild.state.questions;
  if (who === undefined || why === undefined) throw new Error("Nothing was asked");
  const answersOf = async () => (await textsOf(guild)).map(({ text, answer }) => [text, answer]);
  expect(await answersOf()).toEqual([
    ["Who pays?", null],
    ["Why so late?", null],
  ]);
  await guild.ask("tom", { type: "answerQuestion", question: who.id, text: "Each team" });
  await guild.ask("tom", { type: "removeQuestion", question: why.id }).catch(() => undefined);
  await guild.ask("ana", { type: "removeQuestion", question: why.id });
  expect(await answersOf()).toEqual([["Who pays?", "Each team"]]);
  const stored = JSON.stringify(await chunksIn(guild));
  for (const gone of ["late", "tom", "ana"]) expect(stored).not.toContain(gone);
  await guild.ask("priya", { type: "reopenSession" });
  await guild.finish(first);
  expect(await answersOf()).toEqual([["Who pays?", "Each team"]]);
  await guild.ask("tom", { type: "removeAnswer", question: who.id });
  expect(await answersOf()).toEqual([["Who pays?", null]]);
});

it("KNOW-5: a row that is full is followed by another; the list name each, and what it was changed to", async () => {
  const guild = await ProjectedGuild.open();
  const long = "a long text ".repeat(22);
  for (let held = 0; held < 4; held += 1) {
    await guild.world.environment.advance(3 * MINUTE);
    const session = await guild.begin();
    for (let count = 0; count < 50; count += 1) await guild.act(session, "tom", note(`${long} ${count}`));
    await guild.finish(session);
  }
  const chunks = await chunksIn(guild);
  const { rows } = await guild.read(learned, CHUNK_LIST);
  const [list] = rows as unknown as readonly ChunkListRow[];
  expect(chunks.map(({ from, sessions }) => [from, sessions.map(({ number }) => number)])).toEqual([
    [3, [3, 4]],
    [0, [1, 2]],
  ]);
  expect(list?.chunks.map(({ from, revision }) => [from, revision])).toEqual(
    chunks.toReversed().map(({ from, revision }) => [from, revision]),
  );
  expect(await textsOf(guild)).toHaveLength(200);
});

it("KNOW-5: built anew, the rows are the same", async () => {
  const guild = await ProjectedGuild.open();
  await solving(guild, "Slow builds");
  const first = await guild.begin();
  await guild.act(first, "tom", { ...note("Write it down"), kind: "action", owner: null });
  await guild.finish(first);
  await guild.ask("priya", { type: "recordOutcome", topic: guild.topic("Slow builds"), text: "Cache them" });
  const before = await chunksIn(guild);
  expect(before).toHaveLength(1);
  await guild.build(learned, true);
  expect(await chunksIn(guild)).toEqual(before);
});
