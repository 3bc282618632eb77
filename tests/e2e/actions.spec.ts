import { listenTo } from "./guildhall/announcements.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

test.use({ clock: "travelling" });

const HOUR = 3_600_000;

test("ACTION-1, ACTION-7: the open actions of a session are shown at the next one, and completed on every screen", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya.openPanel(), tom.openPanel()]);
  await tom.addAction("Write up the token names", "Tom Hale");
  await priya.addAction("Book a room", "Priya Nair");
  await priya.finish();

  await test.step("before the next session, with owner and session", async () => {
    await guildhall.advance(HOUR + 1);
    for (const person of [priya, tom])
      await expect(person.openActions).toHaveText([
        /^Write up the token names.* · since session 1/,
        /^Book a room.* · since session 1/,
      ]);
    await expect(tom.openActions.getByRole("button")).toHaveCount(1);
    expect(await violations(tom), "before a session").toEqual([]);
  });

  await test.step("at its start, above the running item", async () => {
    await priya.begin();
    for (const person of [priya, tom])
      await expect(person.app.getByRole("region", { name: "2 open actions" })).toBeVisible();
    expect(await violations(priya), "at the start of a session").toEqual([]);
  });

  await test.step("completed by keyboard, it disappears from the other screen, and can be undone in its place", async () => {
    const announcements = await listenTo(priya);
    await tom.pressOn(tom.button("Done: “Write up the token names”"));
    await expect(priya.openActions).toHaveText([/^Book a room/]);
    await announcements.some("Done: “Write up the token names”");
    await expect(tom.button("Undo: “Write up the token names”")).toBeFocused();
    await tom.page.keyboard.press("Enter");
    await expect(priya.openActions).toHaveCount(2);
    await tom.page.keyboard.press("Enter");
    await expect(priya.openActions).toHaveCount(1);
  });

  await test.step("the details tab keeps completed actions", async () => {
    await tom.openDetails();
    const card = tom.app.getByRole("region", { name: "Actions", exact: true });
    await expect(card).toContainText("1 open action");
    await card.getByText("Done and dropped (1)").click();
    await expect(card).toContainText("Done · You · from session 1");
    expect(await violations(tom), "the details tab").toEqual([]);
  });
});
