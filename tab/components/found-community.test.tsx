import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { newGuild, priya } from "../testing/guild.ts";
import { newUser, ownPage, show } from "../testing/show.tsx";

ownPage();

test("FOUND-3: founding asks for one sentence saying what the community is for, with common ones to start from", async () => {
  const { world } = newGuild();
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(world, priya.ref),
  );
  const user = newUser();
  await user.type(screen.getByRole("textbox", { name: "Name of the community" }), "Ours");
  expect(screen.getByRole("group", { name: "For example" }).querySelectorAll("button")).toHaveLength(3);
  const example = "So that we agree on what good work looks like.";
  await user.click(screen.getByRole("button", { name: example }));
  const field = screen.getByRole("textbox", { name: "What is it for?" });
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole("group", { name: "For example" })).toBeNull();
  await user.type(field, " And for fun.");
  await user.click(screen.getByRole("button", { name: "Create community" }));
  expect(world.community.state).toMatchObject({ name: "Ours", purpose: `${example} And for fun.` });
  await user.click(screen.getByRole("link", { name: "Settings" }));
  const setting = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What the community is for" });
  expect(setting.value).toBe(`${example} And for fun.`);
  await user.clear(setting);
  await user.type(setting, "To learn.");
  await user.click(screen.getByRole("button", { name: "Save settings" }));
  expect(world.community.state).toMatchObject({ name: "Ours", purpose: "To learn." });
});

test("FOUND-4: the name is what the meeting is called, until somebody types another", async () => {
  const { world } = newGuild();
  world.permits = { ...world.permits, title: " Frontend\tGuild " };
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(world, priya.ref),
  );
  const user = newUser();
  await screen.findByDisplayValue("Frontend Guild");
  expect(screen.getByText(/^This is what the meeting is called;/)).toBeTruthy();
  const field = screen.getByRole("textbox", { name: "Name of the community" });
  await user.tab();
  await user.clear(field);
  expect(field).toHaveProperty("value", "");
  await user.type(field, "Ours");
  await user.click(screen.getByRole("button", { name: "Create community" }));
  expect(world.community.state).toMatchObject({ name: "Ours" });
});

test("FOUND-4: it is founded under that name by one press", async () => {
  const { world } = newGuild();
  world.permits = { ...world.permits, title: "Frontend Guild" };
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(world, priya.ref),
  );
  await screen.findByDisplayValue("Frontend Guild");
  await newUser().click(screen.getByRole("button", { name: "Create community" }));
  expect(world.community.state).toMatchObject({ name: "Frontend Guild" });
});

test("FOUND-4: nothing is filled in under the hands of somebody who is at the field", async () => {
  const { world } = newGuild();
  const sync = createFakeSyncClient(world, priya.ref);
  let tell = (_: string): void => undefined;
  const told = new Promise<string>((resolve) => (tell = resolve));
  const permits = async () => ({ kind: "permits" as const, ...world.permits, title: await told });
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, { ...sync, permits });
  const field = await screen.findByRole("textbox", { name: "Name of the community" });
  await newUser().click(field);
  tell("Frontend Guild");
  await told;
  await newUser().type(field, "Ours");
  expect(field).toHaveProperty("value", "Ours");
});
