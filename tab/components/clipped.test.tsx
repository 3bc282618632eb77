import { screen, within } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { founded, LONG_ENTRY } from "../testing/activities.ts";
import { amina, foundedGuild, type Guild, priya, runningGuild, tom } from "../testing/guild.ts";
import { panelOf } from "../testing/panel-of.tsx";
import { ownPage, pass } from "../testing/show.tsx";
import { activityParts, panelParts } from "../pages/panel/behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const TITLE = "A title that is far too long for the one line that a slim bar has for it, whatever the screen";

/** What clips a text: it holds all of it, and so does its tooltip. */
const holding = (text: string, inside: Pick<typeof screen, "getAllByTitle"> = screen) =>
  inside.getAllByTitle(text).map(({ textContent }) => textContent);

function listOpen(guild: Guild, prompt: string): void {
  const list = { prompt, anonymous: false, perMember: null, closesAt: null, inChat: false } as const;
  guild.community(priya.ref, { type: "openCollection", ...list });
}

test("TEXT-19: the title of the item in the slim bar", async () => {
  const guild = runningGuild([{ title: TITLE, kind: "topic", presenter: null, minutes: 10 }]);
  listOpen(guild, "What next?");
  await panelOf(guild, tom);
  expect(holding(TITLE)).toEqual([TITLE]);
});

test("TEXT-19: an open action in a short list", async () => {
  const guild = foundedGuild();
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  guild.session(tom.ref, { type: "addTakeaway", kind: "action", text: LONG_ENTRY, owner: tom.ref });
  guild.session(priya.ref, { type: "finish" });
  await panelOf(guild, amina);
  await pass(3_600_000);
  expect(founded(guild).actions).toHaveLength(1);
  const list = within(screen.getByRole("list", { name: "Open actions" }));
  expect(holding(LONG_ENTRY, list)).toEqual([LONG_ENTRY]);
});

test("TEXT-19: another open activity", async () => {
  const guild = foundedGuild();
  listOpen(guild, TITLE);
  await pass(1_000);
  listOpen(guild, "What next?");
  await panelOf(guild, tom);
  expect(holding(TITLE)).toEqual([TITLE]);
});
