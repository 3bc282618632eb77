import { expect, it } from "vitest";
import { textsIn } from "../domain/search/learned.ts";
import type { TakeawayRow } from "../domain/rows.ts";
import { ProjectedGuild } from "../testing/projected-guild.ts";
import { learned } from "./learned.ts";
import { TAKEAWAYS, takeawaysAndDecisions } from "./takeaways-and-decisions.ts";
import { CHUNKS, type ChunkRow } from "./text-chunks.ts";

it("HELPED-5: how many used what was learned stands beside it among the takeaways and where it is found, once asking is over", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  for (const text of ["Ask earlier", "Small steps"])
    await guild.act(first, "ana", { type: "addTakeaway", text, kind: "learned", owner: null });
  await guild.finish(first);
  const used = async () => {
    const { rows } = await guild.read(takeawaysAndDecisions, TAKEAWAYS);
    const chunks = (await guild.read(learned, CHUNKS)).rows as unknown as readonly ChunkRow[];
    return [rows as unknown as readonly TakeawayRow[], chunks.flatMap(textsIn)].map((all) =>
      all.map((each) => `${each.text}: ${each.used}`),
    );
  };
  const [waiting] = guild.state.helped.waiting;
  const [early, small] = waiting?.lessons ?? [];
  if (waiting === undefined || early === undefined || small === undefined) throw new Error("Nothing is left");
  for (const who of ["tom", "ana", "priya"])
    await guild.ask(who, { type: "checkIn", session: waiting.session, here: true });
  await guild.ask(null, { type: "askHelpedWhenDue", session: waiting.session, endedAt: waiting.endedAt });
  await guild.ask("tom", { type: "sayHelped", takeaway: early.id, helped: "used" });
  await guild.ask("priya", { type: "sayHelped", takeaway: early.id, helped: "used" });
  await guild.ask("ana", { type: "sayHelped", takeaway: small.id, helped: "notYet" });
  expect(await used()).toEqual([
    ["Ask earlier: 0", "Small steps: 0"],
    ["Ask earlier: 0", "Small steps: 0"],
  ]);
  await guild.ask(null, { type: "endHelpedWhenDue", session: waiting.session });
  expect(await used()).toEqual([
    ["Ask earlier: 2", "Small steps: 0"],
    ["Ask earlier: 2", "Small steps: 0"],
  ]);
});

it("HELPED-9, KNOW-9: a story stands beside what it is about and is found while it is released for members, not for sponsors", async () => {
  const guild = await ProjectedGuild.open();
  const first = await guild.begin();
  await guild.act(first, "ana", { type: "addTakeaway", text: "Ask earlier", kind: "learned", owner: null });
  await guild.finish(first);
  const [waiting] = guild.state.helped.waiting;
  const takeaway = waiting?.lessons[0]?.id;
  if (waiting === undefined || takeaway === undefined) throw new Error("Nothing is left");
  const { session, endedAt } = waiting;
  await guild.ask("tom", { type: "checkIn", session, here: true });
  await guild.ask(null, { type: "askHelpedWhenDue", session, endedAt });
  const stories = async () => {
    const { rows } = await guild.read(takeawaysAndDecisions, TAKEAWAYS);
    const [row] = (rows as unknown as readonly TakeawayRow[]).map((each) => each.stories);
    const chunks = (await guild.read(learned, CHUNKS)).rows as unknown as readonly ChunkRow[];
    const [found] = chunks.flatMap(textsIn);
    expect(found?.stories).toEqual(row);
    return row;
  };
  await guild.ask("tom", { type: "writeStory", takeaway, text: "We ask on Mondays" });
  await guild.ask("tom", { type: "releaseStoryToSponsors", takeaway });
  expect(await stories()).toEqual([]);
  await guild.ask("tom", { type: "releaseStory", takeaway });
  expect(await stories()).toEqual([{ by: "tom", text: "We ask on Mondays" }]);
  await guild.ask("tom", { type: "withdrawStory", takeaway });
  expect(await stories()).toEqual([]);
});
