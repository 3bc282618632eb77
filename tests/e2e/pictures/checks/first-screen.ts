import type { Frame } from "@playwright/test";
import { FIRST_SCREEN } from "./widths.ts";

/** What of the time, ELMO and the facilitator's buttons has to be scrolled to while an item is on. */
export function findBelowFirstScreen(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate((height) => {
    // That of a workshop's step is in the section of the workshop.
    const timer = [...document.querySelectorAll("[role=timer]")].find(
      (each) => each.closest("section") === null,
    );
    if (timer === undefined) return [];
    scrollTo(0, 0);
    // ELMO stands beside the time; at a call its place is taken by what is said.
    let bar: Element = timer;
    while (
      bar.querySelector("button") === null &&
      bar.parentElement !== null &&
      !bar.parentElement.matches("main")
    )
      bar = bar.parentElement;
    const parts = {
      "the time": timer,
      ELMO: bar,
      "the facilitator's buttons": document.querySelector("#open-agenda")?.closest("section") ?? null,
    };
    return Object.entries(parts).flatMap(([name, part]) => {
      const below = Math.round((part?.getBoundingClientRect().bottom ?? 0) - height);
      return below > 0 ? [`${name} ends ${below} px below the first screen`] : [];
    });
  }, FIRST_SCREEN.height);
}
