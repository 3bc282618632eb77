import { useCallback, useEffect, useRef, useState } from "react";

/** How long a removed item can be put back. */
const UNDO_FOR = 6_000;

export interface Removal {
  /** the removed item that can still be put back */
  readonly leaving: string | null;
  /** items that are hidden here, though not yet removed for everybody */
  readonly gone: ReadonlySet<string>;
  remove(id: string): void;
  undo(): void;
}

/**
 * Removal with undo: the item is only removed after a few seconds, or when another one is removed or the page is
 * left. An item that is put back keeps its history.
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
