import { expect } from "@playwright/test";
import type { Person } from "../actors/person.ts";

/** What a screen reader says about a page since it was listened to. */
export interface Announcements {
  /** Expects the next announcement, in order; fails if it is a different one. */
  next(text: string | RegExp): Promise<void>;
  /** Expects an announcement, whatever else is said before or after it. */
  some(text: string): Promise<void>;
  /** Announcements that no call of `next` has consumed. */
  rest(): Promise<readonly string[]>;
}

/** Where a page keeps what its live regions have said. They clear themselves after seconds: a slow look would miss it. */
interface Listened {
  guildhallSaid?: string[];
}

/** Observes the app's live regions from now on, until its page is loaded anew. */
export async function listenTo(person: Person): Promise<Announcements> {
  const frame = await person.frame();
  let consumed = await frame.evaluate(() => {
    const listened = globalThis as Listened;
    if (listened.guildhallSaid !== undefined) return listened.guildhallSaid.length;
    const said: string[] = (listened.guildhallSaid = []);
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const region = target instanceof Element ? target : target.parentElement;
        if (region?.closest(live) === null) continue;
        for (const added of addedNodes) {
          const text = added.textContent?.trim();
          if (text) said.push(text);
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
    return 0;
  });
  const rest = (): Promise<readonly string[]> =>
    frame.evaluate((from) => (globalThis as Listened).guildhallSaid?.slice(from) ?? [], consumed);
  return {
    async next(text) {
      await expect
        .poll(async () => (await rest())[0] ?? "", `what ${person.name} hears next`)
        .toEqual(typeof text === "string" ? text : expect.stringMatching(text));
      consumed += 1;
    },
    some: (text) => expect.poll(rest, `what ${person.name} hears`).toContain(text),
    rest,
  };
}
