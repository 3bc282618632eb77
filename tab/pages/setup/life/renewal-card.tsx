import { currentRenewal } from "@guildhall/shared/reading/renewal";
import { useView } from "../../../activity/use-activities.ts";
import { Renewal } from "../../../components/renewal.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";

/** A renewal that is under way, on Home. */
export function RenewalCard() {
  const words = useTexts("setup").life;
  return currentRenewal(useView()) === null ? null : (
    <SectionCard heading={words.renewal}>
      <Renewal />
    </SectionCard>
  );
}
