import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { findWithAxe } from "../guildhall/violations.ts";
import { findWithSecondEngine } from "../guildhall/second-engine.ts";
import { faultsOf } from "./checks/faults.ts";
import { wholePage } from "./checks/widths.ts";
import { settled } from "./founding/camera.ts";
import { galleryUrl } from "./gallery.ts";
import { ENGLISH, LOCALES, type PictureLocale, type Words, wordsIn } from "./words.ts";

// Pictures of screens that take long to reach in a stand-in Teams, from the tab's gallery; with both engines of accessibility.

const folder = fileURLToPath(new URL("../../../.cache/pictures/scenes/", import.meta.url));
const themes = ["default", "dark", "contrast"] as const;
const TALLEST = 6_000;

interface Shown {
  readonly scene: string;
  /** the buttons that are pressed, and what is unfolded, before the picture is taken */
  readonly press?: (words: Words) => readonly string[];
  /** what is typed into the first field */
  readonly type?: string;
  readonly name?: string;
}

const change = ({ setup }: Words): string => setup.turnChanges.change;

const SHOWN: readonly Shown[] = [
  ...["scale-1", "scale-7", "scale-60", "scale-runner-60", "scale-tab-60", "scale-ordered", "scale-asked"],
  ...["rota-1", "rota-7", "rota-60", "rota-60-member", "rota-swap-offered", "rota-swapped", "rota-given-up"],
  ...["home-swap-asked", "panel-swap-asked", "sessions-guest", "panel-guest"],
  ...["sessions-1", "sessions-7", "sessions-60", "sessions-60-member", "sessions-worth", "setup-missed"],
  ...[
    "panel-worth",
    "setup-worth",
    "setup-helped",
    "setup-stories",
    "panel-missed-turns",
    "setup-missed-turns",
  ],
  ...["buddies-asked", "buddies-offered", "buddies-agreed", "panel-buddies-asked"],
  ...["setup-draft", "setup-draft-member"],
  ...["settings", "settings-member", "settings-reminders-missed", "settings-not-permitted"],
  ...["panel-facilitator", "panel-over", "panel-call", "panel-call-member"],
  ...["moved-away", "panel-moved-away", "panel-start", "panel-start-member", "panel-check-in"],
  ...["panel-deleted", "setup-deleted"],
  ...["questions-before", "questions-first", "questions-first-actions", "questions-after"],
  ...["setup-questions", "people-help"],
  ...["sponsors-none", "sponsors-none-member", "sponsors-little"],
  ...["sponsors-much", "sponsors-much-member", "sponsors-long"],
  ...["panel-paused", "panel-paused-member", "setup-paused", "settings-paused"],
  ...["settings-life", "home-closing-vote", "panel-closing", "home-closing", "home-closing-member"],
  ...["settings-closing", "panel-renewal", "home-renewal"],
  ...["look-open", "look-open-member", "panel-look", "look-over", "look-few"],
].map((scene) => ({ scene }));

const PRESSED: readonly Shown[] = [
  { scene: "rota-7", name: "changing", press: (words) => [change(words)] },
  { scene: "rota-60", name: "people", press: ({ setup }) => [setup.rota.people(60)] },
  {
    scene: "rota-60",
    name: "order",
    press: (words) => [change(words), words.setup.turnChanges.order],
  },
  { scene: "rota-7", name: "guest", press: (words) => [change(words), words.setup.turnChanges.guest] },
  { scene: "rota-guest", name: "changing", press: (words) => [change(words)] },
  {
    scene: "rota-guest",
    name: "no-guest",
    press: (words) => [change(words), words.setup.turnChanges.noGuest],
  },
  { scene: "rota-60-member", name: "away", press: ({ setup }) => [setup.rota.goAway] },
  { scene: "sessions-7", name: "moving", press: ({ setup }) => [setup.upcoming.move] },
  { scene: "settings-about-me", press: ({ setup }) => [setup.aboutMe.show] },
  {
    scene: "settings-about-me",
    name: "erasing",
    press: ({ setup }) => [setup.aboutMe.show, setup.aboutMe.erase],
  },
  { scene: "settings", name: "moving", press: ({ setup }) => [setup.moving.offer] },
  {
    scene: "moving-here",
    press: ({ setup }) => [setup.moving.here.open, setup.moving.here.move],
    type: "guild.1.code",
  },
];

type Theme = (typeof themes)[number];

/** Has the gallery draw what an address names, without loading everything again. */
const draw = (page: Page, address: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((search) => {
    history.replaceState(null, "", `?${search}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, new URLSearchParams(address).toString());

/** Leaves the scene before, with what was folded and typed in it. */
async function leaveScene(page: Page, width: number): Promise<void> {
  await draw(page, {});
  await page.evaluate(() => localStorage.clear());
  await page.setViewportSize({ width, height: 720 });
}

/** Draws a scene, or has it wear another theme. */
async function turnTo(page: Page, { scene }: Shown, theme: Theme, locale: PictureLocale): Promise<void> {
  await draw(page, { scene, theme, locale });
  await page.locator("main:not([aria-busy=true])").waitFor({ timeout: 60_000 });
  await settled(page.mainFrame());
}

async function press(page: Page, { press: names, type }: Shown, words: Words): Promise<void> {
  for (const [place, name] of (names?.(words) ?? []).entries()) {
    if (type !== undefined && place > 0) await page.locator("form input").last().fill(type);
    await page
      .getByRole("button", { name, exact: true })
      .or(page.locator("button, summary").filter({ hasText: name }))
      .first()
      .click();
    await settled(page.mainFrame());
  }
}

/** Photographs the whole page, however long. */
async function shoot(page: Page, width: number, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 720 });
  await settled(page.mainFrame());
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(720, Math.min(TALLEST, height)) });
  await settled(page.mainFrame());
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });
}

/** One page shows all scenes, since loading it takes longer than anything else. */
const test = base.extend<object, { readonly gallery: Page }>({
  gallery: [
    async ({ browser }, give) => {
      const page = await browser.newPage({ reducedMotion: "reduce" });
      page.setDefaultTimeout(15_000);
      await page.goto(galleryUrl());
      await give(page);
      await page.close();
    },
    { scope: "worker" },
  ],
});

for (const locale of LOCALES)
  for (const shown of [...SHOWN, ...PRESSED]) {
    const name = shown.name === undefined ? shown.scene : `${shown.scene}-${shown.name}`;
    test(`${locale} scene: ${name}`, async ({ gallery: page }) => {
      const words = await wordsIn(locale);
      const width = /^(panel|scale-(?!tab))/.test(shown.scene) ? 320 : 1000;
      await leaveScene(page, width);
      for (const theme of locale === ENGLISH ? themes : themes.slice(0, 1)) {
        const title = `${locale === ENGLISH ? "" : `${locale}/`}${name}-${theme}`;
        await turnTo(page, shown, theme, locale);
        const found: string[] = [];
        if (theme === "default") await press(page, shown, words);
        if (locale === ENGLISH) {
          found.push(
            ...(await findWithAxe(page.mainFrame(), theme === "default" ? "everything" : "colours")),
          );
          if (theme === "default")
            found.push(...(await findWithSecondEngine(page.mainFrame(), "everything")));
        }
        await shoot(page, width, title);
        if (theme === "default") {
          if (width !== 320) await shoot(page, 320, `${title}-320`);
          found.push(...(await faultsOf(wholePage(page))));
          await page.setViewportSize({ width, height: 720 });
        }
        expect.soft(found, title).toEqual([]);
      }
    });
  }
