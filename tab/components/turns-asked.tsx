import { readRota } from "@guildhall/shared/reading/rota";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useTexts } from "../texts/texts-context.ts";
import { type Question, Questions } from "./questions.tsx";

/** The turns for which this person is asked, and nobody else. */
export function TurnsAsked() {
  const words = useTexts("tab").rota;
  const act = useAct();
  const { turns } = readRota(useView());
  const questions = turns.flatMap(({ number: turn, session, at, askedUntil }): readonly Question[] => {
    if (askedUntil === null) return [];
    const give = (type: "takeTurn" | "declineTurn") => () => act.community({ type, turn });
    return [
      {
        key: turn,
        text: words.asked(at, session !== null),
        hint: words.askedUntil(askedUntil),
        answers: [
          { label: words.doIt, thanks: words.taken, give: give("takeTurn") },
          { label: words.cannot, thanks: words.declined, give: give("declineTurn") },
        ],
      },
    ];
  });
  return <Questions questions={questions} />;
}
