import { expect, it } from "vitest";
import { memberRef } from "../domain/kernel/ids.ts";
import { HOUR } from "../domain/kernel/time.ts";
import type { DecisionRow, TakeawayRow } from "../domain/rows.ts";
import { ProjectedGuild } from "../testing/projected-guild.ts";
import { DECISIONS, TAKEAWAYS, takeawaysAndDecisions, takeawaysOf } from "./takeaways-and-decisions.ts";

async function takeawaysIn(guild: ProjectedGuild, session?: number): Promise<readonly TakeawayRow[]> {
  const prefix = session === undefined ? "" : takeawaysOf(session);
  const { rows } = await guild.read(takeawaysAndDecisions, TAKEAWAYS, { prefix });
  return rows as unknown as readonly TakeawayRow[];
}

const learned = (text: string) => ({ type: "addTakeaway", text, kind: "learned", owner: null }) as const;

it("PROJ-8: the takeaways of a session are there once it is over: those of the newest session first, each session's in order", async () => {
  const guild = await ProjectedGuild.open();
  await guild.plan("Signals");
  const first = await guild.begin();
  await guild.act(first, "tom", learned("Ask earlier"));
  await guild.act(first, "ana", { ...learned("Write it down"), kind: "action", owner: memberRef("tom") });
  expect(await takeawaysIn(guild)).toEqual([]);
  await guild.finish(first);
  await guild.world.environment.advance(HOUR);
  const second = await guild.begin();
  await guild.act(second, "tom", learned("Less is more"));
  await guild.finish(second);
  expect((await takeawaysIn(guild)).map(({ text }) => text)).toEqual([
    "Less is more",
    "Ask earlier",
    "Write it down",
  ]);
  expect((await takeawaysIn(guild, 1))[1]).toMatchObject({
    ...{ session: first.id.id, number: 1, kind: "action", author: "ana", owner: "tom" },
    item: guild.topic("Signals"),
  });
  expect((await takeawaysIn(guild, 2)).map(({ text }) => text)).toEqual(["Less is more"]);
});

it("PROJ-8: those of a session that runs again can still change, and are there again when it has ended again", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "tom", learned("Ask earlier"));
  await guild.act(first, "tom", learned("A slip"));
  await guild.finish(first);
  await guild.ask("priya", { type: "reopenSession" });
  expect(await takeawaysIn(guild)).toEqual([]);
  const slip = first.state.status === "running" ? first.state.takeaways.at(-1)?.id : undefined;
  if (slip === undefined) throw new Error("No slip");
  await guild.act(first, "tom", { type: "removeTakeaway", takeaway: slip });
  await guild.finish(first);
  expect((await takeawaysIn(guild)).map(({ text }) => text)).toEqual(["Ask earlier"]);
});

it("PROJ-8, TAKE-4: one that is edited after the end of its session reads as it was edited", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "tom", learned("Ask earlier"));
  await guild.act(first, "tom", { ...learned("Write it down"), kind: "action" });
  await guild.finish(first);
  await takeawaysIn(guild);
  const edit = async (index: number, text: string) => {
    const takeaway = first.state.status === "ended" ? first.state.takeaways[index]?.id : undefined;
    if (takeaway === undefined) throw new Error("No takeaway");
    await guild.act(first, "tom", { type: "editTakeaway", takeaway, text });
  };
  await edit(0, "Ask everybody earlier");
  await edit(1, "Write it up");
  expect((await takeawaysIn(guild)).map(({ text }) => text)).toEqual([
    "Ask everybody earlier",
    "Write it up",
  ]);
  expect(guild.state.actions).toMatchObject([{ text: "Write it up" }]);
});

it("PROJ-8, ASK-6: a question has its answer and who gave it, and is not there once it was removed", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "ana", { ...learned("Who pays?"), kind: "question" });
  await guild.act(first, "ana", { ...learned("Why so late?"), kind: "question" });
  await guild.act(first, "ana", learned("Ask earlier"));
  await guild.finish(first);
  const [who, why] = guild.state.questions;
  if (who === undefined || why === undefined) throw new Error("Nothing was asked");
  await guild.ask("tom", { type: "answerQuestion", question: who.id, text: "Each team" });
  await guild.ask("ana", { type: "removeQuestion", question: why.id });
  const told = async () => (await takeawaysIn(guild)).map(({ text, answer }) => [text, answer]);
  const all = [
    ["Who pays?", { text: "Each team", by: "tom" }],
    ["Ask earlier", null],
  ];
  expect(await told()).toEqual(all);
  const edited = first.state.status === "ended" ? first.state.takeaways[2]?.id : undefined;
  if (edited === undefined) throw new Error("No takeaway");
  await guild.act(first, "ana", { type: "editTakeaway", takeaway: edited, text: "Ask earlier" });
  await guild.act(first, "ana", { type: "editTakeaway", takeaway: edited, text: "Ask sooner" });
  expect((await told()).map(([text]) => text)).toEqual(["Who pays?", "Ask sooner"]);
  await guild.ask("tom", { type: "removeAnswer", question: who.id });
  expect((await told())[0]).toEqual(["Who pays?", null]);
});

it("PROJ-8: a session with more takeaways than one transaction holds has them all", async () => {
  const guild = await ProjectedGuild.open();
  const session = await guild.begin();
  for (let count = 0; count < 230; count += 1) await guild.act(session, "tom", learned(`Number ${count}`));
  await guild.finish(session);
  const first = await guild.read(takeawaysAndDecisions, TAKEAWAYS, { most: 150 });
  const rest = await guild.read(takeawaysAndDecisions, TAKEAWAYS, { most: 150, after: first.next });
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([150, 80, null]);
});

it("PROJ-8: every decision is there, with the votes that it got, newest first", async () => {
  const guild = await ProjectedGuild.open();
  for (const option of [1, 2]) {
    await guild.ask("priya", {
      ...{ type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false },
    });
    const poll = guild.state.polls.findLast(({ progress }) => progress.phase === "open");
    const chosen = poll?.options[option];
    if (poll === undefined || chosen === undefined) throw new Error("No vote is open");
    await guild.ask("tom", { type: "castBallot", poll: poll.id, ballot: { [chosen.id]: 1 } });
    await guild.ask("priya", { type: "closePoll", poll: poll.id });
    await guild.world.environment.advance(HOUR);
  }
  const { rows } = await guild.read(takeawaysAndDecisions, DECISIONS);
  expect(
    (rows as unknown as readonly DecisionRow[]).map(({ version, choice, votes, turnout }) => [
      version,
      choice,
      votes,
      turnout,
    ]),
  ).toEqual([
    [2, { element: "duration", minutes: 60 }, 1, 1],
    [1, { element: "duration", minutes: 45 }, 1, 1],
  ]);
});
