import { moved } from "@guildhall/shared/domain/agenda";
import { useRef, useState } from "react";

interface Ordered<T> {
  readonly items: readonly T[];
  move(id: string, to: number): void;
}

/** The items in the order that this person has just chosen, until the server has answered. */
export function useOrder<T extends { readonly id: string }>(
  items: readonly T[],
  onMove: (id: string, to: number) => Promise<boolean>,
): Ordered<T> {
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const moves = useRef(0);
  const shown = wanted === null ? items : inOrder(items, wanted);
  return {
    items: shown,
    move(id, to) {
      const mine = (moves.current += 1);
      setWanted(moved(shown, id, to).map((item) => item.id));
      void onMove(id, to).finally(() => {
        if (mine === moves.current) setWanted(null);
      });
    },
  };
}

/** Items that are new since then come last. */
function inOrder<T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: T) => place.get(id) ?? ids.length;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}
