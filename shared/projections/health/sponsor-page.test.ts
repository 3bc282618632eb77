import { expect, it } from "vitest";
import { memberRef } from "../../domain/kernel/ids.ts";
import { MINUTE } from "../../domain/kernel/time.ts";
import type { HealthRow, SponsorPageRow } from "../../domain/rows.ts";
import { ProjectedGuild } from "../../testing/projected-guild.ts";
import { HEALTH, health } from "./health.ts";
import { SPONSOR_PAGE } from "./sponsor-page.ts";

const pageOf = async (guild: ProjectedGuild): Promise<SponsorPageRow | undefined> =>
  (await guild.read(health, SPONSOR_PAGE)).rows[0] as unknown as SponsorPageRow | undefined;
const known = async (guild: ProjectedGuild): Promise<SponsorPageRow> => {
  const page = await pageOf(guild);
  if (page === undefined) throw new Error("There is no page");
  return page;
};
const shown = async (guild: ProjectedGuild): Promise<SponsorPageRow> => {
  await guild.ask("priya", { type: "showSponsorPage" });
  return known(guild);
};

const STORY = "We ask on Mondays";

/** A session in which something was learned, which Tom and Ana used, and an action noted that is done. Tom and Ana tell what came of it. */
async function lived(guild: ProjectedGuild): Promise<void> {
  await guild.plan("Signals");
  const session = await guild.begin();
  await guild.act(session, "ana", { type: "addTakeaway", text: "Ask earlier", kind: "learned", owner: null });
  const owner = memberRef("tom");
  for (const text of ["Write it down", "Tell them"])
    await guild.act(session, "ana", { type: "addTakeaway", text, kind: "action", owner });
  await guild.world.environment.advance(10 * MINUTE);
  await guild.finish(session);
  const [first, second] = guild.state.actions;
  const [waiting] = guild.state.helped.waiting;
  const takeaway = waiting?.lessons[0]?.id;
  if (first === undefined || second === undefined || waiting === undefined || takeaway === undefined)
    throw new Error("Nothing is left");
  for (const { id: action } of [first, second]) await guild.ask("tom", { type: "completeAction", action });
  await guild.ask("tom", { type: "reopenAction", action: second.id });
  for (const who of ["tom", "ana"])
    await guild.ask(who, { type: "checkIn", session: waiting.session, here: true });
  await guild.ask(null, { type: "askHelpedWhenDue", session: waiting.session, endedAt: waiting.endedAt });
  for (const who of ["tom", "ana"]) {
    await guild.ask(who, { type: "sayHelped", takeaway, helped: "used" });
    await guild.ask(who, { type: "writeStory", takeaway, text: `${STORY}, ${who}` });
    await guild.ask(who, { type: "releaseStoryToSponsors", takeaway });
  }
  await guild.ask(null, { type: "endHelpedWhenDue", session: waiting.session });
}

const told = ({ stories }: SponsorPageRow) => stories.map(({ text }) => text);

it("SPONSOR-2: the page has the figures that members read of the last sessions, as they stood when it was put together", async () => {
  const guild = await ProjectedGuild.open();
  await guild.ask("priya", { type: "changeSettings", purpose: "So that we learn." });
  expect(await pageOf(guild)).toBeUndefined();
  await lived(guild);
  const page = await shown(guild);
  const rows = (await guild.read(health, HEALTH)).rows as unknown as readonly HealthRow[];
  expect(page).toMatchObject({
    ...{ shownAt: guild.state.sponsorPage.shownAt, name: "Frontend Guild", purpose: "So that we learn." },
    ...{ worth: [], helped: [], giving: { presented: rows[0]?.giving.presented, led: 1 } },
  });
  const [row] = rows;
  expect(page.sessions).toEqual([
    {
      ...{ number: 1, begunAt: row?.begunAt, minutes: row?.minutes, people: row?.people },
      ...{ discussed: row?.topics.discussed, actionsDone: 1, used: 2 },
    },
  ]);
  await guild.hold("Tokens");
  expect(await pageOf(guild)).toEqual(page);
  expect((await shown(guild)).sessions.map(({ number }) => number)).toEqual([1, 2]);
});

it("SPONSOR-3: only what is released for sponsors is on it, newest first, and nothing of who told it", async () => {
  const guild = await ProjectedGuild.open();
  await lived(guild);
  const page = await shown(guild);
  expect(told(page)).toEqual([`${STORY}, ana`, `${STORY}, tom`]);
  expect(JSON.stringify(page).replaceAll(/We ask on Mondays, \w+/g, "")).not.toMatch(/tom|ana|priya|earlier/);
});

it("SPONSOR-3: what its author takes back is off the page at once, and so is what somebody told who was erased", async () => {
  const guild = await ProjectedGuild.open();
  await lived(guild);
  const takeaway = guild.state.stories.forSponsors[0]?.takeaway;
  if (takeaway === undefined) throw new Error("Nothing is released");
  await shown(guild);
  await guild.ask("ana", { type: "withdrawStoryFromSponsors", takeaway });
  expect(told(await known(guild))).toEqual([`${STORY}, tom`]);
  await guild.ask("tom", { type: "eraseMe" });
  expect(told(await known(guild))).toEqual([]);
  await guild.ask("ana", { type: "releaseStoryToSponsors", takeaway });
  expect(told(await known(guild))).toEqual([]);
  expect(told(await shown(guild))).toEqual([`${STORY}, ana`]);
});

it("PROJ-4: the page is the same when it is built anew", async () => {
  const guild = await ProjectedGuild.open();
  await lived(guild);
  const page = await shown(guild);
  await guild.build(health, true);
  expect(await pageOf(guild)).toEqual(page);
});
