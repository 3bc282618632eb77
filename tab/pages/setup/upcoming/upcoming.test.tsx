import { act, fireEvent, screen, within } from "@testing-library/react";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const FIRST = Date.UTC(2027, 4, 12, 9);

function showSetup(guild: Guild, as = priya.ref): void {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

function datedGuild(): Guild {
  const guild = foundedGuild();
  guild.community(priya.ref, { type: "setRhythm", timeZone: "UTC", at: FIRST });
  return guild;
}

const dates = (guild: Guild) => founded(guild).upcoming.map(({ at }) => at);
const list = () => within(screen.getByRole("list", { name: "Upcoming sessions" }));

const announced = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");

async function name(field: string, value: string, button: string): Promise<void> {
  fireEvent.change(screen.getByLabelText(field), { target: { value } });
  await newUser().click(screen.getByRole("button", { name: button }));
}

test("HOME-1: a session without a date leads whoever may set it there, on this page or another", async () => {
  const guild = foundedGuild();
  showSetup(guild);
  expect(list().getByText("It has no date yet.")).toBeDefined();
  const user = newUser();
  await user.click(list().getByRole("button", { name: "Set its date" }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "How we meet" }));
  await user.click(screen.getByRole("link", { name: "Sessions" }));
  await user.click(list().getByRole("button", { name: "Set its date" }));
  expect(screen.getByRole("heading", { level: 1, name: "How we work" })).toBeDefined();
});

test("READ-3: a session without a date asks nobody to set it who may not", () => {
  showSetup(foundedGuild(), tom.ref);
  expect(list().getByText("It has no date yet.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Set its date" })).toBeNull();
});

