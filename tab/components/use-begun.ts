import { useEffect, useRef } from "react";

const FIELDS =
  "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]";

/** Marks the heading of what is on; `what` names it. */
export const begun = (what: string) => ({ "data-begun": what, tabIndex: -1 }) as const;

/** Marks what stands where something is still being loaded that the page found when it opened. */
export const coming = { "data-coming": true } as const;

/**
 * Brings the heading of what has just begun into view, and the focus to it, unless the person is typing. What the page
 * found when it opened, and what was on before, has not just begun.
 *
 * @param isLoaded everything is loaded that the page shows at first: what comes from now on begins
 */
export function useBegun(isLoaded: boolean): void {
  const opened = useRef(false);
  useEffect(() => {
    const known = new Set(marked().map(nameOf));
    if (known.size > 0) opened.current = true;
    const observer = new MutationObserver(() => {
      const [first, ...others] = marked();
      if (first === undefined) return;
      const isNew = !known.has(nameOf(first));
      for (const heading of [first, ...others]) known.add(nameOf(heading));
      if (opened.current && isNew && document.activeElement?.matches(FIELDS) !== true) first.focus();
      opened.current = true;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-begun"],
    });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (isLoaded && document.querySelector("[data-coming]") === null) opened.current = true;
  }, [isLoaded]);
}

const marked = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("main [data-begun]")];
const nameOf = (heading: HTMLElement): string => heading.dataset["begun"] ?? "";
