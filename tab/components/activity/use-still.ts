import { useState, type PointerEvent } from "react";

interface Still<T> {
  /** what is shown: as it was when a hand reached for one of them */
  readonly shown: readonly T[];
  /** how many have come since */
  readonly waiting: number;
  /** lets it grow again */
  readonly release: () => void;
  readonly hand: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
  };
}

/** Keeps a list from growing while the pointer is at its buttons, so that none moves away under it. */
export function useStill<T extends { readonly id: string }>(things: readonly T[]): Still<T> {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  const before = known === null ? things : things.filter(({ id }) => known.has(id));
  // Nothing is left that could move.
  const shown = before.length === 0 ? things : before;
  const release = () => setKnown(null);
  return {
    shown,
    waiting: things.length - shown.length,
    release,
    hand: {
      onPointerOver: ({ target }) => {
        if (known === null && target instanceof Element && target.closest("button") !== null)
          setKnown(new Set(things.map(({ id }) => id)));
      },
      onPointerLeave: release,
    },
  };
}
