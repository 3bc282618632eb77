import { screen, waitFor, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, newGuild, priya, tom } from "../../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function open({ world }: Pick<Guild, "world">, as: MemberRef): void {
  onPage("settings");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(world, as));
}
const card = () => within(screen.getByRole("region", { name: "Move to another chat" }));

test("MOVE-1, MOVE-4: an organiser gets a code on Settings, and reads where to paste it; others read who can", async () => {
  const guild = foundedGuild();
  open(guild, priya.ref);
  const user = newUser();
  expect(card().getByText(/Two communities can’t share one chat/)).toBeDefined();
  await user.click(card().getByRole("button", { name: "Get a code" }));
  const field = await card().findByRole<HTMLInputElement>("textbox", { name: "Code for the move" });
  expect(field.value).toBe(`guild.1.${priya.ref}`);
  expect(card().getByText(/paste the code/)).toBeDefined();
  guild.world.desksFail = true;
  await user.click(card().getByRole("button", { name: "Get a new code" }));
  expect(await card().findByText("That didn’t work. Nothing was changed; please try again.")).toBeDefined();
  expect(card().queryByRole("textbox")).toBeNull();
});

test("MOVE-1: others read that organisers can", () => {
  open(foundedGuild(), tom.ref);
  expect(card().getByText("Organisers can do that here.")).toBeDefined();
  expect(card().queryByRole("button")).toBeNull();
});

test("MOVE-1: while a session runs an organiser reads why there is no code", async () => {
  const guild = foundedGuild();
  guild.world.tellCommunity(
    { type: "begin", session: null },
    { kind: "member", ref: priya.ref, meetingOrganiser: false },
  );
  open(guild, priya.ref);
  await newUser().click(card().getByRole("button", { name: "Get a code" }));
  expect(
    await card().findByText("A session is running. Finish it first; nothing was changed."),
  ).toBeDefined();
});

test("MOVE-1, MOVE-2, MOVE-8: where there is no community the code is pasted; what is wrong is said beside it, and who is missing is asked about", async () => {
  const { world } = newGuild();
  world.moveAnswers.push(
    { kind: "refused", rejection: { code: "codeOver" } },
    { kind: "missing", name: "Frontend Guild", count: 2 },
    { kind: "missing", name: "Frontend Guild", count: 1 },
    { kind: "moved" },
  );
  open({ world }, priya.ref);
  const user = newUser();
  await user.click(screen.getByText("Move a community here"));
  const code = screen.getByRole("textbox", { name: "Code" });
  await user.click(code);
  await user.paste("a.1.b");
  await user.click(screen.getByRole("button", { name: "Move it here" }));
  await waitFor(() =>
    expect(document.getElementById(code.getAttribute("aria-describedby") ?? "")).toBeDefined(),
  );
  expect(await screen.findByText(/^This code doesn’t work/)).toBeDefined();
  await user.type(code, "c");
  expect(screen.queryByText(/^This code doesn’t work/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Move it here" }));
  expect(await screen.findByText(/^2 members of .*Frontend Guild.* are not in this chat/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Not yet" }));
  await user.click(screen.getByRole("button", { name: "Move it here" }));
  expect(await screen.findByText(/^1 member of .* is not in this chat/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Move without them" }));
  expect(await screen.findByRole("button", { name: "Moving…" })).toBeDefined();
});

test("MOVE-5: the page of a chat that a community has left says where it went", () => {
  const { world } = newGuild();
  world.left = { name: "Frontend Guild", address: "https://teams.microsoft.com/l/entity/app/guildhall" };
  open({ world }, tom.ref);
  expect(
    screen.getByText(/Frontend Guild.* has moved to another chat, with everything it has/),
  ).toBeDefined();
  expect(screen.getByRole("link", { name: "Open it there" }).getAttribute("href")).toBe(world.left.address);
  expect(screen.getByRole("button", { name: "Create community" })).toBeDefined();
});
