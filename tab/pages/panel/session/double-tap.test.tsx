import { screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { foundedGuild, plannedGuild, priya, runningGuild } from "../../../testing/guild.ts";
import { founded } from "../../../testing/activities.ts";
import { button, panelOf } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const draft = (title: string) => ({ title, kind: "topic", presenter: null, minutes: 10 }) as const;

test("SYNC-11: a double tap on Next goes on by one item", async () => {
  const guild = runningGuild();
  await panelOf(guild, priya);
  await newUser().dblClick(button("Next: Design tokens without tears"));
  expect(guild.running().items.map(({ progress }) => progress.phase)).toEqual([
    ...["done", "running", "planned", "planned", "planned"],
  ]);
});

test("SYNC-11: a double tap on Done, or on Finish, does not end the session", async () => {
  const guild = runningGuild([draft("First"), draft("Last")]);
  await panelOf(guild, priya);
  const user = newUser();
  await user.dblClick(button("Finish"));
  expect(guild.world.session?.state.status).toBe("running");
  await user.click(button("Not yet"));
  await user.dblClick(button("Next: Last"));
  await user.dblClick(button("Done: this was the last item"));
  expect(screen.getByRole("heading", { name: "That was the last item" })).toBeDefined();
  const finish = button("Finish the session");
  await user.dblClick(finish);
  await pass(0);
  expect(guild.world.session?.state.status).toBe("ended");
});

test("SYNC-11: the second tap on the same place, where a confirmation has come, confirms nothing; a key does", async () => {
  const guild = runningGuild();
  await panelOf(guild, priya);
  const user = newUser();
  await user.click(button("Finish"));
  const yes = button("Finish now");
  yes.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
  await pass(0);
  expect(guild.world.session?.state.status).toBe("running");
  yes.focus();
  await user.keyboard("{Enter}");
  expect(guild.world.session?.state.status).toBe("ended");
});

test("SESSION-1, SYNC-11: a double tap on Begin begins one session", async () => {
  const guild = plannedGuild();
  await panelOf(guild, priya);
  await newUser().dblClick(button("Begin the session"));
  expect(guild.running()).toMatchObject({ number: 1, items: { length: 5 } });
});

test("SYNC-11: the second tap on the place where a step of the path can be started by then starts nothing; a key does", async () => {
  const guild = foundedGuild();
  await panelOf(guild, priya);
  const start = button("Start the workshop");
  start.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
  await pass(0);
  expect(founded(guild).workshop).toBeNull();
  start.focus();
  await newUser().keyboard("{Enter}");
  expect(founded(guild).workshop).not.toBeNull();
});
