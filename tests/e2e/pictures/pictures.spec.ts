import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import type { Person, Theme } from "../actors/person.ts";
import { test } from "../guildhall/test.ts";
import { settled, untilOpened } from "./founding/camera.ts";
import { expectNoFaults } from "./checks/faults.ts";
import { ENGLISH, LOCALES } from "./words.ts";
import { leftOf } from "../guildhall/watch-timer.ts";

// Pictures for people to look at, taken by `npm run pictures -w tests`; tested is only that everything fits.
const folder = fileURLToPath(new URL("../../../.cache/pictures/", import.meta.url));
const themes: readonly Theme[] = ["default", "dark", "contrast"];
const MINUTE = 60_000;

test.use({
  clock: "travelling",
  trace: "off",
  actionTimeout: 30_000,
  viewport: { width: 1440, height: 900 },
});

const shoot = (what: Page | Locator, name: string): Promise<unknown> =>
  what.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });

async function shootPanel(person: Person, name: string, { inAll = true } = {}): Promise<void> {
  await person.page.bringToFront();
  for (const theme of themes) {
    await person.wear(theme);
    await settled(await person.frame());
    await (await person.frame()).evaluate(() => scrollTo(0, 0));
    await shoot(person.page.getByRole("complementary"), `panel-${name}-${theme}`);
  }
  await person.wear("default");
  await expectNoFaults(person, `panel-${name}`);
  if (!inAll) return;
  for (const locale of LOCALES.filter((each) => each !== ENGLISH)) {
    await person.speak(locale);
    await untilOpened(person);
    await shoot(person.page.getByRole("complementary"), `panel-${name}-${locale}`);
    await expectNoFaults(person, `panel-${name}-${locale}`);
  }
  await person.speak(ENGLISH);
  await untilOpened(person);
}

const agenda = [
  { title: "Welcome, and how we work together", minutes: 5, presenter: "Priya Nair", kind: "opening" },
  { title: "Design tokens without tears", minutes: 15, presenter: "Amara Okafor" },
  { title: "CI in ten minutes", minutes: 15, presenter: "Tom Hale" },
  { title: "Open floor", minutes: 10 },
  { title: "What we learned", minutes: 5, presenter: "Priya Nair", kind: "closing" },
] as const;

test("the panel, from not begun to ended", async ({ guildhall }) => {
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await tom.openPanel();
  await untilOpened(tom);
  await shootPanel(tom, "to-be-founded");
  await guildhall.seed({ agenda });
  await guildhall.teams.startMeeting({ people: ["priya", "tom", "amara", "mateo", "yuki", "leila", "sven"] });
  await priya.openPanel();
  await priya.button("Begin the session").waitFor();
  await shootPanel(priya, "not-begun");
  await priya.begin();
  await guildhall.advance(4.3 * MINUTE);
  await priya.next();
  await guildhall.advance(4 * MINUTE);
  await priya.addLearned("Name tokens by what they mean, not by how they look");
  await priya.page.keyboard.press("Escape");
  await tom.raiseElmo();
  await shootPanel(priya, "running-facilitator");
  await shootPanel(tom, "running-member");
  const advanceTo = async (left: number): Promise<void> =>
    guildhall.advance(leftOf(await tom.timer.innerText()) - left);
  await advanceTo(2.6 * MINUTE);
  await tom.app.getByText("Time to wrap up", { exact: true }).waitFor();
  await shootPanel(tom, "warning");
  await advanceTo(0.7 * MINUTE);
  await tom.app.getByText("Almost out of time", { exact: true }).waitFor();
  await shootPanel(tom, "danger");
  await guildhall.advance(MINUTE);
  await tom.app.getByText("Out of time", { exact: true }).waitFor();
  await shootPanel(tom, "overtime");
  await shootPanel(priya, "overtime-facilitator");
  await priya.raiseElmo();
  const amara = await guildhall.member("amara");
  await amara.openPanel();
  await amara.raiseElmo();
  await priya.call.waitFor();
  await shootPanel(priya, "call-facilitator");
  await shootPanel(tom, "call-member");
  await priya.answerCall("Park it");
  await priya.addAction("Write up the token names, with an example of each", "Tom Hale");
  await shootPanel(priya, "parked-and-writing", { inAll: false });
  await priya.page.keyboard.press("Escape");
  tom.cut();
  await tom.status(/^Reconnecting/).waitFor();
  await shootPanel(tom, "reconnecting", { inAll: false });
  tom.restore();
  await tom.status(/^Reconnecting/).waitFor({ state: "hidden", timeout: 30_000 });
  await guildhall.advance(9 * MINUTE);
  await priya.finish();
  await shootPanel(priya, "ended-facilitator");
  await shootPanel(tom, "ended-member");
  guildhall.expectCuts();
});

