import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { founded, logisticsDecided } from "../../../testing/activities.ts";
import { createFakeSyncClient, type FakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, priya, tom, type Guild } from "../../../testing/guild.ts";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

let guild: Guild;

beforeEach(() => {
  guild = logisticsDecided();
});

async function showSetup(as = priya.ref): Promise<FakeSyncClient> {
  const client = createFakeSyncClient(guild.world, as);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  await pass(0);
  return client;
}

const LONG = "Bartholomew Featherstonehaugh-Montgomery von Hohenzollern-Sigmaringen";

test("LOG-8: the decision on the participants shows who is invited and has not taken part yet, to members too", async () => {
  guild.world.invited = { count: 2, names: [LONG, "Zoë Ito"] };
  await showSetup(tom.ref);
  await newUser().click(screen.getByText("Invited, not here yet: 2 people"));
  const names = within(screen.getByRole("list", { name: "Invited, not here yet" })).getAllByRole("listitem");
  expect(names.map(({ textContent }) => textContent)).toEqual([LONG, "Zoë Ito"]);
});

test("LOG-8: of a thousand people all are counted and a hundred named", async () => {
  const names = Array.from({ length: 100 }, (_, index) => `Person ${index}`);
  guild.world.invited = { count: 1_000, names };
  await showSetup();
  expect(screen.getByText("Invited, not here yet: 1,000 people")).toBeDefined();
  expect(screen.getByText("and 900 others")).toBeDefined();
});

test("whoever takes part leaves the list, which stays in place", async () => {
  guild.world.invited = { count: 1, names: ["Zoë Ito"] };
  await showSetup();
  const summary = screen.getByText("Invited, not here yet: 1 person");
  await newUser().click(summary);
  guild.world.invited = { count: 0, names: [] };
  guild.world.present = [priya.ref];
  guild.world.changed();
  await pass(1_000);
  expect(summary.isConnected).toBe(true);
  expect(summary.textContent).toBe("Invited, not here yet: nobody");
  expect(screen.getByText("Everybody in this chat has been here.")).toBeDefined();
});

test("while Teams cannot tell, the page says so and asks again", async () => {
  guild.world.invited = null;
  await showSetup();
  expect(screen.getByText("Teams can’t tell us right now who else is invited.")).toBeDefined();
  guild.world.invited = { count: 1, names: ["Zoë Ito"] };
  await pass(60_000);
  expect(screen.getByText("Invited, not here yet: 1 person")).toBeDefined();
});

test("nobody is listed before it is decided who is invited", async () => {
  guild = foundedGuild();
  await showSetup();
  expect(screen.queryByText(/not here yet/)).toBeNull();
});

test("LOG-10: an organiser invites them with one tap, and not again that day", async () => {
  guild.world.invited = { count: 2, names: [LONG, "Zoë Ito"] };
  await showSetup();
  const ask = screen.getByRole("button", { name: "Invite them" });
  await newUser().click(ask);
  await pass(0);
  expect(founded(guild).logistics.askedInAt).not.toBeNull();
  expect(ask.isConnected && ask.getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement).toBe(ask);
  expect(screen.getByText(/^Invited. You can invite them again from Wed,? 6 May, /)).toBeDefined();
  await pass(24 * 60 * 60_000);
  expect(ask.getAttribute("aria-disabled")).not.toBe("true");
});

test("LOG-10: a member has no such button, and it does nothing if nobody is missing", async () => {
  await showSetup(tom.ref);
  expect(screen.queryByRole("button", { name: "Invite them" })).toBeNull();
});
