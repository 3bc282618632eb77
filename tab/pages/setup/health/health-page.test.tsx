import { act, screen, waitFor, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { healthRow, healthScenes, withHealth } from "../../../testing/health-scenes.ts";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

// It is loaded when it is opened, which would take its time here.
await import("./health-page.tsx");

ownPage();

function showAs(guild: Guild, as: MemberRef = lars.ref) {
  const client = createFakeSyncClient(guild.world, as);
  onPage("health");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  return client;
}

function sceneOf(name: string): Guild {
  const guild = healthScenes[name]?.guild();
  if (guild === undefined) throw new Error(`There is no scene ${name}`);
  return guild;
}

/** A session begins and ends. */
function held(guild: Guild): void {
  guild.world.ahead += 15 * MINUTE;
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  guild.session(priya.ref, { type: "finish" });
}

const card = async (name: string) => within(await screen.findByRole("region", { name }));
const cells = (row: HTMLElement): readonly (string | null)[] =>
  [...row.children].map(({ textContent }) => textContent);

test("HEALTH-1, HEALTH-2: the page says what it is about, and before the first session that there is nothing", async () => {
  showAs(foundedGuild());
  expect(await screen.findByText("This is about the community, never about one person.")).toBeDefined();
  expect(await screen.findByText(/^No session is over yet/)).toBeDefined();
  expect(screen.queryByRole("img")).toBeNull();
});

test("HEALTH-9: the page says that nothing listens, guesses or sends text anywhere", async () => {
  showAs(foundedGuild());
  expect(
    await screen.findByText(/Nothing listens, nothing guesses, and no text is sent anywhere/),
  ).toBeDefined();
});

test("HEALTH-4: with too little there are charts, and no sentence", async () => {
  showAs(sceneOf("health-little"));
  expect(await screen.findByText(/^There is too little to judge yet/)).toBeDefined();
  const comes = await card("Who comes");
  expect(comes.getByRole("img").getAttribute("aria-label")).toBe("Who comes: a chart with 2 columns");
  expect(comes.queryByText(/people come/)).toBeNull();
});

test("HEALTH-8: each chart is called like the sentence above it", async () => {
  showAs(sceneOf("health-much"));
  for (const name of [
    "Who comes",
    "Who leads and presents",
    "Topics",
    "Time",
    "ELMO",
    "Worth of time",
    "Actions",
  ]) {
    const region = await card(name);
    const chart = region.getByRole("img");
    expect(region.getByText(chart.getAttribute("aria-label") ?? "", { selector: "p" })).toBeDefined();
  }
});

test("HEALTH-8: the table behind a chart is reached with the keyboard and has all its numbers, newest first", async () => {
  const guild = withHealth(foundedGuild(), 3);
  guild.world.past = {
    ...guild.world.past,
    health: [healthRow(2, { planned: null, minutes: 61 }), healthRow(1, { planned: 45, minutes: 47 })],
  };
  showAs(guild);
  const time = await card("Time");
  expect(time.queryByRole("table")).toBeNull();
  const asTable = time.getByText("Show as table");
  expect(asTable.textContent, "several have these words on the page").toBe("Show as table Time");
  asTable.focus();
  await newUser().click(asTable);
  const table = within(await time.findByRole("table", { name: "Time" }));
  expect(table.getAllByRole("row").map(cells)).toEqual([
    ["Session", "Planned minutes", "Minutes it took"],
    [expect.stringMatching(/^2 · /), "not known", "61"],
    [expect.stringMatching(/^1 · /), "45", "47"],
  ]);
});

test("HEALTH-3: of the worth of time the table has the published figures, and the page nothing before there are any", async () => {
  showAs(sceneOf("health-much"));
  const worth = await card("Worth of time");
  await newUser().click(worth.getByText("Show as table"));
  expect(
    within(await worth.findByRole("table"))
      .getAllByRole("row")
      .map(cells)
      .slice(1),
  ).toEqual([[expect.any(String), "3.4", "5"]]);
  showAs(withHealth(foundedGuild(), 4));
  expect(await screen.findAllByText(/^Nothing is published yet/)).toHaveLength(2);
});

test("HEALTH-3, HELPED-6: of whether things helped the table has how many answers of each kind were published", async () => {
  showAs(sceneOf("health-much"));
  const helped = await card("Did it help?");
  expect(helped.getByText("Some of what is learned is used: 3 of 7 answers say so.")).toBeDefined();
  await newUser().click(helped.getByText("Show as table"));
  expect(
    within(await helped.findByRole("table"))
      .getAllByRole("row")
      .map(cells)
      .slice(1),
  ).toEqual([[expect.any(String), "3", "2", "2"]]);
});

test("HEALTH-6: a sign says what it is, and its button leads to what helps", async () => {
  showAs(sceneOf("health-much"));
  const signs = await card("Signs");
  expect(signs.getByText("Signs, not predictions: something to talk about together.")).toBeDefined();
  await newUser().click(signs.getByRole("button", { name: "Be a buddy" }));
  expect(location.hash).toBe("#people");
});

test("HEALTH-6: that no topic waits is no sign any more once one does", async () => {
  const guild = withHealth(foundedGuild(), 4, { nothingWaits: 4 });
  showAs(guild, tom.ref);
  expect(await screen.findByRole("region", { name: "Signs" })).toBeDefined();
  act(() =>
    guild.community(tom.ref, {
      ...{ type: "offerTopic", title: "Signals" },
      details: { why: "", kind: "present", minutes: 10 },
    }),
  );
  await waitFor(() => expect(screen.queryByRole("region", { name: "Signs" })).toBeNull());
});

test("HEALTH-7: any member dismisses a sign for everybody, which is announced, and shows it again", async () => {
  const guild = withHealth(foundedGuild(), 8, { organisersLead: 7 });
  for (let begun = 0; begun < 7; begun += 1) held(guild);
  showAs(guild, lars.ref);
  const told = "Organisers led each of the last six sessions.";
  const signs = await card("Signs");
  const user = newUser();
  await user.click(signs.getByRole("button", { name: `Dismiss: ${told}` }));
  expect(founded(guild).dismissedSigns).toEqual({ organisersLead: 7 });
  expect(signs.queryByRole("button", { name: "Swap a turn" })).toBeNull();
  expect(document.activeElement).toBe(signs.getByRole("heading", { name: "Signs" }));
  expect(screen.getByText("Dismissed. The sign comes back if it goes away and appears again.")).toBeDefined();
  await user.click(signs.getByText("Dismissed signs (1)"));
  await user.click(signs.getByRole("button", { name: `Show again: ${told}` }));
  expect(founded(guild).dismissedSigns).toEqual({});
  expect(signs.getByRole("button", { name: "Swap a turn" })).toBeDefined();
});

test("HEALTH-7: a dismissed sign that came back is shown", async () => {
  const guild = withHealth(foundedGuild(), 8, { organisersLead: 8 });
  for (let begun = 0; begun < 8; begun += 1) held(guild);
  guild.community(priya.ref, { type: "dismissSign", sign: "organisersLead", since: 7, on: true });
  showAs(guild);
  expect((await card("Signs")).getByRole("button", { name: "Swap a turn" })).toBeDefined();
});

test("HEALTH-8: what could not be loaded is said, and can be tried again", async () => {
  const guild = sceneOf("health-failed");
  withHealth(guild, 4);
  showAs(guild);
  const again = await screen.findByRole("button", { name: "Try again" });
  guild.world.reading = { ...guild.world.reading, fails: false };
  await newUser().click(again);
  expect(await screen.findByRole("region", { name: "Who comes" })).toBeDefined();
});
