import { useView } from "./use-activities.ts";
import { usePath } from "./use-path.ts";

/** Whether what comes next has to be said by itself: while no session runs, the path of the founding says it. */
export function useNextWithoutPath(): boolean {
  const { slices } = useView();
  const { founding } = usePath();
  return !founding || (slices.community?.running ?? null) !== null;
}
