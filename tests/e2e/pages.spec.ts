import type { Frame } from "@playwright/test";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

/** How many buttons of a page look like the one to press. */
const primaryButtons = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const swatch = document.createElement("i");
    swatch.style.backgroundColor = "var(--colorBrandBackground)";
    document.querySelector("main")?.append(swatch);
    const brand = getComputedStyle(swatch).backgroundColor;
    swatch.remove();
    const buttons = [...document.querySelectorAll("main button")];
    return buttons.filter((button) => getComputedStyle(button).backgroundColor === brand).length;
  });

const PAGES = [
  ...(["Sessions", "Topics", "What we learned", "How we work", "People", "How we are doing"] as const),
  ...(["Settings", "Home"] as const),
];

test("HOME-1: every page of the tab is reached by its link, with the focus on its heading, at 300 to 1,600 pixels", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  const priya = await guildhall.facilitator();
  await priya.openDetails();
  await expect(priya.heading).toHaveText("Frontend Guild");
  for (const page of PAGES) {
    await priya.goTo(page);
    await expect(priya.heading).toBeFocused();
    await expect(priya.heading).toHaveText(page === "Home" ? "Frontend Guild" : page);
    expect(await violations(priya), page).toEqual([]);
    const frame = await priya.frame();
    const primary = await primaryButtons(frame);
    if (page === "Home") expect(primary, "primary buttons of the path").toBe(1);
    else expect(primary, `primary buttons of ${page}`).toBeLessThanOrEqual(1);
    for (const width of [300, 640, 1600]) {
      await priya.page.setViewportSize({ width, height: 720 });
      const wider = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `${page} at ${width}: pixels beyond the screen`).toBeLessThanOrEqual(0);
    }
  }
});

test("HOME-2: a link opens its page, Back leads through the pages, and a reload stays", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  const tom = await guildhall.member("tom");
  await tom.openDetails({ sub: "people" });
  await expect(tom.heading).toHaveText("People");
  await tom.goTo("Topics");
  await tom.goTo("Settings");
  const back = () => tom.page.evaluate(() => history.back());
  await back();
  await expect(tom.heading).toHaveText("Topics");
  await expect(tom.heading).toBeFocused();
  await back();
  await expect(tom.heading).toHaveText("People");
  await tom.goTo("Settings");
  const frame = await tom.frame();
  await frame.evaluate(() => location.reload());
  await expect(tom.heading).toHaveText("Settings");
  await back();
  await expect(tom.heading).toHaveText("People");
});

test("HOME-2: on a phone, Back of Teams leads through the pages and then out of the tab", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  const tom = await guildhall.member("tom", "phone");
  const { phone } = tom;
  if (phone === null) throw new Error("Tom must have a phone");
  await tom.openDetails({ sub: "topics" });
  await expect(tom.heading).toHaveText("Topics");
  await tom.goTo("People");
  phone.back();
  await expect(tom.heading).toHaveText("Topics");
  expect(phone.left).toBe(false);
  phone.back();
  await expect.poll(() => phone.left, "whether the tab was left").toBe(true);
});
