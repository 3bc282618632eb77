import { type RefObject, useEffect, useRef } from "react";

/** What stays at the top of the page, from top to bottom. page.css keeps what is scrolled to below all of it. */
type Pinned = "strips" | "bar";

/** For an element that stays at the top of the page: tells the style sheets how high it is. */
export function usePinned<E extends HTMLElement>(what: Pinned): RefObject<E | null> {
  const pinned = useRef<E>(null);
  useEffect(() => {
    const element = pinned.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(`--pinned-${what}`, `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(`--pinned-${what}`);
    };
  }, [what]);
  return pinned;
}
