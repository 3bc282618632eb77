import { screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { expect, test } from "vitest";
import { founded } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { foundedGuild, priya, tom } from "../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../testing/show.tsx";
import { SetupPage } from "./setup-page.tsx";

ownPage();

function settingsOf(who: MemberRef, guild = foundedGuild()) {
  onPage("settings");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
  return { guild, card: within(screen.getByRole("region", { name: "Reminders" })) };
}

test("REMIND-5: an organiser switches one kind of reminders off and on", async () => {
  const user = newUser();
  const { guild, card } = settingsOf(priya.ref);
  const box = card.getByRole("checkbox", { name: "One working day before: remind everybody" });
  await user.click(box);
  expect(founded(guild).reminders.off).toEqual(["everybody"]);
  expect(card.queryByRole("checkbox", { name: /^Mention me/ })).toBeNull();
  await user.click(box);
  expect(founded(guild).reminders.off).toEqual([]);
});

test("REMIND-5: other members read which reminders there are, and cannot switch them", () => {
  const { card } = settingsOf(tom.ref);
  expect(card.getByText("Everybody is reminded one working day before.")).toBeDefined();
  expect(card.getAllByRole("checkbox")).toHaveLength(1);
});

test("REMIND-6: anybody chooses whether they are mentioned in the reminders for everybody", async () => {
  const user = newUser();
  const { guild, card } = settingsOf(tom.ref);
  const box = card.getByRole("checkbox", { name: "Mention me in the reminders for everybody" });
  expect(box).toHaveProperty("checked", true);
  await user.click(box);
  expect(myCommunity(founded(guild), tom.ref).unmentioned).toBe(true);
  expect(box).toHaveProperty("checked", false);
});

test("REMIND-4: organisers read which reminders were not sent, and nobody else does", () => {
  const guild = foundedGuild();
  guild.community(priya.ref, { type: "setRhythm", timeZone: "UTC", at: Date.now() + 28 * DAY });
  const [first, second] = founded(guild).reminders.ahead;
  const [session] = founded(guild).upcoming;
  if (first === undefined || second === undefined || session === undefined || session.at === null)
    throw new Error("no reminders");
  guild.world.tellCommunity({ type: "remindWhenDue", due: second.due }, { kind: "system" });
  guild.world.tellCommunity(
    { type: "recordMissedReminder", what: "everybody", session: session.id, at: session.at },
    { kind: "system" },
  );
  const { card } = settingsOf(priya.ref, guild);
  expect(card.getByRole("region", { name: "Not sent" }).textContent).toContain("For everybody: session on");
  document.body.replaceChildren();
  expect(settingsOf(tom.ref, guild).card.queryByRole("region", { name: "Not sent" })).toBeNull();
});
