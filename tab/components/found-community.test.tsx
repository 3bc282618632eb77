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
