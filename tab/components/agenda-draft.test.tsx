import { screen, within } from "@testing-library/react";
import { HOUR } from "@guildhall/shared/domain/kernel/time";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { beforeAll, expect, test } from "vitest";
import { activityParts, panelParts } from "../pages/panel/behind-a-tap/panel-parts.ts";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { founded } from "../testing/activities.ts";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { amina, type Guild, priya, runningGuild } from "../testing/guild.ts";
import { panelOf } from "../testing/panel-of.tsx";
import { setupScenes } from "../testing/setup-scenes.ts";
import { newUser, onPage, ownPage, pass, show } from "../testing/show.tsx";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const draft = () => within(screen.getByRole("region", { name: "Draft for the next agenda" }));
const lines = () =>
  draft()
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const next = (guild: Guild) => founded(guild).upcoming[0]?.agenda.map(({ title }) => title);

/** The first session reached only its opening. */
function ended(): Guild {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "finish" });
  return guild;
}

function showHome(guild: Guild, as: MemberRef): void {
  onPage("home");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

test("DRAFT-1, DRAFT-2: after a session an organiser ticks what of the draft goes on the agenda, which then is there", async () => {
  const guild = ended();
  await panelOf(guild, priya);
  expect(lines()).toEqual([
    "Design tokens without tears You · 15 min · left over",
    "CI in ten minutes Tom Whitfield · 15 min · left over",
    "Open floor 10 min · left over",
  ]);
  const user = newUser();
  await user.click(draft().getByRole("checkbox", { name: /Open floor/ }));
  expect(draft().getByText("2 topics · 30 min")).toBeDefined();
  await user.click(draft().getByRole("button", { name: "Put it on the agenda" }));
  expect(next(guild)).toEqual([
    "Welcome and check-in",
    "Design tokens without tears",
    "CI in ten minutes",
    "Closing",
  ]);
  expect(screen.getByText("It’s on the agenda now.")).toBeDefined();
  expect(lines()).toEqual(["Open floor 10 min · left over"]);
});

test("DRAFT-1: before the next session everybody reads the draft in the panel, and who can use it", async () => {
  const guild = ended();
  await panelOf(guild, amina);
  await pass(HOUR);
  expect(screen.getByRole("heading", { name: "Session 2" })).toBeDefined();
  expect(lines()).toHaveLength(3);
  expect(draft().queryByRole("checkbox")).toBeNull();
  expect(draft().queryByRole("button")).toBeNull();
  expect(draft().getByText(/Whoever facilitates next and organisers can/)).toBeDefined();
});

test("DRAFT-1, DRAFT-2: Home shows it, and a draft from which everything is taken out cannot be used", async () => {
  const guild = setupScenes["setup-draft"]?.guild();
  if (guild === undefined) throw new Error("There is no such scene");
  showHome(guild, priya.ref);
  await pass(0);
  const user = newUser();
  const [, ...others] = draft().getAllByRole("checkbox");
  const [first] = lines();
  for (const box of draft().getAllByRole("checkbox")) await user.click(box);
  const take = draft().getByRole("button", { name: "Put it on the agenda" });
  expect(take.getAttribute("aria-disabled")).toBe("true");
  for (const box of others) await user.click(box);
  await user.click(take);
  expect(lines()).toEqual([first]);
});
