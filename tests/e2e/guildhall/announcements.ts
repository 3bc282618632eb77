import { expect } from "@playwright/test";
import type { Person } from "../actors/person.ts";

/** A screen reader's announcements of a page, in order. */
export interface Announcements {
  /** Expects the next announcement; fails if it is a different one. */
  next(text: string | RegExp): Promise<void>;
  /** Announcements that no call of `next` has consumed. */
  rest(): readonly string[];
}

/** Observes the app's live regions from now on. */
export async function listenTo(person: Person): Promise<Announcements> {
  const said: string[] = [];
  const binding = `said${person.name.replaceAll(/\W/g, "")}`;
  await person.page.exposeFunction(binding, (text: string) => void said.push(text));
  const frame = await person.frame();
  await frame.evaluate((name) => {
    const say = (globalThis as unknown as Record<string, (text: string) => void>)[name];
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const region = target instanceof Element ? target : target.parentElement;
        if (region?.closest(live) === null) continue;
        for (const added of addedNodes) {
          const text = added.textContent?.trim();
          if (text) say?.(text);
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
  }, binding);
  return {
    async next(text) {
      await expect
        .poll(() => said[0] ?? "", `what ${person.name} hears next`)
        .toEqual(typeof text === "string" ? text : expect.stringMatching(text));
      said.shift();
    },
    rest: () => said,
  };
}
