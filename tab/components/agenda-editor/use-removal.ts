import { useCallback, useEffect, useRef, useState } from "react";

/** How long a removed item can be put back. */
const UNDO_FOR = 6_000;

export interface Removal {
  /** the item that is about to go, and can still be put back */
  readonly leaving: string | null;
  /** items that are gone as far as this person is concerned, though not yet for everybody */
  readonly gone: ReadonlySet<string>;
  remove(id: string): void;
  undo(): void;
}

/**
 * Removing with a way back: the item is taken away in earnest a few seconds later, or when something else is removed
 * or the page is left. Put back, it is what it was, its history with it.
 */
export function useRemoval(onRemove: (id: string) => Promise<boolean>): Removal {
  const [leaving, setLeaving] = useState<string | null>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const pending = useRef<string | null>(null);
  const latest = useRef(onRemove);
  useEffect(() => {
    latest.current = onRemove;
  });

  const commit = useCallback(() => {
    const id = pending.current;
    if (id === null) return;
    pending.current = null;
    setLeaving(null);
    setGone((before) => new Set([...before, id]));
    void latest.current(id).finally(() => {
      setGone((before) => new Set([...before].filter((each) => each !== id)));
    });
  }, []);

  useEffect(() => {
    if (leaving === null) return undefined;
    const timer = setTimeout(commit, UNDO_FOR);
    return () => clearTimeout(timer);
  }, [leaving, commit]);

  useEffect(() => {
    window.addEventListener("pagehide", commit);
    return () => {
      window.removeEventListener("pagehide", commit);
      commit();
    };
  }, [commit]);

  return {
    leaving,
    gone,
    remove(id) {
      commit();
      pending.current = id;
      setLeaving(id);
    },
    undo() {
      pending.current = null;
      setLeaving(null);
    },
  };
}
