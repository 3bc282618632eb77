import { screen } from "@testing-library/react";
import { DAY, HOUR, type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { type Guild, plannedGuild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { PanelPage } from "../panel-page.tsx";

ownPage();

const button = (name: string) => screen.queryByRole("button", { name });

/** Sets the time of the next session. */
function datedGuild(at: Instant): Guild {
  const guild = plannedGuild();
  guild.community(priya.ref, { type: "setRhythm", timeZone: "UTC", at });
  return guild;
}

function upcomingIds(guild: Guild): readonly string[] {
  const { state } = guild.world.community;
  return state.status === "founded" ? state.upcoming.map(({ id }) => id) : [];
}

test.each([
  ["now", 0],
  ["in eleven hours", 11 * HOUR],
  ["since three days", -3 * DAY],
])("SESSION-19: while the next session is due %s, one press begins it", async (_, after) => {
  const guild = datedGuild(Date.now() + after);
  const next = guild.next();
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  expect(button("Begin an extra session")).toBeNull();
  await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
  expect(guild.running()).toMatchObject({ id: next, items: { length: 5 } });
});

test("SESSION-19: while it is far ahead an extra session is offered, which takes neither its date nor its agenda", async () => {
  const guild = datedGuild(Date.now() + 12 * HOUR + MINUTE);
  const before = upcomingIds(guild);
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  expect(button("Begin the session")).toBeNull();
  expect(screen.getByText(/^The next session is on /)).toBeDefined();
  await newUser().click(screen.getByRole("button", { name: "Begin an extra session" }));
  expect(guild.running().items).toEqual([]);
  expect(upcomingIds(guild)).toEqual(before);
});

test("SESSION-19: the next session can still be begun early", async () => {
  const guild = datedGuild(Date.now() + 3 * DAY);
  const next = guild.next();
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  await newUser().click(screen.getByRole("button", { name: "Begin the next session now" }));
  expect(guild.running().id).toBe(next);
});

test("SESSION-19: a session is no longer far ahead on its day", () => {
  const guild = datedGuild(Date.now() + 3 * DAY);
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref, { clockOffset: 3 * DAY }));
  expect(button("Begin the session")).not.toBeNull();
});

test("AGENDA-8: the panel says by how much the next agenda is too long", () => {
  const guild = plannedGuild();
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  expect(screen.queryByText(/too long/)).toBeNull();
  guild.community(priya.ref, {
    type: "planItem",
    session: guild.next(),
    item: { title: "One more", kind: "topic", presenter: null, minutes: 25 },
  });
  return screen.findByText(/15 min too long/);
});
