import type { Frame } from "@playwright/test";

/** Faults that can be measured on a page: what sticks out, is cut off, or is too small to hit. */
export function findFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const LEAST = 32;
    const found = new Set<string>();
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility();
    };
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()}> ${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60)}`;
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth)
      found.add(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);
    for (const element of document.querySelectorAll("body *")) {
      if (!isSeen(element)) continue;
      const { right, left } = element.getBoundingClientRect();
      if (right > page.clientWidth + 1 || left < -1) found.add(`sticks out: ${nameOf(element)}`);
      const { overflowX, clipPath } = getComputedStyle(element);
      if (overflowX !== "visible" && clipPath === "none" && element.scrollWidth > element.clientWidth + 1)
        found.add(`cut: ${nameOf(element)}`);
    }
    for (const target of document.querySelectorAll("button, select, summary, textarea, input, a")) {
      const whole = target.closest(".fui-Radio, .fui-Checkbox, .fui-Input, .fui-Select, .fui-Textarea");
      const { width, height } = (whole ?? target).getBoundingClientRect();
      if (isSeen(whole ?? target) && (width < LEAST - 0.5 || height < LEAST - 0.5))
        found.add(`small, ${Math.round(width)} × ${Math.round(height)}: ${nameOf(target)}`);
    }
    return [...found];
  });
}
