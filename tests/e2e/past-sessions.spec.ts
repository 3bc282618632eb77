import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

test("PROJ-7, PROJ-8, ATT-7: a session that is over is in the details tab, with its items and takeaways, by keyboard", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "Open floor" }], begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya.openPanel(), tom.openDetails({ sub: "sessions" })]);
  const card = tom.app.getByRole("region", { name: "Past sessions" });
  await expect(card).toContainText("No sessions yet");
  await priya.addAction("Write up the token names", "Tom Hale");
  await priya.finish();

  await test.step("it appears by itself", async () => {
    await expect(card.getByRole("heading", { name: /^Session 1 · / })).toBeVisible();
    await expect(card).toContainText("1 item done · 1 takeaway");
    await expect(card).toContainText("Facilitated by Priya Nair");
  });

  await test.step("and shows more on demand", async () => {
    await tom.pressOn(card.getByText("What happened in session 1"));
    await expect(card.getByRole("list", { name: "Items of session 1" }).getByRole("listitem")).toHaveText([
      /^Design tokens \d+ of 10 min$/,
      "Open floor not reached",
    ]);
    const takeaways = card.getByRole("list", { name: "Takeaways of session 1" });
    await expect(takeaways).toContainText("Write up the token names");
    await expect(takeaways).toContainText("Action · You");
    expect(await violations(tom), "a past session").toEqual([]);
  });
});
