import { screen, within } from "@testing-library/react";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { expect, test } from "vitest";
import { founded, lastPoll, logisticsDecided } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { priya, tom, type Guild } from "../../../testing/guild.ts";
import { button } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function showSetup(guild: Guild, as = priya.ref): void {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

test("LOG-4: one tap opens a new vote in the chat that marks the current choice, and cannot be done twice", async () => {
  const guild = logisticsDecided();
  showSetup(guild);
  const again = button(/^Vote again in the chat until Fri,? 8 May: how long$/);
  await newUser().click(again);
  const { current, ...poll } = lastPoll(guild);
  expect(poll).toMatchObject({
    subject: { kind: "logistics", element: "duration" },
    inChat: true,
    progress: { phase: "open", closesAt: Date.now() + 3 * DAY },
  });
  expect(current).not.toBeNull();
  expect(again.isConnected && again.getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement).toBe(again);
});

test("LOG-4: it can also be live, or for another time; cancelling returns the focus", async () => {
  const guild = logisticsDecided();
  showSetup(guild);
  const user = newUser();
  const choose = "More options to vote again: how often";
  await user.click(button(choose));
  expect(document.activeElement).toBe(screen.getByRole("form", { name: choose }).parentElement);
  await user.click(
    within(screen.getByRole("form", { name: choose })).getByRole("button", { name: "Cancel" }),
  );
  expect(document.activeElement).toBe(button(choose));
  await user.click(button(choose));
  const form = within(screen.getByRole("form", { name: choose }));
  await user.click(form.getByRole("button", { name: "Vote again" }));
  expect(lastPoll(guild)).toMatchObject({ inChat: false, progress: { closesAt: null } });
});

test("a member sees the decisions, but cannot open a new vote", () => {
  const guild = logisticsDecided();
  showSetup(guild, tom.ref);
  expect(screen.getByRole("list", { name: "How we meet" })).toBeDefined();
  expect(screen.queryByRole("button", { name: /[Vv]ote again/ })).toBeNull();
  expect(founded(guild).polls.filter(isOpen)).toEqual([]);
});
