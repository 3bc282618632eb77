import type { Frame } from "@playwright/test";

/** What sticks out of the page, is cut off, or is too small to hit. */
export function findClipping(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const LEAST = 32;
    const found = new Set<string>();
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility();
    };
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()}> ${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60)}`;
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== "none") return false;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      return (overflowX !== "visible" && isWide) || (/hidden|clip/.test(overflowY) && isHigh);
    };
    /** A title that is shortened on purpose is whole for screen readers, and in the tooltip for all others. */
    const isInTooltip = (element: Element): boolean =>
      element.getAttribute("title") === element.textContent.trim();
    /** What is in a field moves with the cursor, but what stands there before does not. */
    const cutsPlaceholder = (field: HTMLInputElement | HTMLTextAreaElement): boolean => {
      if (field.value !== "" || field.placeholder === "") return false;
      if (field instanceof HTMLTextAreaElement) return field.scrollHeight > field.clientHeight + 1;
      const style = getComputedStyle(field);
      const pen = document.createElement("canvas").getContext("2d");
      if (pen === null) throw new Error("Texts cannot be measured");
      pen.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return pen.measureText(field.placeholder).width > room + 1;
    };
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth)
      found.add(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);
    for (const element of document.querySelectorAll("body *")) {
      if (!isSeen(element)) continue;
      const { right, left } = element.getBoundingClientRect();
      if (right > page.clientWidth + 1 || left < -1) found.add(`sticks out: ${nameOf(element)}`);
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        if (cutsPlaceholder(element)) found.add(`cut: ${nameOf(element)}: ${element.placeholder}`);
      } else if (isCut(element) && !isInTooltip(element)) found.add(`cut: ${nameOf(element)}`);
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
