import { useCallback, useEffect, useState } from "react";

export const views = ["meeting", "side-by-side", "details", "chat", "panel", "stage", "config"] as const;
export type View = (typeof views)[number];

export const themes = ["default", "dark", "contrast"] as const;
export type ThemeName = (typeof themes)[number];

/** What this browser tab shows, all of it in the address, so that each tab can be somebody else. */
export interface Place {
  readonly me: string | undefined;
  readonly view: View;
  readonly theme: ThemeName;
  /** Key of the conversation. */
  readonly where: string;
  /** The people whose panels are shown side by side. */
  readonly people: readonly string[];
  /** Sub-page that a deep link asked for. */
  readonly sub: string | undefined;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    me: query.get("me") ?? undefined,
    view: oneOf(views, query.get("view"), "meeting"),
    theme: oneOf(themes, query.get("theme"), "default"),
    where: query.get("in") ?? "meeting",
    people: (query.get("people") ?? "").split(",").filter((key) => key !== ""),
    sub: query.get("sub") ?? undefined,
  };
}

function writePlace(place: Place): string {
  const query = new URLSearchParams();
  if (place.me !== undefined) query.set("me", place.me);
  if (place.view !== "meeting") query.set("view", place.view);
  if (place.theme !== "default") query.set("theme", place.theme);
  if (place.where !== "meeting") query.set("in", place.where);
  if (place.people.length > 0) query.set("people", place.people.join(","));
  if (place.sub !== undefined) query.set("sub", place.sub);
  const text = query.toString();
  return text === "" ? "?" : `?${text}`;
}

export type Go = (change: Partial<Place>) => void;

export function usePlace(): readonly [Place, Go] {
  const [place, setPlace] = useState(() => readPlace(location.search));
  useEffect(() => {
    const back = (): void => setPlace(readPlace(location.search));
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  const go = useCallback((change: Partial<Place>) => {
    const next = { ...readPlace(location.search), ...change };
    history.pushState(null, "", writePlace(next));
    setPlace(next);
  }, []);
  return [place, go];
}
