import { useSyncExternalStore } from "react";
import { remembered } from "./remembered.ts";

const listeners = new Set<() => void>();
/** what the browser does not keep, until the page is left */
const unkept = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A text that this browser keeps under `name`, and what replaces it, wherever on the page it is used. */
export function useRemembered(name: string): readonly [text: string | null, write: (text: string) => void] {
  const { read, write } = remembered(name);
  const text = useSyncExternalStore(subscribe, () => read() ?? unkept.get(name) ?? null);
  return [
    text,
    (next) => {
      write(next);
      if (read() !== next) unkept.set(name, next);
      for (const listener of listeners) listener();
    },
  ];
}
