import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Frame, Locator, Page } from "@playwright/test";
import type { Person, Theme } from "../../actors/person.ts";
import { ENGLISH, type Words } from "../words.ts";
import { expectNoFaults } from "../checks/faults.ts";
import type { Shot, ShownDialog } from "./story.ts";

const pictures = fileURLToPath(new URL("../../../../.cache/pictures/founding/", import.meta.url));
const themes: readonly Theme[] = ["default", "dark", "contrast"];
/** The other locales differ in their texts alone. */
const ONE: readonly Theme[] = ["default"];
const WIDTH = { panel: 320, setup: 1000, chat: 720 } as const;
/** What is visible without scrolling; longer pages are photographed in full. */
const HEIGHT = 720;
const TALLEST = 6_000;

/** Photographs a screen in its themes and widths, and looks for faults at every width. */
export async function photograph(person: Person, shot: Shot, name: string, words: Words): Promise<void> {
  const locale = words.locale.tag;
  const wanted = locale === ENGLISH ? (shot.themes ?? themes) : ONE;
  const folder = locale === ENGLISH ? pictures : `${pictures}${locale}/`;
  const title = `${folder}${name}-${shot.where}-${shot.as}${shot.name === undefined ? "" : `-${shot.name}`}`;
  const usual = WIDTH[shot.where];
  for (const width of [usual, ...(shot.alsoWide ?? [])]) {
    const length = await fit(person, shot, width);
    if (width === usual && length > 2 * HEIGHT) await photographFold(person, shot, title);
    for (const theme of width === usual ? wanted : wanted.slice(0, 1)) {
      await person.wear(theme);
      await settled(await frameOf(person, shot));
      const path = `${title}-${width}-${theme}.png`;
      const shown = shot.dialog?.(words);
      if (shown !== undefined) await open(person, shown);
      await subject(person, shot).screenshot({ path, animations: "disabled" });
      if (shown !== undefined) await person.closeDialog();
    }
  }
  await person.wear("default");
  if (shot.where !== "chat") await expectNoFaults(person, `${locale} ${basename(title)}`);
}

/** A dialog as its window shows it: what is longer scrolls within. */
async function open(person: Person, { card, button, fill }: ShownDialog): Promise<void> {
  const { page } = person;
  await page.setViewportSize({ width: WIDTH.chat, height: HEIGHT });
  const dialog = await person.openDialog(card, button);
  await fill?.(dialog);
  await settled(page.mainFrame());
}

/** What is visible of a long screen before scrolling. */
async function photographFold(person: Person, shot: Shot, title: string): Promise<void> {
  const { page } = person;
  const whole = page.viewportSize();
  if (whole === null || shot.where === "chat") return;
  await page.setViewportSize({ ...whole, height: HEIGHT });
  await settled(await frameOf(person, shot));
  await subject(person, shot).screenshot({ path: `${title}-fold.png`, animations: "disabled" });
  await page.setViewportSize(whole);
}

/** Sets the screen's width, and a height at which nothing scrolls; resolves with the height. */
async function fit(person: Person, shot: Shot, width: number): Promise<number> {
  const { page } = person;
  const wide = shot.where === "panel" ? 700 : width;
  if (shot.where === "panel") await page.addStyleTag({ content: `aside { width: ${width}px !important; }` });
  await page.setViewportSize({ width: wide, height: HEIGHT });
  await settled(await frameOf(person, shot));
  // Parts that load late make the page longer again.
  for (let height = HEIGHT; ;) {
    const needed = Math.min(TALLEST, await neededHeight(page, person, shot));
    if (needed <= height) return height;
    height = needed;
    await page.setViewportSize({ width: wide, height });
    await settled(await frameOf(person, shot));
  }
}

async function neededHeight(page: Page, person: Person, shot: Shot): Promise<number> {
  if (shot.where === "chat")
    return page.getByTestId("chat-log").evaluate((log) => log.scrollHeight - log.clientHeight + innerHeight);
  const frame = await frameOf(person, shot);
  const inside = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  return (page.viewportSize()?.height ?? HEIGHT) + inside;
}

function subject(person: Person, shot: Shot): Locator {
  if (shot.dialog !== undefined) return person.dialog;
  return shot.where === "chat" ? person.chat : person.page.locator(person.appSelector);
}

const frameOf = async (person: Person, shot: Shot): Promise<Frame> =>
  shot.where === "chat" ? person.page.mainFrame() : person.frame();

/**
 * Waits until the app shows what it has, and not only the outline of it, and until what it loads later has been drawn too.
 * The state of the network says nothing: a request of a frame that was replaced can stay open for ever.
 */
export async function untilOpened(person: Person): Promise<void> {
  await person.app.locator("main:not([aria-busy=true])").waitFor();
  await settled(await person.frame(), 500);
}

/** Waits until nothing on the page has changed for a moment. A countdown changes once a second. */
export function settled(frame: Frame, quiet = 100): Promise<void> {
  return frame.evaluate(
    (forMs) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, forMs);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, forMs);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        function done(): void {
          observer.disconnect();
          resolve();
        }
      }),
    quiet,
  );
}
