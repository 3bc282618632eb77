import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { findWithAxe } from "../guildhall/violations.ts";
import { findWithSecondEngine } from "../guildhall/second-engine.ts";
import { faultsOf } from "./checks/faults.ts";
import { wholePage } from "./checks/widths.ts";
import { settled } from "./founding/camera.ts";
import { galleryUrl } from "./gallery.ts";
import { ENGLISH, LOCALES, type Words, wordsIn } from "./words.ts";

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
  ...["panel-worth", "setup-worth", "panel-missed-turns", "setup-missed-turns"],
  ...["buddies-asked", "buddies-offered", "buddies-agreed", "panel-buddies-asked"],
  ...["setup-draft", "setup-draft-member"],
  ...["settings", "settings-member", "settings-reminders-missed", "settings-not-permitted"],
  ...["panel-facilitator", "panel-over", "panel-call", "panel-call-member"],
  ...["moved-away", "panel-moved-away", "panel-start", "panel-start-member", "panel-check-in"],
  ...["panel-deleted", "setup-deleted"],
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

async function show(page: Page, url: string, { press, type }: Shown, words: Words): Promise<void> {
  await page.goto(url);
  await page.locator("main:not([aria-busy=true])").waitFor({ timeout: 60_000 });
  await settled(page.mainFrame());
  for (const [place, name] of (press?.(words) ?? []).entries()) {
    if (type !== undefined && place > 0) await page.locator("form input").last().fill(type);
    await page
      .getByRole("button", { name, exact: true })
      .or(page.locator("summary").filter({ hasText: name }))
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

test.use({
  trace: "off",
  screenshot: "off",
  actionTimeout: 15_000,
  contextOptions: { reducedMotion: "reduce" },
});

for (const locale of LOCALES)
  for (const shown of [...SHOWN, ...PRESSED]) {
    const name = shown.name === undefined ? shown.scene : `${shown.scene}-${shown.name}`;
    test(`${locale} scene: ${name}`, async ({ page }) => {
      const words = await wordsIn(locale);
      const width = /^(panel|scale-(?!tab))/.test(shown.scene) ? 320 : 1000;
      for (const theme of locale === ENGLISH ? themes : themes.slice(0, 1)) {
        const title = `${locale === ENGLISH ? "" : `${locale}/`}${name}-${theme}`;
        await page.setViewportSize({ width, height: 720 });
        await show(
          page,
          `${galleryUrl()}?scene=${shown.scene}&theme=${theme}&locale=${locale}`,
          shown,
          words,
        );
        const found: string[] = [];
        if (locale === ENGLISH)
          found.push(
            ...(await findWithAxe(page.mainFrame(), theme === "default" ? "everything" : "colours")),
          );
        if (locale === ENGLISH && theme === "default")
          found.push(...(await findWithSecondEngine(page.mainFrame(), "everything")));
        await shoot(page, width, title);
        if (theme === "default") {
          if (width !== 320) await shoot(page, 320, `${title}-320`);
          found.push(...(await faultsOf(wholePage(page))));
        }
        expect.soft(found, title).toEqual([]);
      }
    });
  }
