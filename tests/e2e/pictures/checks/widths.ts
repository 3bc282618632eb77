import type { Frame } from "@playwright/test";
import type { Person } from "../../actors/person.ts";

/** The first screen of the narrowest usual panel. */
export const FIRST_SCREEN = { width: 320, height: 640 };

/**
 * Where nothing may be clipped. A page at 200 % zoom is laid out in half its width: 320 and 640 px are also a page of 640 and
 * one of 1,280 px at that zoom.
 */
const WIDTHS = [280, FIRST_SCREEN.width, 360, 640, 1280] as const;

/** Gives the app each width in turn, whatever Teams shows beside it; what is found is told with its width. */
export async function atEveryWidth(
  person: Person,
  find: (frame: Frame, width: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const app = person.page.locator(person.appSelector);
  const frame = await person.frame();
  const found: string[] = [];
  for (const width of WIDTHS) {
    await app.evaluate(
      (element, [px, height]) => {
        element.style.cssText = `position: fixed; top: 0; left: 0; flex: none; width: ${px}px; height: ${height}px`;
      },
      [width, FIRST_SCREEN.height] as const,
    );
    await frame.waitForFunction((px) => innerWidth === px, width);
    found.push(...(await find(frame, width)).map((fault) => `${width} px: ${fault}`));
  }
  await app.evaluate((element) => element.removeAttribute("style"));
  return found;
}
