import { useEffect } from "react";

const FIELDS =
  "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]";

/** Marks the heading of what is on; `what` names it. */
export const begun = (what: string) => ({ "data-begun": what, tabIndex: -1 }) as const;

/**
 * Brings the heading of what has just begun into view, and the focus to it, unless the person is typing. What the page
 * found when it opened, and what was on before, has not just begun.
 */
export function useBegun(): void {
  useEffect(() => {
    const known = new Set(marked().map(nameOf));
    let opened = known.size > 0;
    const observer = new MutationObserver(() => {
      const [first, ...others] = marked();
      if (first === undefined) return;
      const isNew = !known.has(nameOf(first));
      for (const heading of [first, ...others]) known.add(nameOf(heading));
      if (opened && isNew && document.activeElement?.matches(FIELDS) !== true) first.focus();
      opened = true;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-begun"],
    });
    return () => observer.disconnect();
  }, []);
}

const marked = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("main [data-begun]")];
const nameOf = (heading: HTMLElement): string => heading.dataset["begun"] ?? "";
