import { askedToPause } from "@guildhall/shared/reading/rota";
import { useView } from "../activity/use-activities.ts";
import { useRemembered } from "../live/use-remembered.ts";

/**
 * Whether this person, who missed their last two turns, is asked whether they pause, and what keeps their turns. That they
 * do is kept in their browser alone: nothing that is stored may tell that somebody missed a turn (SPEC MISSED-2).
 */
export function useAskedToPause(): readonly [isAsked: boolean, keep: () => void] {
  const view = useView();
  const [kept, write] = useRemembered("missedTurns");
  return [askedToPause(view, kept), () => write(view.mine.missedTurns.at(-1) ?? "")];
}
