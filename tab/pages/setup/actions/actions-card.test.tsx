import { screen, within } from "@testing-library/react";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { localeOf } from "@guildhall/shared/messages/locale";
import { expect, test } from "vitest";
import { actionAt, withActions } from "../../../testing/action-scenes.ts";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function home(guild: Guild, ref = priya.ref): void {
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, ref),
  );
}

const card = () => within(screen.getByRole("region", { name: "Actions" }));
const lines = (list: string) =>
  within(card().getByRole("list", { name: list, hidden: true })).getAllByRole("listitem", { hidden: true });
const NAMING = "“Write up the naming scheme and share it”";

test("ACTION-7: a community that had no actions yet has no card for them", () => {
  home(foundedGuild());
  expect(screen.queryByRole("region", { name: "Actions" })).toBeNull();
});

test("ACTION-7: open and settled actions are shown, with how they were settled", () => {
  const guild = withActions(4);
  guild.community(tom.ref, { type: "completeAction", action: actionAt(guild, 0) });
  guild.community(priya.ref, { type: "dropAction", action: actionAt(guild, 1) });
  home(guild, amina.ref);
  expect(card().getByText("2 open actions")).toBeDefined();
  expect(lines("Open actions")).toHaveLength(2);
  expect(lines("Done and dropped (2)").map(({ textContent }) => textContent)).toEqual([
    "Ask design about dark modeDropped · No owner yet · from session 1",
    "Write up the naming scheme and share itDone · Tom Whitfield · from session 1",
  ]);
  expect(card().queryByRole("button", { name: /^Open again/, hidden: true })).toBeNull();
});

test("ACTION-2: an action that was completed by mistake is reopened", async () => {
  const guild = withActions(2);
  guild.community(tom.ref, { type: "completeAction", action: actionAt(guild, 0) });
  home(guild, tom.ref);
  await newUser().click(card().getByRole("button", { name: `Open again: ${NAMING}`, hidden: true }));
  expect(founded(guild).actions[0]?.standing.is).toBe("open");
  expect(lines("Open actions")).toHaveLength(2);
});

test("ACTION-4: those who may drop an action, and undo that in the same place", async () => {
  const guild = withActions(2);
  home(guild, tom.ref);
  const user = newUser();
  await user.click(card().getByRole("button", { name: `What to do with ${NAMING}` }));
  await user.click(card().getByRole("button", { name: "Drop it" }));
  expect(founded(guild).actions[0]?.standing.is).toBe("dropped");
  expect(lines("Open actions")[0]?.textContent).toContain("Dropped");
  await user.click(card().getByRole("button", { name: `Undo: ${NAMING}` }));
  expect(founded(guild).actions[0]?.standing.is).toBe("open");
});

test("ACTION-3: an action is handed to a member of the chat", async () => {
  const guild = withActions(2);
  home(guild, tom.ref);
  const user = newUser();
  await user.click(card().getByRole("button", { name: `What to do with ${NAMING}` }));
  await user.click(card().getByRole("button", { name: "Hand over" }));
  expect(document.activeElement).toBe(card().getByRole("combobox", { name: "New owner" }));
  await user.keyboard("amina");
  await pass(200);
  await user.keyboard("{Enter}");
  await user.click(card().getByRole("button", { name: "Hand over" }));
  expect(founded(guild).actions[0]?.owner).toBe(amina.ref);
  expect(lines("Open actions")[0]?.textContent).toContain("Amina Haddad");
});

test("ACTION-6: a community that is full is told what happens to the oldest", () => {
  home(withActions(100));
  expect(
    card().getByText(/^100 is the limit\. When a session adds more, the oldest are dropped\./),
  ).toBeDefined();
  expect(lines("Open actions")).toHaveLength(10);
});

test("ACTION-9: says when an action is due, and whoever may chooses another upcoming session", async () => {
  const guild = withActions(1);
  const [first, second] = [Date.now() + 7 * DAY, Date.now() + 14 * DAY];
  guild.community(priya.ref, { type: "moveSession", session: guild.next(), at: first });
  guild.community(priya.ref, { type: "addSession", at: second });
  home(guild, tom.ref);
  const day = (at: number): string => localeOf("en-GB").date(at);
  expect(lines("Open actions")[0]?.textContent).toContain(`due ${day(first)}`);
  const user = newUser();
  await user.click(card().getByRole("button", { name: `What to do with ${NAMING}` }));
  const field = card().getByRole("combobox", { name: `Due in the session of: ${NAMING}` });
  await user.selectOptions(field, String(founded(guild).upcoming[1]?.id));
  expect(lines("Open actions")[0]?.textContent).toContain(`due ${day(second)}`);
});
