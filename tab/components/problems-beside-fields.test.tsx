import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import { drafted } from "../testing/activities.ts";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { foundedGuild, newGuild, priya } from "../testing/guild.ts";
import { setupScenes } from "../testing/setup-scenes.ts";
import { newUser, ownPage, show } from "../testing/show.tsx";

ownPage();

const describedBy = (element: Element): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
const refused = (rejection: Rejection) => ({ kind: "refused", rejection }) as const;
const page = <SetupPage sessionsHere={false} onSession={() => undefined} />;
const nameField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name of the community" });

test("TYPE-6: why a name was refused stands beside its field, and is gone at the next key", async () => {
  const { world } = newGuild();
  const client = createFakeSyncClient(world, priya.ref);
  show(page, client);
  const user = newUser();
  await user.type(nameField(), "Ours");
  client.answerNext(refused({ code: "membersOnly" }));
  await user.click(screen.getByRole("button", { name: "Create community" }));
  expect(nameField().value).toBe("Ours");
  expect(describedBy(nameField())).toMatch(/Only people in this chat/);
  expect(nameField().getAttribute("aria-invalid")).toBe("true");
  await user.type(nameField(), "!");
  expect(describedBy(nameField())).not.toMatch(/Only people in this chat/);
});

test("TYPE-6: why a form of several fields was refused stands above its button, and describes that", async () => {
  const { world } = foundedGuild();
  const client = createFakeSyncClient(world, priya.ref);
  show(page, client);
  const user = newUser();
  await user.click(screen.getByRole("link", { name: "Settings" }));
  const minutes = screen.getByRole("textbox", { name: /^Minutes for a new/ });
  await user.clear(minutes);
  await user.type(minutes, "20");
  client.answerNext(refused({ code: "onlyOrganisers" }));
  const save = screen.getByRole("button", { name: "Save settings" });
  await user.click(save);
  expect(describedBy(save)).toMatch(/organiser/i);
});

test("TYPE-6: why a plan cannot be proposed stands above its button", async () => {
  const scene = setupScenes["setup-settled"]?.guild();
  if (scene === undefined) throw new Error("No such scene");
  const client = createFakeSyncClient(scene.world, priya.ref);
  show(page, client);
  const user = newUser();
  client.answerNext(refused({ code: "onlyOrganisers" }));
  const propose = screen.getByRole("button", { name: "Propose a plan" });
  await user.click(propose);
  expect(describedBy(propose)).toMatch(/organiser/i);
  expect(screen.queryAllByText(/organiser/i, { selector: "[role=alert] p" })).toHaveLength(1);
});

test("TYPE-6: why a contract cannot be adopted stands above its button", async () => {
  const guild = drafted(3);
  const client = createFakeSyncClient(guild.world, priya.ref);
  show(page, client);
  const user = newUser();
  client.answerNext(refused({ code: "onlyOrganisers" }));
  await user.click(screen.getByRole("button", { name: "Adopt this contract" }));
  expect(describedBy(screen.getByRole("button", { name: "Adopt this contract" }))).toMatch(/organiser/i);
});

test("TYPE-7: a pasted text that is too long stays whole, and its field says by how much", async () => {
  const { world } = newGuild();
  show(page, createFakeSyncClient(world, priya.ref));
  const user = newUser();
  await user.click(nameField());
  await user.paste("x".repeat(LIMITS.name + 3));
  expect(nameField().value).toHaveLength(LIMITS.name + 3);
  expect(describedBy(nameField())).toContain("3 characters too long");
  expect(screen.getByRole("button", { name: "Create community" }).getAttribute("aria-disabled")).toBe("true");
  await user.keyboard("{Backspace}{Backspace}{Backspace}{Backspace}");
  expect(describedBy(nameField())).toContain("1 character left");
  const purpose = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What is it for?" });
  await user.click(purpose);
  await user.paste("y".repeat(LIMITS.purpose + 1));
  expect(purpose.value).toHaveLength(LIMITS.purpose + 1);
  expect(describedBy(purpose)).toContain("1 character too long");
});