test("the panel with an agenda that is long, wide or empty", async ({ guildhall }) => {
  const long =
    "Wie wir die Barrierefreiheitsprüfung in die Auslieferungsstrecke einbauen, ohne dass irgendjemand warten muss, jemals";
  await guildhall.seed({
    name: "Frontend, Accessibility and Developer Experience Guild of the Northern Offices",
    agenda: Array.from({ length: 50 }, (_, place) => ({
      title: place % 7 === 0 ? long : `Topic ${place + 1}`,
      presenter: place % 3 === 0 ? "Sven Lindqvist" : "Oisín Byrne",
      minutes: 100,
    })),
    begun: true,
  });
  await guildhall.teams.installBot("group");
  await guildhall.seed({ name: "Accessibility circle", in: "group" });
  const priya = await guildhall.facilitator();
  await priya.openPanel();
  await priya.timer.waitFor();
  await shootPanel(priya, "long-50-items");
  await priya.button("Change the agenda").click();
  await priya.agenda.first().waitFor();
  await shootPanel(priya, "long-agenda-layer", { inAll: false });
  await priya.openPanel({ in: "group" });
  await priya.begin();
  await shootPanel(priya, "empty-agenda");
});

test("the meeting and the tab", async ({ guildhall }) => {
  const priya = await guildhall.facilitator();
  await priya.openConfig();
  await untilOpened(priya);
  await shoot(priya.page, "config");
  await priya.openDetails();
  await untilOpened(priya);
  await shoot(priya.page, "details-to-be-founded");
  await guildhall.seed({
    agenda: [...agenda, { title: "Testing without tears", presenter: "Mei-Ling Chow" }],
    begun: true,
  });
  await guildhall.teams.startMeeting({ people: ["priya", "tom", "amara", "mateo", "yuki", "leila"] });
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");
  await Promise.all([tom.openPanel(), amara.openPanel()]);
  await tom.timer.waitFor();
  await guildhall.advance(4.5 * MINUTE);
  await priya.openMeeting();
  await priya.next();
  await priya.app.getByText("Now · 2 of 6").waitFor();
  await guildhall.advance(9.2 * MINUTE);
  await guildhall.teams.say("tom", "Could we have the slides afterwards?");
  await guildhall.teams.say("amara", "They are in the channel already.");
  await priya.addLearned("Name tokens by what they mean");
  await priya.page.keyboard.press("Escape");
  for (const theme of themes) {
    await priya.wear(theme);
    await shoot(priya.page, `meeting-${theme}`);
  }
  await amara.raiseElmo();
  await tom.raiseElmo();
  await tom.call.waitFor();
  await priya.call.waitFor();
  for (const theme of themes) {
    await priya.page.goto(guildhall.teams.viewUrl("priya", "side-by-side", { theme }));
    for (const key of ["priya", "tom", "amara"]) {
      const panel = priya.page.frameLocator(`[data-testid="app-panel-${key}"]`);
      await panel.getByRole("region", { name: "Call to move on" }).waitFor();
      // Until a panel knows how far ahead the travelling clock is, nothing of the time has been used.
      await panel.getByRole("timer").filter({ hasNotText: "15:00" }).waitFor();
    }
    await shoot(priya.page, `side-by-side-call-${theme}`);
  }
  await priya.openMeeting();
  await priya.answerCall("Park it");
  await priya.finish();
  await priya.chat.getByText("Recap of the session").waitFor();
  await shoot(priya.page, "meeting-recap");

  await priya.openDetails({ sub: "topics" });
  await priya.button("Put on the agenda: Design tokens without tears").waitFor();
  await priya.goTo("Sessions");
  await priya.button("Reuse the last agenda").click();
  await priya.agenda.nth(3).waitFor();
  await priya.page.setViewportSize({ width: 1000, height: 2100 });
  for (const theme of themes) {
    await priya.wear(theme);
    await shoot(priya.page, `details-${theme}`);
  }
  await priya.wear("default");
  for (const locale of LOCALES.filter((each) => each !== ENGLISH)) {
    await priya.speak(locale);
    await untilOpened(priya);
    await shoot(priya.page, `details-${locale}`);
    await expectNoFaults(priya, `details-${locale}`);
  }
  await priya.speak(ENGLISH);
  await untilOpened(priya);
  await priya.page.setViewportSize({ width: 390, height: 2600 });
  await shoot(priya.page, "details-phone");
  await expectNoFaults(priya, "details-phone");
});
