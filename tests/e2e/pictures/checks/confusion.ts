import type { Frame } from "@playwright/test";

/**
 * What keeps a screen from being understood at a glance: a second primary button, no single heading that stands
 * out, or one that is said twice.
 */
export function findConfusion(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    /** What only screen readers read is cut to nothing, itself or with what it is in. */
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) return false;
      for (let each: Element | null = element; each !== null; each = each.parentElement)
        if (getComputedStyle(each).clipPath !== "none") return false;
      return true;
    };
    const seen = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
    const namesOf = (elements: readonly Element[]) =>
      elements.map(({ textContent }) => textContent.trim().slice(0, 40)).join(" | ");
    // Fluent marks its primary buttons by their colour alone.
    const sample = document.createElement("i");
    sample.style.backgroundColor = "var(--colorBrandBackground)";
    document.querySelector(".fui-FluentProvider")?.append(sample);
    const brand = getComputedStyle(sample).backgroundColor;
    sample.remove();
    const primary = seen("button.fui-Button, a.fui-Button").filter(
      (button) => getComputedStyle(button).backgroundColor === brand,
    );
    const main = seen("h1");
    const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const headings = seen("h1, h2, h3, h4");
    const largest = Math.max(...headings.map(sizeOf));
    const outstanding = headings.filter((heading) => sizeOf(heading) === largest);
    const names = seen("h1, h2, h3, h4, summary").map(({ textContent }) => textContent.trim());
    const twice = new Set(names.filter((name, place) => names.indexOf(name) < place));
    return [
      ...(document.querySelector("main[aria-busy=true]") === null ? [] : ["the page has not opened yet"]),
      ...[...twice].map((name) => `the same heading twice: ${name.slice(0, 40)}`),
      ...(primary.length > 1 ? [`${primary.length} primary buttons: ${namesOf(primary)}`] : []),
      ...(main.length === 1 ? [] : [`${main.length} main headings: ${namesOf(main)}`]),
      ...(outstanding.length === 1
        ? []
        : [`${outstanding.length} headings are the largest: ${namesOf(outstanding)}`]),
    ];
  });
}
