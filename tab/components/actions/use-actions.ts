import type { TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { type ActionReading, type ActionsReading, readActions } from "@guildhall/shared/reading/actions";
import { useMemo } from "react";
import { useView } from "../../activity/use-activities.ts";

/** An action by its id, open or over; undefined while its session runs, and once it is forgotten. */
export function useActionOf(): (id: TakeawayId) => ActionReading | undefined {
  const { open, over } = useActions();
  return useMemo(() => {
    const all = new Map([...open, ...over].map((action) => [action.id, action]));
    return (id) => all.get(id);
  }, [open, over]);
}

/** The community's actions. */
export function useActions(): ActionsReading {
  const reader = useView();
  return useMemo(() => readActions(reader), [reader]);
}
