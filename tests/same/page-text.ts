import { readable } from "./claims.ts";

// What a person reads on a page, and the names of its controls.

export const textOf = (element: Element | null | undefined): string => readable(element?.textContent ?? "");
export const all = (within: ParentNode, selector: string): readonly Element[] => [
  ...within.querySelectorAll(selector),
];
export const paragraphs = (within: ParentNode): readonly string[] => all(within, "p").map(textOf);
const nameOf = (control: Element): string =>
  readable(control.getAttribute("aria-label") ?? control.textContent);
export const buttons = (within: ParentNode): readonly string[] => all(within, "button").map(nameOf);
export const isOff = (control: Element): boolean =>
  control.getAttribute("aria-disabled") === "true" || control.hasAttribute("disabled");
export const headingOf = (section: Element): Element | null =>
  section.querySelector(`[id="${section.getAttribute("aria-labelledby") ?? ""}"]`);
