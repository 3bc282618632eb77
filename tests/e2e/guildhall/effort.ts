import type { Page } from "@playwright/test";

/** What somebody did by hand: presses, fields they filled in, and scrolls to reach something. */
export interface Effort {
  readonly presses: number;
  readonly fields: number;
  readonly scrolls: number;
}

type Kind = keyof Effort;
interface Told {
  readonly countEffort: (kind: Kind, what: string) => unknown;
}

/** Counts what is done by hand in pages, from before they are opened. */
export class EffortCounter {
  readonly #counts: Record<Kind, number> = { presses: 0, fields: 0, scrolls: 0 };
  readonly #steps: string[] = [];

  get soFar(): Effort {
    return { ...this.#counts };
  }

  /** What was done, one thing after another. */
  get steps(): readonly string[] {
    return this.#steps;
  }

  async watch(page: Page): Promise<void> {
    await page.exposeFunction("countEffort", (kind: Kind, what: string) => {
      this.#counts[kind] += 1;
      this.#steps.push(`${kind}: ${what}`);
    });
    await page.addInitScript(countInPage);
  }
}

/** Runs in every frame of the page. */
function countInPage(): void {
  const count = (kind: Kind, on: EventTarget | null): void => {
    const near = on instanceof Element ? (on.closest("button, label, li, form, section") ?? on) : null;
    const what = near?.getAttribute("aria-label") ?? near?.textContent ?? "";
    (globalThis as unknown as Told).countEffort(kind, what.trim().slice(0, 60));
  };
  let byApp = -Infinity;
  for (const [of, name] of [
    [Element.prototype, "scrollIntoView"],
    [Element.prototype, "scrollTo"],
    [HTMLElement.prototype, "focus"],
    [window, "scrollTo"],
  ] as const)
    Reflect.set(
      of,
      name,
      new Proxy(Reflect.get(of, name) as (...given: unknown[]) => unknown, {
        apply(scroll, on, given): unknown {
          byApp = performance.now();
          return Reflect.apply(scroll, on, given);
        },
      }),
    );

  let scrolled = false;
  let field: EventTarget | null = null;
  const acted = (on: EventTarget | null): void => {
    if (scrolled) count("scrolls", on);
    scrolled = false;
  };
  const listen = (event: string, hear: (event: Event) => void): void => {
    document.addEventListener(event, hear, { capture: true, passive: true });
  };
  listen("scroll", () => {
    // What the app scrolls by itself costs nobody anything.
    if (performance.now() - byApp > 300) scrolled = true;
  });
  listen("pointerdown", ({ target }) => {
    acted(target);
    field = null;
    count("presses", target);
  });
  listen("keydown", (event) => {
    if (event instanceof KeyboardEvent && event.key === "Enter") count("presses", event.target);
  });
  listen("input", ({ target }) => {
    const pressed = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
    if (pressed || target === field) return;
    field = target;
    acted(target);
    count("fields", target);
  });
}
