import type { Locator } from "@playwright/test";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";

export interface Turn {
  readonly shown: string;
  /** when the page first showed it, by the machine's clock */
  readonly at: number;
}

/** A countdown's text in milliseconds. */
export function leftOf(shown: string): number {
  const [minutes = Number.NaN, seconds = Number.NaN] = shown.split(":").map(Number);
  return minutes * MINUTE + seconds * SECOND;
}

/** The next turns of a countdown, each with the time at which it was written into the page. */
export function watchTimer(timer: Locator, turns: number): Promise<readonly Turn[]> {
  return timer.evaluate(
    (element, wanted) =>
      new Promise<Turn[]>((resolve) => {
        const seen: Turn[] = [];
        const observer = new MutationObserver(() => {
          seen.push({ shown: element.textContent, at: performance.timeOrigin + performance.now() });
          if (seen.length < wanted) return;
          observer.disconnect();
          resolve(seen);
        });
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      }),
    turns,
  );
}

/** The median of the absolute deviations. */
export function deviation(off: readonly number[]): number {
  const sorted = off.map(Math.abs).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}