test("SESSION-17: an organiser adds a session, which is listed by date and labelled as extra", async () => {
  const guild = datedGuild();
  showSetup(guild);
  await newUser().click(screen.getByRole("button", { name: "Add a session" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Date and time"));
  await name("Date and time", "2027-05-10T09:00", "Add it");
  expect(dates(guild)).toEqual([FIRST - 2 * DAY, FIRST]);
  expect(list().getByText(/extra session/)).toBeDefined();
  expect(document.activeElement?.textContent).toBe("Add a session");
  expect(announced()).toContain("Added: Mon 10 May");
});

test("SESSION-17: a single session is moved, and the focus returns to its button", async () => {
  const guild = datedGuild();
  showSetup(guild);
  await newUser().click(screen.getByRole("button", { name: /^Move the session of/ }));
  const field = screen.getByLabelText("New date and time");
  expect(field).toHaveProperty("value", "2027-05-12T09:00");
  await name("New date and time", "2027-05-13T10:30", "Move it");
  expect(dates(guild)).toEqual([Date.UTC(2027, 4, 13, 10, 30)]);
  expect(founded(guild).rhythm.anchor).toBe(FIRST);
  expect(document.activeElement?.textContent).toBe("Move");
  expect(announced()).toContain("Moved to Thu 13 May");
});

test("SESSION-17: a time in the past is rejected, and Escape changes nothing", async () => {
  const guild = datedGuild();
  showSetup(guild);
  const user = newUser();
  await user.click(screen.getByRole("button", { name: /^Move the session of/ }));
  await name("New date and time", "2020-01-01T09:00", "Move it");
  expect(screen.getByText("Pick a future date and time.")).toBeDefined();
  screen.getByLabelText("New date and time").focus();
  await user.keyboard("{Escape}");
  expect(dates(guild)).toEqual([FIRST]);
  expect(document.activeElement?.textContent).toBe("Move");
});

test("SESSION-18: a session is cancelled after confirmation, and its own items move to the next agenda", async () => {
  const guild = datedGuild();
  guild.community(priya.ref, { type: "addSession", at: FIRST + DAY });
  const item = { title: "Budget", kind: "topic", presenter: null, minutes: 10 } as const;
  guild.community(priya.ref, { type: "planItem", session: guild.next(), item });
  showSetup(guild);
  const user = newUser();
  await user.click(screen.getAllByRole("button", { name: /^Cancel it: the session of/ })[0] as HTMLElement);
  expect(screen.getByRole("group", { name: /its other items move/ })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Cancel the session" }));
  expect(founded(guild).upcoming).toMatchObject([
    { at: FIRST + DAY, agenda: [{ title: "Budget" }] },
    { at: null, agenda: [] },
  ]);
  expect(document.activeElement?.textContent).toBe("Upcoming sessions");
});

test("SESSION-20: a moved session says from when, and a cancelled one is listed until its date has passed", async () => {
  const guild = datedGuild();
  guild.community(priya.ref, { type: "addSession", at: FIRST + 7 * DAY });
  guild.community(priya.ref, { type: "moveSession", session: guild.next(), at: FIRST + DAY });
  showSetup(guild, tom.ref);
  expect(list().getByText(/^Moved from Wed 12 May, /)).toBeDefined();
  expect(screen.queryByRole("list", { name: "Cancelled sessions" })).toBeNull();
  act(() => guild.community(priya.ref, { type: "cancelSession", session: guild.next() }));
  expect(
    within(screen.getByRole("list", { name: "Cancelled sessions" })).getByText(/Thu 13 May, /),
  ).toBeDefined();
  expect(list().queryByText(/^Moved from/)).toBeNull();
});

test("OUTLOOK-1, OUTLOOK-2: what is not changed in Outlook yet is said beside the session, and an organiser ticks it off", async () => {
  const guild = datedGuild();
  guild.community(priya.ref, { type: "moveSession", session: guild.next(), at: FIRST + DAY });
  showSetup(guild);
  expect(list().getByText("Not yet moved in Outlook.")).toBeDefined();
  await newUser().click(list().getByRole("button", { name: /^Done in Outlook: the session of Thu 13 May/ }));
  expect(list().queryByText(/Outlook/)).toBeNull();
  expect(announced()).toContain("Outlook is up to date with this session.");
  expect(document.activeElement?.textContent).toBe("Upcoming sessions");
});

test("OUTLOOK-2: other members read what is left in Outlook, and cannot tick it off", () => {
  const guild = datedGuild();
  guild.community(priya.ref, { type: "addSession", at: FIRST + DAY });
  guild.community(priya.ref, { type: "cancelSession", session: guild.next() });
  showSetup(guild, tom.ref);
  expect(list().getByText("Not yet added in Outlook.")).toBeDefined();
  const cancelled = within(screen.getByRole("list", { name: "Cancelled sessions" }));
  expect(cancelled.getByText("Not yet cancelled in Outlook.")).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Done in Outlook/ })).toBeNull();
});

test("ROTA-5: an extra session names whoever called it as the one who facilitates", () => {
  const guild = datedGuild();
  guild.community(priya.ref, { type: "addSession", at: FIRST + DAY });
  showSetup(guild);
  expect(list().getByText("You facilitate.")).toBeDefined();
});

test("SESSION-15, AGENDA-1: each session's agenda is edited in its own place", async () => {
  const guild = datedGuild();
  guild.community(priya.ref, { type: "addSession", at: FIRST + DAY });
  showSetup(guild);
  const form = within(screen.getByRole("form", { name: /^Add to the agenda of / }));
  const user = newUser();
  await user.type(form.getByRole("textbox", { name: "Title" }), "Only there");
  await user.click(form.getByRole("button", { name: "Add an item" }));
  expect(founded(guild).upcoming).toMatchObject([{ agenda: [] }, { agenda: [{ title: "Only there" }] }]);
});

test("AGENDA-8: the list says by how much an agenda is too long, in words", () => {
  const guild = datedGuild();
  const item = { title: "Everything", kind: "topic", presenter: null, minutes: 75 } as const;
  guild.community(priya.ref, { type: "planItem", session: guild.next(), item });
  showSetup(guild, tom.ref);
  expect(list().getByText(/15 min too long/)).toBeDefined();
});

test("SESSION-17: other members read the dates and cannot change them", () => {
  showSetup(datedGuild(), tom.ref);
  for (const label of [/^Move the session/, /^Cancel the session/, /^Add a session/])
    expect(screen.queryByRole("button", { name: label })).toBeNull();
});
