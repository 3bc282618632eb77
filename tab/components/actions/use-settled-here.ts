import type { Action } from "@guildhall/shared/domain/community/actions/part";
import type { TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { useState } from "react";
import { type ActionsViewModel, useActions } from "./use-actions.ts";

interface SettledHere extends ActionsViewModel {
  /** the open ones, and in their old places those just settled, which can be undone there */
  readonly shown: readonly Action[];
  readonly isSettledHere: (action: Action) => boolean;
  /** Remembers the place of an action that is about to be settled. */
  readonly settle: (id: TakeawayId) => void;
}

/** Settled actions stay in place until the list is left, so that nothing moves under the pointer. */
export function useSettledHere(): SettledHere {
  const { open, over } = useActions();
  const [places, setPlaces] = useState<ReadonlyMap<TakeawayId, number>>(new Map());
  const placeOf = ({ id }: Action): number => places.get(id) ?? 0;
  const isSettledHere = ({ id, standing }: Action) => standing.is !== "open" && places.has(id);
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
