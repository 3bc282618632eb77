import type { Locator } from "@playwright/test";
import type { Person } from "./actors/person.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

/** What an on-screen keyboard leaves of a small phone's screen. */
const ABOVE_KEYBOARD = { width: 360, height: 320 };
const WHOLE_SCREEN = { width: 360, height: 640 };

/** Types as on a phone: the keyboard appears with the focus and shrinks the page. */
async function typeOnScreen(person: Person, field: Locator, text: string): Promise<void> {
  await field.tap();
  await person.page.setViewportSize(ABOVE_KEYBOARD);
  await field.pressSequentially(text);
  await expect(field).toBeInViewport({ ratio: 1 });
  await fitsTheScreen(person);
}

/** Nothing may be wider than the screen: a page must not scroll sideways on a phone. */
async function fitsTheScreen({ page }: Person): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, "pixels beyond the screen").toBeLessThanOrEqual(0);
}

test("TEAMS-1: on a phone, where the app is the whole page, a member signs in and takes part in a session", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "CI in ten minutes" }], begun: true });
  const tom = await guildhall.member("tom", "phone");
  const priya = await guildhall.facilitator();
  await tom.openPanel();
  await priya.openPanel();
  await expect(tom.now).toHaveText("Design tokens");
  await fitsTheScreen(tom);

  await tom.raiseElmo();
  await expect(priya.elmo).toHaveAccessibleName(/1 of 2$/);
  await tom.openTakeaway();
  await typeOnScreen(tom, tom.takeaway, "Names last longer than values");
  await tom.page.keyboard.press("Enter");
  await tom.page.setViewportSize(WHOLE_SCREEN);
  await expect(priya.takeaways).toHaveText(/Names last longer than values/);

  await priya.next();
  await expect(tom.now).toHaveText("CI in ten minutes");
  expect(await violations(tom)).toEqual([]);
});

test("TEAMS-1: on a phone the tab founds a community and takes its first topic", async ({ guildhall }) => {
  const priya = await guildhall.facilitator("priya", "phone");
  await priya.openDetails();
  const name = priya.communityName;
  await expect(name).toHaveValue("Frontend Guild");
  await name.clear();
  await typeOnScreen(priya, name, "Phone Guild");
  await priya.page.keyboard.press("Enter");
  await priya.page.setViewportSize(WHOLE_SCREEN);
  await expect(priya.heading).toHaveText("Phone Guild");
  await fitsTheScreen(priya);
  await priya.addItem({ title: "Design tokens", minutes: 10 });
  await fitsTheScreen(priya);
  expect(await violations(priya)).toEqual([]);
});

test("SIGN-1, SIGN-2: on a phone a member who declines is told so, asked again only when they try again, and let in once they agree", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  const tom = await guildhall.member("tom", "phone");
  const { signIn } = guildhall.teams;
  signIn.obstruct("tom", "consentDeclined");
  await tom.openPanel();
  await expect(tom.heading).toHaveText("You have not agreed yet");
  expect(signIn.asked("tom")).toBe(1);
  signIn.obstruct("tom", "appDisabled");
  await tom.button("Try again").tap();
  await expect(tom.heading).toHaveText("Guildhall is switched off or not set up here");
  expect(await violations(tom)).toEqual([]);
  signIn.obstruct("tom", "consentWanted");
  await tom.button("Try again").tap();
  await expect(tom.heading).toHaveText("Frontend Guild");
  expect(signIn.asked("tom")).toBe(2);
});

test("TEAMS-2: in a browser without Teams the tab says where it belongs", async ({ guildhall }) => {
  const ivan = await guildhall.newcomer("ivan");
  await ivan.page.goto(`${guildhall.server.url}/tab/`);
  await expect(ivan.page.getByRole("heading", { level: 1 })).toHaveText("Guildhall lives in Microsoft Teams");
});
