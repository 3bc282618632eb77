import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { founded, logisticsDecided } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { type Guild, priya, tom } from "../../testing/guild.ts";
import { button } from "../../testing/panel-of.tsx";
import { newUser, ownPage, pass, show } from "../../testing/show.tsx";
import { SetupPage } from "./setup-page.tsx";

ownPage();

function toPlan(): Guild {
  const guild = logisticsDecided();
  for (const text of ["Container queries", "The outage"])
    guild.community(tom.ref, {
      type: "offerTopic",
      title: text,
      details: { why: "", kind: "discuss", minutes: 15 },
    });
  guild.community(priya.ref, { type: "setRhythm", timeZone: "UTC", at: Date.UTC(2026, 4, 12, 9) });
  return guild;
}

function proposed(): Guild {
  const guild = toPlan();
  const frame = (title: string) => ({ title, minutes: 5 });
  const frames = { opening: frame("Welcome"), closing: frame("Closing") };
  guild.community(priya.ref, { type: "proposePlan", sessions: 1, dates: null, ...frames });
  return guild;
}

function showSetup(guild: Guild, as = priya.ref): void {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

const announced = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");

test("PLAN-8: a plan is proposed with a custom opening, and without a closing", async () => {
  const guild = toPlan();
  showSetup(guild);
  const user = newUser();
  const form = within(screen.getByRole("form", { name: "Plan of the next sessions" }));
  const title = form.getByRole("textbox", { name: "Opening" });
  await user.clear(title);
  expect(form.getByText("Give it a name, or set its minutes to 0.")).toBeDefined();
  expect(button("Propose a plan").getAttribute("aria-disabled")).toBe("true");
  await user.type(title, "Check-in");
  const closing = form.getByRole("textbox", { name: "Minutes for the closing" });
  await user.clear(closing);
  await user.type(closing, "0");
  await user.click(button("Propose a plan"));
  expect(founded(guild).plan).toMatchObject({
    opening: { title: "Check-in", minutes: 5 },
    closing: null,
  });
  expect(screen.getByText("Each session opens with “Check-in” (5 min).")).toBeDefined();
});

test("PLAN-11: a plan is accepted as it is proposed, with one press", async () => {
  const guild = toPlan();
  showSetup(guild);
  await newUser().click(button("Plan without proposing"));
  expect(founded(guild).plan).toBeNull();
  const titles = founded(guild).upcoming[0]?.agenda.map(({ title }) => title);
  expect(titles).toEqual([null, "Container queries", null]);
});

test("PLAN-8, TEXT-16: a plan proposed as it is suggested has an opening and a closing without own titles", async () => {
  const guild = toPlan();
  showSetup(guild);
  await newUser().click(button("Propose a plan"));
  const untitled = { title: null, minutes: 5 };
  expect(founded(guild).plan).toMatchObject({ opening: untitled, closing: untitled });
  expect(
    screen.getByText("Each session opens with “Opening” (5 min) and closes with “Closing” (5 min)."),
  ).toBeDefined();
});

test("PLAN-8: it can be changed in the plan, and drafts are kept while somebody else moves a topic", async () => {
  const guild = proposed();
  showSetup(guild);
  const user = newUser();
  await user.click(screen.getByText(/^Each session opens with “Welcome”/));
  const form = within(screen.getByRole("form", { name: "How each session opens and closes" }));
  const minutes = form.getByRole("textbox", { name: "Minutes for the opening" });
  await user.clear(minutes);
  await user.type(minutes, "20");
  const [topic] = founded(guild).backlog.topics;
  if (topic === undefined) throw new Error("no topic");
  await pass(0).then(() =>
    guild.community(priya.ref, { type: "movePlannedTopic", topic: topic.id, session: null, to: 0 }),
  );
  await pass(0);
  expect(screen.getByDisplayValue("20")).toBe(minutes);
  const change = form.getByRole("button", { name: "Save" });
  await user.click(change);
  expect(founded(guild).plan).toMatchObject({ opening: { minutes: 20 } });
  expect(announced()).toContain(
    "Each session opens with “Welcome” (20 min) and closes with “Closing” (5 min).",
  );
  expect(document.activeElement).toBe(change);
});

test("PLAN-8: a member reads how the sessions open and close, and changes nothing", () => {
  showSetup(proposed(), tom.ref);
  const told = "Each session opens with “Welcome” (5 min) and closes with “Closing” (5 min).";
  expect(screen.getByText(told).tagName).toBe("P");
  expect(screen.queryByRole("form", { name: "How each session opens and closes" })).toBeNull();
});

test("PLAN-9: a topic is put on the next agenda from the backlog, and that is announced", async () => {
  const guild = toPlan();
  showSetup(guild);
  const user = newUser();
  await user.click(button("What to do with “The outage”"));
  await user.click(button("Put on the next agenda"));
  expect(founded(guild).upcoming[0]?.agenda.map(({ title }) => title)).toEqual(["The outage"]);
  expect(announced()).toContain("On the next agenda: The outage");
});

test("PLAN-9: the author of a topic cannot plan it", async () => {
  showSetup(toPlan(), tom.ref);
  await newUser().click(button("What to do with “The outage”"));
  expect(screen.queryByRole("button", { name: "Put on the next agenda" })).toBeNull();
});

test("BACK-2: the author of a topic changes it while it waits, but not once it is planned or running", () => {
  const guild = toPlan();
  const outage = founded(guild).backlog.topics.find(({ text }) => text === "The outage");
  if (outage === undefined) throw new Error("There is no such topic");
  showSetup(guild, tom.ref);
  const menu = (title: string) => screen.queryByRole("button", { name: `What to do with “${title}”` });
  expect(menu("The outage")).not.toBeNull();
  act(() => guild.community(priya.ref, { type: "planTopic", topic: outage.id }));
  expect(menu("The outage")).toBeNull();
  act(() => guild.community(priya.ref, { type: "begin", session: guild.next() }));
  expect(menu("The outage")).toBeNull();
  expect(menu("Container queries")).not.toBeNull();
});
