import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { wasErased } from "@guildhall/shared/domain/community/membership/part";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, tom } from "../../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function open(guild: Guild) {
  onPage("settings");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, tom.ref),
  );
}
const card = () => within(screen.getByRole("region", { name: "What is held about you" }));

test("PRIV-3: a member reads what is held about them, and that the operator exported it", async () => {
  const guild = foundedGuild();
  guild.world.heldExportedAt = [Date.UTC(2026, 10, 20, 12)];
  open(guild);
  await newUser().click(card().getByRole("button", { name: "Show what is held" }));
  expect(await card().findByText(/^12 records that you made or that name you.*in 3 sessions/)).toBeDefined();
  expect(card().getByText("No address of your calendar.")).toBeDefined();
  expect(card().getByText(/exported what is held about you on 20 Nov 2026/)).toBeDefined();
  expect(card().queryByRole("button", { name: "Show what is held" })).toBeNull();
});

test("PRIV-4: a member gets all of it as a file; what did not work is said and can be tried again", async () => {
  const guild = foundedGuild();
  guild.world.desksFail = true;
  open(guild);
  const user = newUser();
  const get = card().getByRole("button", { name: "Get all of it as a file" });
  await user.click(get);
  expect(await card().findByText(/^That didn’t work/)).toBeDefined();
  guild.world.desksFail = false;
  await user.click(get);
  const file = await card().findByRole<HTMLTextAreaElement>("textbox", { name: /^about-me.json/ });
  expect(file.value).toBe(`about ${tom.ref}`);
  expect(card().queryByText(/^That didn’t work/)).toBeNull();
});

test("PRIV-1: a member has themselves removed after a question, and stays otherwise", async () => {
  const guild = foundedGuild();
  const erased = () => wasErased(guild.world.community.state, tom.ref);
  open(guild);
  const user = newUser();
  await user.click(card().getByRole("button", { name: "Remove me…" }));
  await user.click(card().getByRole("button", { name: "Stay" }));
  expect(erased()).toBe(false);
  await user.click(card().getByRole("button", { name: "Remove me…" }));
  await user.click(card().getByRole("button", { name: "Remove me" }));
  expect(erased()).toBe(true);
});
