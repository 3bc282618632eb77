import { screen } from "@testing-library/react";
import { DAY, HOUR, type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { describe, expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { type Guild, plannedGuild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../../setup/setup-page.tsx";
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
  await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
  expect(guild.running()).toMatchObject({ id: next, items: { length: 5 } });
});

test("SESSION-19: one press begins it although the device's date was wrong until the server told its time", async () => {
  const guild = datedGuild(Date.now());
  let wrongBy = 14 * DAY;
  show(<PanelPage />, {
    ...createFakeSyncClient(guild.world, tom.ref),
    now: () => Date.now() - wrongBy,
  });
  const begin = screen.getByRole("button", { name: "Begin the session" });
  wrongBy = 0;
  await newUser().click(begin);
  expect(guild.running()).toMatchObject({ items: { length: 5 } });
});

describe("SESSION-19: on another day than the planned one", () => {
  const QUESTION = "This session is planned for Fri 8 May. Begin it today, or hold an extra session?";
  const asked = async () => {
    const guild = datedGuild(Date.now() + 3 * DAY);
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    expect(screen.getByText("Planned for Fri 8 May, 10:00")).toBeDefined();
    await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
    expect(screen.getByRole("group", { name: QUESTION })).toBeDefined();
    expect(button("Begin the session")).toBeNull();
    return guild;
  };

  test("*Begin* begins nothing, and asks", async () => {
    const guild = await asked();
    expect(guild.world.community.state).toMatchObject({ running: null });
    await newUser().click(screen.getByRole("button", { name: "Not now" }));
    expect(document.activeElement).toBe(button("Begin the session"));
    expect(guild.world.community.state).toMatchObject({ running: null });
  });

  test("that is so from more than twelve hours before on", async () => {
    const guild = datedGuild(Date.now() + 12 * HOUR + MINUTE);
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
    expect(button("Hold an extra session")).not.toBeNull();
  });

  test("an extra session takes neither its date nor its agenda", async () => {
    const guild = await asked();
    const before = upcomingIds(guild);
    await newUser().click(screen.getByRole("button", { name: "Hold an extra session" }));
    expect(guild.running().items).toEqual([]);
    expect(upcomingIds(guild)).toEqual(before);
  });

  test("the planned one can still be begun", async () => {
    const guild = await asked();
    const next = guild.next();
    await newUser().click(screen.getByRole("button", { name: "Begin it today" }));
    expect(guild.running().id).toBe(next);
  });

  test("the tab asks the same", async () => {
    const guild = datedGuild(Date.now() + 3 * DAY);
    show(<SetupPage sessionsHere onSession={() => undefined} />, createFakeSyncClient(guild.world, tom.ref));
    await newUser().click(screen.getByRole("button", { name: "Begin the session" }));
    await newUser().click(screen.getByRole("button", { name: "Hold an extra session" }));
    expect(guild.running().items).toEqual([]);
  });
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
