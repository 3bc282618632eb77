import type { Frame, Page } from "@playwright/test";

/** How far a panel is when ELMO can be pressed. */
export interface UntilElmo {
  /** milliseconds since the panel's page was opened */
  readonly at: number;
  /** the scripts and styles that it has asked for by then, below `/tab/` */
  readonly files: readonly string[];
}

const MARK = "elmo";

/** Marks in each frame of a page, before it is opened, when an ELMO button that can be pressed is about to be painted. */
export const noteElmo = (page: Page): Promise<unknown> =>
  page.addInitScript((mark) => {
    const isElmo = (button: HTMLButtonElement): boolean =>
      /elmo/i.test(button.getAttribute("aria-label") ?? button.textContent) &&
      button.ariaDisabled !== "true" &&
      !button.disabled;
    new MutationObserver((_, observer) => {
      if (![...document.querySelectorAll("button")].some(isElmo)) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark(mark));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  }, MARK);

/** Waits for that mark. */
export const untilElmo = (frame: Frame): Promise<UntilElmo> =>
  frame.evaluate(
    (mark) =>
      new Promise<UntilElmo>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const entry = list.getEntriesByName(mark)[0];
          if (entry === undefined) return;
          observer.disconnect();
          const files = performance
            .getEntriesByType("resource")
            .filter(({ startTime }) => startTime <= entry.startTime)
            .map(({ name }) => new URL(name).pathname.replace(/^\/tab\//, ""))
            .filter((name) => /^assets\/.*\.(js|css)$/.test(name));
          resolve({ at: entry.startTime, files: [...new Set(files)] });
        }).observe({ type: "mark", buffered: true });
      }),
    MARK,
  );
