import { useState, type PointerEvent } from "react";

interface Still<T> {
  /** what is shown: frozen while the pointer is at a button */
  readonly shown: readonly T[];
  /** how many have arrived since */
  readonly waiting: number;
  /** unfreezes the list */
  readonly release: () => void;
  readonly pointerHandlers: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
  };
}

/** Freezes a list while the pointer is at its buttons, so that none moves away under it. */
export function useStill<T extends { readonly id: string }>(things: readonly T[]): Still<T> {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  const before = known === null ? things : things.filter(({ id }) => known.has(id));
  // Everything frozen is gone, so nothing can move.
  const shown = before.length === 0 ? things : before;
  const release = () => setKnown(null);
  return {
    shown,
    waiting: things.length - shown.length,
    release,
    pointerHandlers: {
      onPointerOver: ({ target }) => {
        if (known === null && target instanceof Element && target.closest("button") !== null)
          setKnown(new Set(things.map(({ id }) => id)));
      },
      onPointerLeave: release,
    },
  };
}
