import { DAY } from "@guildhall/shared/domain/kernel/time";
import { button, card } from "./actors/on-cards.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

/** This many days from now at ten, in the format of a date-and-time field. */
const tenIn = (days: number): string =>
  `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T10:00`;

test("SESSION-17, SESSION-18, SESSION-19: sessions are added, moved and cancelled, and an extra one is begun in the panel", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  const priya = await guildhall.facilitator();
  await priya.openDetails();
  await priya.button("Set a date").click();
  await priya.app.getByLabel("Next session", { exact: true }).fill(tenIn(5));
  await priya.button("Save the date").click();

  const sessions = priya.part("Upcoming sessions").getByRole("region");
  await priya.button("Add a session").click();
  await priya.app.getByLabel("Date and time").fill(tenIn(3));
  await priya.button("Add it").click();
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText("extra session");

  await priya
    .button(/^Move the session of/)
    .first()
    .click();
  await priya.app.getByLabel("New date and time").fill(tenIn(6));
  await priya.button("Move it").click();
  await expect(sessions.last()).toContainText("extra session");
  await expect(priya.agenda).toHaveText([/^Design tokens/]);

  await priya
    .button(/^Cancel it: the session of/)
    .first()
    .click();
  await priya.button("Cancel the session").click();
  await expect(sessions.first()).toContainText("extra session");
  await expect(sessions.first()).toContainText("You facilitate.");
  await expect(priya.agenda).toHaveText([/^Design tokens/]);
  const cancelled = priya.app.getByRole("list", { name: "Cancelled sessions" });
  await expect(cancelled).toContainText("is cancelled.");
  expect(await violations(priya), "sessions to be changed in Outlook").toEqual([]);

  await priya.openPanel();
  await priya.sees(/is cancelled\.$/, "Not yet added in Outlook.");
  await priya.button("Begin the session").click();
  await expect(
    priya.app.getByText(/^This session is planned for .* or hold an extra session\?$/),
  ).toBeVisible();
  await priya.button("Hold an extra session").click();
  await expect(priya.app.getByRole("heading", { name: "Nothing is on the agenda" })).toBeVisible();
});

test("SESSION-20, OUTLOOK-1, OUTLOOK-2: what was moved is changed in Outlook by an organiser, whom a card asks for it", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await priya.openDetails();
  await priya.button("Set a date").click();
  await priya.app.getByLabel("Next session", { exact: true }).fill(tenIn(5));
  await priya.button("Save the date").click();
  await priya
    .button(/^Move the session of/)
    .first()
    .click();
  await priya.app.getByLabel("New date and time").fill(tenIn(6));
  await priya.button("Move it").click();
  await priya.sees(/^Moved from/, "Not yet moved in Outlook.");

  await tom.openDetails();
  await tom.sees(/^Moved from/, "Not yet moved in Outlook.");
  await expect(tom.button(/^Done in Outlook/)).toHaveCount(0);

  await priya.openChat();
  const asked = card(priya, "please move it in Outlook");
  await expect(asked).toContainText("Priya Nair");
  await button(asked, "Done").click();
  await expect(asked).toContainText("Changed in Outlook.");
  await expect(tom.app.getByText("Not yet moved in Outlook.")).toHaveCount(0);
  await tom.sees(/^Moved from/);
});
