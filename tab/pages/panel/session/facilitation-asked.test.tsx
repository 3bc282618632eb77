import { screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { beforeAll, expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, type Guild, plannedGuild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";
import { PanelPage } from "../panel-page.tsx";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

/** Priya has the turn and is not there; Tom, who is next in line of those present, and Amina are. Amina begins. */
function begun(): Guild {
  const guild = plannedGuild();
  for (const { ref } of [amina, priya, tom]) guild.community(ref, { type: "joinRota" });
  guild.world.present = [amina.ref, tom.ref];
  guild.community(amina.ref, { type: "begin", session: guild.next() });
  return guild;
}

const panel = (guild: Guild, as: MemberRef) => show(<PanelPage />, createFakeSyncClient(guild.world, as));
const ASKED = "Can you facilitate this session?";

test("FAC-5: whoever is next in line of those present is asked in the panel, and facilitates with one tap", async () => {
  const guild = begun();
  const others = panel(guild, amina.ref);
  expect(screen.queryByText(ASKED)).toBeNull();
  others.unmount();
  panel(guild, tom.ref);
  expect(screen.getByText(/^You’re next in line of those here\. Only you see this\./)).toBeDefined();
  await newUser().click(screen.getByRole("button", { name: "I’ll do it" }));
  expect(screen.queryByText(ASKED)).toBeNull();
  expect(screen.getByText("Thank you for facilitating.")).toBeDefined();
  expect(screen.getByRole("region", { name: "Run the session" })).toBeDefined();
});

test("FAC-5: whoever is asked and can’t is asked no more, and nothing changes for others", async () => {
  const guild = begun();
  panel(guild, tom.ref);
  await newUser().click(screen.getByRole("button", { name: "I can’t" }));
  expect(screen.queryByText(ASKED)).toBeNull();
  const region = screen.getByText("Fine. Nobody is told.").parentElement;
  expect(document.activeElement).toBe(region);
  expect(within(region ?? document.body).queryByRole("button")).toBeNull();
});

test("FAC-5: whoever has the turn is offered the session for ten minutes after it began without them", async () => {
  const guild = begun();
  panel(guild, priya.ref);
  expect(screen.getByText("It’s your turn to facilitate this session.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Not today" })).toBeDefined();
  await pass(10 * MINUTE + 1_000);
  expect(screen.queryByText("It’s your turn to facilitate this session.")).toBeNull();
});

test("FAC-5: whoever has the turn and says not today is asked no more in that browser, and nothing is stored", async () => {
  const guild = begun();
  const { unmount } = panel(guild, priya.ref);
  const before = guild.world.community.state;
  await newUser().click(screen.getByRole("button", { name: "Not today" }));
  expect(screen.queryByText("It’s your turn to facilitate this session.")).toBeNull();
  expect(screen.getByText("Fine. Nobody is told.")).toBeDefined();
  expect(guild.world.community.state).toBe(before);
  unmount();
  panel(guild, priya.ref);
  expect(screen.queryByText("It’s your turn to facilitate this session.")).toBeNull();
});
