import type { TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import type { ActionReading, ActionsReading } from "@guildhall/shared/reading/actions";
import { useActions } from "./use-actions.ts";

interface SettledHere extends ActionsReading {
  /** the open ones, and in their old places those just settled, which can be undone there */
  readonly shown: readonly ActionReading[];
  readonly isSettledHere: (action: ActionReading) => boolean;
  /** Remembers the place of an action that is about to be settled. */
  readonly settle: (id: TakeawayId) => void;
}

/** Settled actions stay in place until the list is left, so that nothing moves under the pointer. */
export function useSettledHere(): SettledHere {
  const { open, over } = useActions();
  const [places, setPlaces] = useState<ReadonlyMap<TakeawayId, number>>(new Map());
  const placeOf = ({ id }: ActionReading): number => places.get(id) ?? 0;
  const isSettledHere = ({ id, standing }: ActionReading) => standing.is !== "open" && places.has(id);
  const here = over.filter(isSettledHere).toSorted((a, b) => placeOf(a) - placeOf(b));
  const shown = [...open];
  for (const action of here) shown.splice(placeOf(action), 0, action);
  return {
    open,
    over: over.filter((action) => !isSettledHere(action)),
    shown,
    isSettledHere,
    settle: (id) => setPlaces(new Map([...places, [id, shown.findIndex((action) => action.id === id)]])),
  };
}
