import { type ActionsReading, readActions } from "@guildhall/shared/reading/actions";
import { useMemo } from "react";
import { useView } from "../../activity/use-activities.ts";

/** The community's actions. */
export function useActions(): ActionsReading {
  const reader = useView();
  return useMemo(() => readActions(reader), [reader]);
}
