import { readRota } from "@guildhall/shared/reading/rota";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { OwnPlace } from "./own-place.tsx";
import { RotaMembers } from "./rota-members.tsx";
import { TurnRow } from "./turn-row.tsx";

/** The rota: the announced turns, this person's place, and who shares the work. */
export function RotaCard() {
  const text = useTextStyles();
  const words = useTexts("setup").rota;
  const { turns, members } = readRota(useView());
  return (
    <SectionCard heading={words.heading}>
      <p className={text.quiet}>{words.hint}</p>
      {turns.length === 0 ? (
        <p className={text.plain}>{words.noTurns(members.length)}</p>
      ) : (
        <ul className={text.list} aria-label={words.turns}>
          {turns.map((turn) => (
            <TurnRow key={turn.number} turn={turn} />
          ))}
        </ul>
      )}
      <OwnPlace holds={turns.some(({ mine }) => mine)} />
      {members.length > 0 && <RotaMembers members={members} />}
    </SectionCard>
  );
}
