import { useEffect } from "react";

const HEADINGS = "h1, h2, h3, h4, h5, h6";
const CONTROLS =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary";

/** What has the focus, and where it is. */
interface Held {
  readonly element: HTMLElement;
  /** from the innermost outwards */
  readonly around: readonly Element[];
  /** whether the focus is visible: the page must not jump for pointer users */
  readonly visible: boolean;
}

/**
 * Keeps the focus on the page when its element is gone: a control that did its work, an entry that somebody else hid,
 * a step that is over. It goes to the same control if that has moved, to what took its place in a list,
 * or to the heading of the part that contained it, from where Tab continues.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null;
    let here = true;
    const taken = (event: FocusEvent): void => {
      here = true;
      if (event.target instanceof HTMLElement) held = hold(event.target);
    };
    const left = (event: FocusEvent): void => {
      // Some browsers fire this just before removing the element: only one that stays was left on purpose.
      const { target, relatedTarget } = event;
      if (relatedTarget !== null || !here) return;
      queueMicrotask(() => {
        if (held?.element === target && held.element.isConnected && nowhere()) held = null;
      });
    };
    const away = (): void => void (here = false);
    const back = (): void => void (here = true);
    const observer = new MutationObserver((records) => {
      if (held === null || held.element.isConnected || !nowhere() || !here) return;
      const before = held;
      held = null;
      for (const next of successors(before, records)) {
        next?.focus({ preventScroll: !before.visible });
        // Elements inside a folded one exist, but cannot take the focus.
        if (!nowhere()) return;
      }
    });
    document.addEventListener("focusin", taken);
    document.addEventListener("focusout", left);
    window.addEventListener("blur", away);
    window.addEventListener("focus", back);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", taken);
      document.removeEventListener("focusout", left);
      window.removeEventListener("blur", away);
      window.removeEventListener("focus", back);
      observer.disconnect();
    };
  }, []);
}

const nowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function hold(element: HTMLElement): Held {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) around.push(each);
  return { element, around, visible: element.matches(":focus-visible") };
}

function* successors(
  { element, around }: Held,
  records: readonly MutationRecord[],
): Generator<HTMLElement | null> {
  yield element.id === "" ? null : document.getElementById(element.id);
  yield neighbour(around, records);
  yield headingAbove(around);
}

/** What took the place of a removed row, or the one before it. */
function neighbour(around: readonly Element[], records: readonly MutationRecord[]): HTMLElement | null {
  const row = around.find((each) => each.tagName === "LI" && !each.isConnected);
  const removal = records.find(({ removedNodes }) => row !== undefined && [...removedNodes].includes(row));
  for (const beside of [removal?.nextSibling, removal?.previousSibling]) {
    const control =
      beside instanceof HTMLElement && beside.isConnected
        ? beside.querySelector<HTMLElement>(CONTROLS)
        : null;
    if (control !== null) return control;
  }
  return null;
}

/** The heading of the innermost section that is left; for a folded one, the control that unfolds it. */
function headingAbove(around: readonly Element[]): HTMLElement | null {
  for (const each of [...around.filter(({ isConnected }) => isConnected), document.body]) {
    const folds = each.tagName === "DETAILS" ? each.querySelector<HTMLElement>("summary") : null;
    if (folds !== null) return folds;
    const heading = each.querySelector<HTMLElement>(HEADINGS);
    if (heading === null) continue;
    if (!heading.hasAttribute("tabindex")) heading.setAttribute("tabindex", "-1");
    return heading;
  }
  return null;
}
