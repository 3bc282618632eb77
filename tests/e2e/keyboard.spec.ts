import { listenTo } from "./guildhall/announcements.ts";
import { expect, test } from "./guildhall/test.ts";

test("a facilitator runs a whole session with the keyboard alone", async ({ guildhall }) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "CI in ten minutes" }] });
  const priya = await guildhall.facilitator();
  await priya.openPanel();

  await priya.pressOn(priya.button("Begin the session"));
  await expect(priya.now).toHaveText("Design tokens");
  await priya.pressOn(priya.button("+1 minute"));
  await expect(priya.app.getByText("of 11 min")).toBeVisible();
  await priya.pressOn(priya.button("Pause"));
  await expect(priya.app.getByText("Paused", { exact: true })).toBeVisible();
  await priya.pressOn(priya.button("Resume"), "Space");
  await expect(priya.app.getByText("Paused", { exact: true })).toBeHidden();

  await test.step("a call, answered", async () => {
    await priya.pressOn(priya.elmo);
    await priya.pressOn(priya.call.getByRole("button", { name: "2 minutes, then on" }));
    await expect(priya.call).toBeHidden();
  });

  await test.step("the second layer, and back to the same place", async () => {
    await priya.pressOn(priya.button("Change the agenda"));
    await expect(priya.app.getByRole("heading", { name: "Next on the agenda" })).toBeFocused();
    await priya.pressOn(priya.button("Back"));
    await expect(priya.button("Change the agenda")).toBeFocused();
  });

  await test.step("a takeaway", async () => {
    await priya.pressOn(priya.button("Add a takeaway"));
    await expect(priya.takeaway).toBeFocused();
    await priya.page.keyboard.type("Name tokens by what they mean");
    await priya.page.keyboard.press("Enter");
    await expect(priya.takeaways).toHaveText(/Name tokens by what they mean/);
    await priya.page.keyboard.press("Escape");
    await expect(priya.button("Add a takeaway")).toBeFocused();
  });

  const finish = priya.controls.getByRole("button", { name: "Finish", exact: true });
  await priya.pressOn(finish);
  await priya.pressOn(priya.button("Not yet"));
  await expect(finish).toBeFocused();
  await priya.pressOn(priya.button("Next: CI in ten minutes"));
  await expect(priya.now).toHaveText("CI in ten minutes");
  await priya.pressOn(finish);
  await expect(priya.over).toBeVisible();
});

test("AGENDA-7: an agenda is reordered with the keyboard, and the focus stays on the item", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "One" }, { title: "Two" }, { title: "Three" }] });
  const priya = await guildhall.facilitator();
  await priya.openDetails();

  await priya.pressOn(priya.button("Move Three up"));
  await expect(priya.agenda).toHaveText([/^One/, /^Three/, /^Two/]);
  await expect(priya.button("Move Three up")).toBeFocused();
  const announcements = await listenTo(priya);
  await priya.page.keyboard.press("Alt+ArrowUp");
  await expect(priya.agenda).toHaveText([/^Three/, /^One/, /^Two/]);
  await announcements.some("Three is now 1 of 3.");
  await priya.page.keyboard.press("Alt+ArrowDown");
  await expect(priya.agenda).toHaveText([/^One/, /^Three/, /^Two/]);
});
