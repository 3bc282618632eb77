import type { Frame, Page } from "@playwright/test";
import type { Person } from "../../actors/person.ts";

/** The first screen of the narrowest usual panel. */
export const FIRST_SCREEN = { width: 320, height: 640 };

/**
 * Where nothing may be clipped. A page at 200 % zoom is laid out in half its width: 320 and 640 px are also a page of 640 and
 * one of 1,280 px at that zoom.
 */
const WIDTHS = [280, FIRST_SCREEN.width, 360, 640, 1280] as const;

/** A screen of the app that can be given any width. */
export interface Screen {
  readonly frame: Frame;
  /** gives it that width, and the height of the first screen */
  readonly toWidth: (width: number) => Promise<unknown>;
  readonly toUsualWidth: () => Promise<unknown>;
}

/** That of a person, whatever Teams shows beside it. */
export async function screenOf(person: Person): Promise<Screen> {
  const app = person.page.locator(person.appSelector);
  return {
    frame: await person.frame(),
    toWidth: (width) =>
      app.evaluate(
        (element, [px, height]) => {
          element.style.cssText = `position: fixed; top: 0; left: 0; flex: none; width: ${px}px; height: ${height}px`;
        },
        [width, FIRST_SCREEN.height] as const,
      ),
    toUsualWidth: () => app.evaluate((element) => element.removeAttribute("style")),
  };
}

/** One that fills its browser's page. */
export function wholePage(page: Page): Screen {
  const usual = page.viewportSize() ?? FIRST_SCREEN;
  return {
    frame: page.mainFrame(),
    toWidth: (width) => page.setViewportSize({ width, height: FIRST_SCREEN.height }),
    toUsualWidth: () => page.setViewportSize(usual),
  };
}

/** What measures itself is drawn again in the second frame after it has another width. Runs in the page. */
const framesDrawn = (many: number): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve();
      else requestAnimationFrame(() => next(left - 1));
    };
    next(many);
  });

/** Gives the screen each width in turn; what is found is told with its width. */
export async function atEveryWidth(
  { frame, toWidth, toUsualWidth }: Screen,
  find: (frame: Frame, width: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await toWidth(width);
    await frame.waitForFunction((px) => innerWidth === px, width);
    await frame.evaluate(framesDrawn, 3);
    found.push(...(await find(frame, width)).map((fault) => `${width} px: ${fault}`));
  }
  await toUsualWidth();
  return found;
}
