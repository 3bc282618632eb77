import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const help = (guild: Guild, ...texts: readonly string[]) => {
  for (const to of texts) guild.community(tom.ref, { type: "changeHelp", was: null, text: to });
};

function openAs(guild: Guild, { ref }: typeof tom): void {
  onPage("people");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, ref),
  );
}

const saidIn = (guild: Guild) => founded(guild).helpers;
const field = () => screen.findByRole("textbox", { name: "What can you help with?" });

test("HELP-1, HELP-2: somebody says what they can help with, rewords it and takes it back", async () => {
  const guild = foundedGuild();
  openAs(guild, lars);
  const user = newUser();
  await user.type(await field(), "Slow builds");
  const card = within(screen.getByRole("region", { name: "Who can help with what" }));
  await user.click(card.getByRole("button", { name: "Add" }));
  expect(saidIn(guild)).toEqual([{ member: lars.ref, texts: ["Slow builds"] }]);
  await user.click(await screen.findByRole("button", { name: "Edit “Slow builds”" }));
  const [edited] = card.getAllByRole("textbox");
  if (edited === undefined) throw new Error("No field");
  await user.clear(edited);
  await user.type(edited, "Fast builds");
  await user.click(card.getByRole("button", { name: "Save" }));
  expect(saidIn(guild)).toEqual([{ member: lars.ref, texts: ["Fast builds"] }]);
  await user.click(await screen.findByRole("button", { name: "Remove “Fast builds”" }));
  expect(saidIn(guild)).toEqual([]);
});

test("HELP-1, HELP-2: everybody reads what others can help with, and changes none of it", async () => {
  const guild = foundedGuild();
  help(guild, "Tokens", "Retrospectives");
  openAs(guild, priya);
  const others = await screen.findByRole("list", { name: "Others can help with" });
  expect(others.textContent.replaceAll(/[\u2068\u2069]/g, "")).toBe("Tom WhitfieldTokensRetrospectives");
  expect(screen.queryByRole("button", { name: /^(Edit|Remove) “Tokens”/ })).toBeNull();
});

test("HELP-1: there is no field for a sixth thing", async () => {
  const guild = foundedGuild();
  help(guild, "One", "Two", "Three", "Four", "Five");
  openAs(guild, tom);
  expect(await screen.findByText("That’s 5. Remove one to add another.")).toBeDefined();
  expect(screen.queryByRole("textbox", { name: "What can you help with?" })).toBeNull();
});
