import { askedToPause } from "@guildhall/shared/reading/rota";
import { useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { remembered } from "../live/remembered.ts";

const kept = remembered("missedTurns");

/**
 * Whether this person, who missed their last two turns, is asked whether they pause, and what keeps their turns. That they
 * do is kept in their browser alone: nothing that is stored may tell that somebody missed a turn (SPEC MISSED-2).
 */
export function useAskedToPause(): readonly [isAsked: boolean, keep: () => void] {
  const view = useView();
  const [since, setSince] = useState(kept.read);
  return [
    askedToPause(view, since),
    () => {
      const last = view.mine.missedTurns.at(-1) ?? null;
      kept.write(last);
      setSince(last);
    },
  ];
}
