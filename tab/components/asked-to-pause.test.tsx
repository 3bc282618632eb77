import { screen } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { expect, test } from "vitest";
import { PanelPage } from "../pages/panel/panel-page.tsx";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { founded } from "../testing/activities.ts";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { type Guild, lars, tom } from "../testing/guild.ts";
import { setupScenes } from "../testing/setup-scenes.ts";
import { newUser, onPage, ownPage, show } from "../testing/show.tsx";
import { turnsMissed } from "../testing/worth-scenes.ts";

ownPage();

const ASK = "You missed two of your turns. Pause for now?";

const missed = (): Guild => turnsMissed(setupScenes["setup-accepted"]?.guild());
const panel = (guild: Guild, who: MemberRef) => show(<PanelPage />, createFakeSyncClient(guild.world, who));
const setup = (guild: Guild, who: MemberRef) =>
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
const people = (guild: Guild, who: MemberRef) => {
  onPage("people");
  setup(guild, who);
};
const isOn = (guild: Guild, who: MemberRef) => myCommunity(founded(guild), who).rota !== null;
const tap = (name: string) => newUser().click(screen.getByRole("button", { name }));

test.each([
  ["Home", setup],
  ["People", people],
  ["the panel", panel],
])("MISSED-2: %s asks whoever missed two turns whether they pause", (_where, open) => {
  const guild = missed();
  open(guild, lars.ref);
  expect(screen.getByText(ASK)).toBeDefined();
  expect(screen.getByText(/^Only you see this. If you pause/)).toBeDefined();
  expect(screen.queryByText("Nothing is waiting for you.")).toBeNull();
});

test("MISSED-2: nobody else is asked", () => {
  setup(missed(), tom.ref);
  expect(screen.queryByText(ASK)).toBeNull();
});

test("MISSED-2: whoever pauses leaves the rota, and is not asked when they come back", async () => {
  const guild = missed();
  setup(guild, lars.ref);
  await tap("Pause");
  expect(isOn(guild, lars.ref)).toBe(false);
  expect(screen.queryByText(ASK)).toBeNull();
  expect(screen.getByText(/^You’re off the rota for now\./)).toBeDefined();
  guild.community(lars.ref, { type: "joinRota" });
  setup(guild, lars.ref);
  expect(screen.queryByText(ASK)).toBeNull();
});

test("MISSED-2: whoever keeps their turns is not asked again, and nothing of it is stored", async () => {
  const guild = missed();
  setup(guild, lars.ref);
  const { version } = guild.world.community;
  await tap("Keep my turns");
  expect(guild.world.community.version).toBe(version);
  expect(isOn(guild, lars.ref)).toBe(true);
  expect(screen.queryByText(ASK)).toBeNull();
  setup(guild, lars.ref);
  expect(screen.queryByText(ASK)).toBeNull();
});
