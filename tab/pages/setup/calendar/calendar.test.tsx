import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { expect, test, vi } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const TOMS = "https://guildhall.example/calendar/tom.ics";

function open(guild: Guild, as: MemberRef, page: "sessions" | "settings" = "sessions") {
  onPage(page);
  const client = createFakeSyncClient(guild.world, as);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  return client;
}
const card = () => within(screen.getByRole("region", { name: "Your calendar" }));
const field = () => card().getByRole<HTMLInputElement>("textbox", { name: "Your address" });

test("CAL-1, CAL-9: a member gets an address, which is selected and shown only until the page is left", async () => {
  const guild = foundedGuild();
  open(guild, tom.ref);
  expect(card().getByText(/whether you facilitate it; no topics and nobody’s name/)).toBeDefined();
  await newUser().click(await card().findByRole("button", { name: "Get an address" }));
  expect(field().value).toBe(TOMS);
  expect(field().readOnly).toBe(true);
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, TOMS.length]);
  expect(card().getByText(/it’s shown only once/)).toBeDefined();
  cleanup();
  open(guild, tom.ref);
  expect(await card().findByText(/^You’ve had an address since/)).toBeDefined();
  expect(card().queryByRole("textbox")).toBeNull();
});

test("CAL-9: the address is copied, or left selected for the keyboard where a frame may not copy", async () => {
  open(foundedGuild(), tom.ref);
  const user = newUser();
  await user.click(await card().findByRole("button", { name: "Get an address" }));
  await user.click(card().getByRole("button", { name: "Copy" }));
  expect(await card().findByText("Copied.")).toBeDefined();
  expect(await navigator.clipboard.readText()).toBe(TOMS);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  document.execCommand = () => false;
  await user.click(card().getByRole("button", { name: "Copy" }));
  expect(await card().findByText(/^Press Ctrl\+C/)).toBeDefined();
  expect(document.activeElement).toBe(field());
});

test("CAL-6, CAL-9: the address is replaced or removed after a question, and kept otherwise", async () => {
  const guild = foundedGuild();
  guild.world.addresses.set(tom.ref, { since: Date.now(), address: "https://guildhall.example/old" });
  open(guild, tom.ref);
  const user = newUser();
  await user.click(await card().findByRole("button", { name: "New address…" }));
  await user.click(card().getByRole("button", { name: "Keep it" }));
  expect(guild.world.addresses.get(tom.ref)?.address).toBe("https://guildhall.example/old");
  await user.click(card().getByRole("button", { name: "New address…" }));
  await user.click(card().getByRole("button", { name: "Get a new one" }));
  await waitFor(() => expect(field().value).toBe(TOMS));
  await user.click(card().getByRole("button", { name: "Remove the address…" }));
  await user.click(card().getByRole("button", { name: "Remove it" }));
  expect(await card().findByRole("button", { name: "Get an address" })).toBeDefined();
  expect(guild.world.addresses.has(tom.ref)).toBe(false);
  expect(screen.getByText("Your address is removed.")).toBeDefined();
});

test("CAL-9: what did not work is said, changes nothing, and can be tried again", async () => {
  const guild = foundedGuild();
  guild.world.desksFail = true;
  open(guild, tom.ref);
  const user = newUser();
  const again = await card().findByRole("button", { name: "Try again" });
  guild.world.desksFail = false;
  await user.click(again);
  const create = await card().findByRole("button", { name: "Get an address" });
  guild.world.desksFail = true;
  await user.click(create);
  expect(await card().findByText("That didn’t work. Nothing was changed.")).toBeDefined();
  expect(guild.world.addresses.size).toBe(0);
});

test("CAL-3, CAL-9: organisers set what calendars tell; everybody reads it, on both pages", async () => {
  const guild = foundedGuild();
  open(guild, priya.ref, "settings");
  const settings = () => within(screen.getByRole("region", { name: "In members’ calendars" }));
  const box = settings().getByRole<HTMLInputElement>("checkbox", { name: "Also show topics and names" });
  expect(box.checked).toBe(false);
  expect(settings().getByText(/no topics and no other names/)).toBeDefined();
  await newUser().click(box);
  expect(box.checked).toBe(true);
  expect(settings().getByText(/calendar providers outside Teams too/)).toBeDefined();
  cleanup();
  open(guild, tom.ref, "settings");
  expect(settings().queryByRole("checkbox")).toBeNull();
  expect(settings().getByText(/calendar providers outside Teams too/)).toBeDefined();
  cleanup();
  open(guild, tom.ref);
  expect(card().getByText(/its topics, and who presents and facilitates/)).toBeDefined();
});
