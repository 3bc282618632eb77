import type { Locator } from "@playwright/test";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

const NARROW = { width: 320, height: 640 };

/** Whether all of it is within the first screen. */
const isInFirstScreen = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test("INTRO-1, INTRO-2, INTRO-5: a member is told once what is on the panel, by keyboard alone, and on no other device", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "CI in ten minutes" }], begun: true });
  const tom = await guildhall.member("tom");
  await tom.openPanel();

  await expect(tom.part("New here?").getByRole("listitem")).toHaveCount(3);
  expect(await violations(tom)).toEqual([]);
  await tom.pressOn(tom.button("Got it"));
  await expect(tom.part("New here?")).toBeHidden();
  await expect(tom.heading).toBeFocused();
  await tom.settled();

  await tom.reload();
  await expect(tom.now).toHaveText("Design tokens");
  await expect(tom.part("New here?")).toBeHidden();
  const onPhone = await guildhall.member("tom", "phone");
  await onPhone.openPanel();
  await expect(onPhone.now).toHaveText("Design tokens");
  await expect(onPhone.part("New here?")).toBeHidden();

  const priya = await guildhall.facilitator("priya", "phone");
  await priya.page.setViewportSize(NARROW);
  await priya.openPanel();
  await expect(priya.part("New here?")).toBeVisible();
  for (const what of [priya.timer, priya.elmo, priya.controls])
    expect(await isInFirstScreen(what)).toBe(true);
});
