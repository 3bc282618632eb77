import { stepText } from "@guildhall/shared/messages/path-words";
import { readRota } from "@guildhall/shared/reading/rota";
import { useView } from "../../../activity/use-activities.ts";
import { OwnQuestions } from "../../../components/own-questions.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import type { StepCardProps } from "../steps/card-props.ts";
import { headingOf } from "../steps/heading-of.ts";
import { ChangeTurns } from "./change-turns.tsx";
import { Shown } from "../steps/shown.tsx";
import { Start } from "../steps/start.tsx";
import { LikelyTurns } from "./likely-turns.tsx";
import { OwnPlace } from "./own-place.tsx";
import { RotaMembers } from "./rota-members.tsx";
import { Swaps } from "./swaps.tsx";
import { TurnChanges } from "./turn-changes.tsx";
import { TurnRow } from "./turn-row.tsx";

/** The rota: the announced turns, this person's place, and who shares the work. */
export function RotaCard({ step, mark, next, above, shown }: StepCardProps) {
  const text = useTextStyles();
  const words = useTexts("setup").rota;
  const activities = useTexts("activities");
  const { turns, likely, members } = readRota(useView());
  const opens = useMay()("openScale") && step.is !== "running" && above !== "openScale";
  return (
    <SectionCard
      id={headingOf("rota")}
      heading={words.heading}
      {...(mark && { mark, fact: stepText(step, activities) })}
    >
      <p className={text.quiet}>{words.hint}</p>
      <OwnQuestions />
      <Swaps />
      <Shown activities={shown} />
      {opens && !step.achieved && (
        <>
          <p className={text.plain}>{words.scale}</p>
          <Start code="openScale" primary={next} />
        </>
      )}
      {turns.length === 0 ? (
        <p className={text.plain}>{words.noTurns(members.length)}</p>
      ) : (
        <ul className={text.list} aria-label={words.turns}>
          {turns.map((turn) => (
            <TurnRow key={turn.number} turn={turn} />
          ))}
        </ul>
      )}
      <TurnChanges />
      <ChangeTurns />
      {likely.length > 0 && <LikelyTurns likely={likely} />}
      <OwnPlace holds={turns.some(({ mine }) => mine)} />
      {members.length > 0 && <RotaMembers members={members} />}
      {opens && step.achieved && (
        <Disclosure summary={activities.ask.scale}>
          <Start code="openScale" />
        </Disclosure>
      )}
    </SectionCard>
  );
}
