import axe from "axe-core";
import { expect } from "@playwright/test";
import type { Person, Theme } from "../actors/person.ts";
import { findWithSecondEngine } from "./second-engine.ts";

/** Each theme with the background that shows that the app has applied it. */
const themes: readonly (readonly [Theme, string])[] = [
  ["default", "rgb(255, 255, 255)"],
  ["dark", "rgb(41, 41, 41)"],
  ["contrast", "rgb(0, 0, 0)"],
];

/** What axe and a second engine find in the app's frame, in each of Teams' themes. */
export async function violations(person: Person): Promise<readonly string[]> {
  // A page behind another one is drawn only every few seconds.
  await person.page.bringToFront();
  // Colours in transition from one theme to the next are not checked.
  await person.page.emulateMedia({ reducedMotion: "reduce" });
  const frame = await person.frame();
  await frame.evaluate(axe.source);
  const found: string[] = [];
  for (const [theme, background] of themes) {
    await person.wear(theme);
    await expect(person.app.locator(".fui-FluentProvider").first()).toHaveCSS("background-color", background);
    await frame.evaluate(async () => {
      for (let turn = 0; turn < 2; turn += 1) await new Promise((painted) => requestAnimationFrame(painted));
      // Animations inside folded elements never finish.
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
        else animation.finish();
      }
    });
    const results = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    found.push(
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html}: ${failureSummary ?? ""}`),
      ),
    );
    for (const finding of await findWithSecondEngine(frame)) found.push(`${theme}: ${finding}`);
  }
  return found;
}
