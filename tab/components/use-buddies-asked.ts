import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useNamed } from "../live/people.ts";
import { useTexts } from "../texts/texts-context.ts";
import type { Question } from "./questions.tsx";

/** Whether this person looks after a new member, or as a new one wants to be looked after: nobody else is asked that. */
export function useBuddiesAsked(): readonly Question[] {
  const words = useTexts("tab").buddies;
  const act = useAct();
  const named = useNamed();
  return useView()
    .mine.buddies.pairs.filter(({ asked }) => asked)
    .map(({ pair, other, caring }): Question => {
      const give = (yes: boolean) => () => act.community({ type: "answerBuddy", pair, yes });
      const key = `buddy-${pair}`;
      return caring
        ? {
            ...{ key, text: words.askedToCare(named(other)), hint: words.askedToCareHint },
            answers: [
              { label: words.care, thanks: words.willCare, give: give(true) },
              { label: words.careNot, thanks: words.declined, give: give(false) },
            ],
          }
        : {
            ...{ key, text: words.offered(named(other)), hint: words.offeredHint },
            answers: [
              { label: words.accept, thanks: words.accepted, give: give(true) },
              { label: words.refuse, thanks: words.refused, give: give(false) },
            ],
          };
    });
}
