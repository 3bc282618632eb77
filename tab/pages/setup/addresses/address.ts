import { type PageName, pageNamed } from "@guildhall/shared/reading/pages";
import { useSyncExternalStore } from "react";

// The page is the fragment of the frame's address, so that Teams' own Back leads through the pages.

/** How many pages of the tab *Back* can still leave; kept with the browser's entry, which outlives a reload. */
const depth = (): number => (typeof history.state === "number" ? history.state : 0);

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

const parts = (): readonly string[] => location.hash.slice(1).split("/");
const current = (): PageName => pageNamed(parts()[0] ?? "") ?? "home";

const numbered = (number = ""): number | null => (/^[1-9]\d{0,5}$/.test(number) ? Number(number) : null);
const session = (): number | null => numbered(parts()[1]);

/** `of`: the past session that the page is to show. */
export const addressOf = (page: PageName, of: number | null = null): string =>
  of === null ? `#${page}` : `#${page}/${of}`;

export const usePage = (): PageName => useSyncExternalStore(listen, current);

/** The number of the past session that the address names; null if it names none. */
export const useSessionInAddress = (): number | null => useSyncExternalStore(listen, session);

/** Goes to a page, from which *Back* leads here. */
export function goTo(page: PageName, of: number | null = null): void {
  if (page === current() && of === session()) return;
  history.pushState(depth() + 1, "", addressOf(page, of));
  tell();
}

/** Begins at the page that a link names, such as `sessions/12`. After a reload, the page that was open comes first. */
export function beginAt(subPage: string | null): void {
  const [name = "", number] = (subPage ?? "").split("/");
  const page = pageNamed(name);
  if (page === null || location.hash !== "") return;
  history.replaceState(depth(), "", addressOf(page, numbered(number)));
}

/** Goes back to the page before; false if there is none, so that Teams leaves the tab. */
export function goBack(): boolean {
  if (depth() === 0) return false;
  history.back();
  return true;
}
