import axe from "axe-core";
import { expect, type Frame } from "@playwright/test";
import type { Person, Theme } from "../actors/person.ts";
import { findWithSecondEngine, type Extent } from "./second-engine.ts";

/** Each theme with the background that shows that the app has applied it. */
const themes: readonly (readonly [Theme, string])[] = [
  ["default", "rgb(255, 255, 255)"],
  ["dark", "rgb(41, 41, 41)"],
  ["contrast", "rgb(0, 0, 0)"],
];

/** The rules of axe whose verdict depends on colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe and a second engine find in the app's frame, in each of Teams' themes. A theme in which the page consists of
 * the same elements as in the one before is checked for what depends on colours alone.
 */
export async function violations(person: Person): Promise<readonly string[]> {
  // A page behind another one is drawn only every few seconds.
  await person.page.bringToFront();
  // Colours in transition from one theme to the next are not checked.
  await person.page.emulateMedia({ reducedMotion: "reduce" });
  const frame = await person.frame();
  const found: string[] = [];
  let checked = "";
  for (const [theme, background] of themes) {
    await person.wear(theme);
    await expect(person.app.locator(".fui-FluentProvider").first()).toHaveCSS("background-color", background);
    const elements = await painted(frame);
    const extent = elements === checked ? "colours" : "everything";
    checked = elements;
    for (const finding of [
      ...(await findWithAxe(frame, extent)),
      ...(await findWithSecondEngine(frame, extent)),
    ])
      found.push(`${theme}: ${finding}`);
  }
  return found;
}

/** The page's elements with what they say of themselves, but without looks, texts and numbers, which count down, once they are painted. */
const painted = (frame: Frame): Promise<string> =>
  frame.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => requestAnimationFrame(done));
    // Animations inside folded elements never finish.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
      else animation.finish();
    }
    return document.body.outerHTML
      .replaceAll(/ (?:class|style)="[^"]*"/g, "")
      .replaceAll(/>[^<>]+</g, "><")
      .replaceAll(/\d+/g, "0");
  });

/** What axe finds in a frame. */
export async function findWithAxe(frame: Frame, extent: Extent): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axe.source);
  const results = await frame.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        rules === null ? {} : { runOnly: { type: "rule", values: rules } },
      ),
    extent === "colours" ? COLOUR_RULES : null,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ""}`),
  );
}
