import { DAY } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "./guildhall/test.ts";

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
  await expect(priya.agenda).toHaveText([/^Design tokens/]);

  await priya.openPanel();
  await priya.button("Begin the session").click();
  await expect(
    priya.app.getByText(/^This session is planned for .* or hold an extra session\?$/),
  ).toBeVisible();
  await priya.button("Hold an extra session").click();
  await expect(priya.app.getByRole("heading", { name: "Nothing is on the agenda" })).toBeVisible();
});
