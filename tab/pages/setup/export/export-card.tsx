import { currentClosing, mayExport } from "@guildhall/shared/reading/life";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { ExportButtons } from "./export-buttons.tsx";

/** Organisers take the whole community away. */
export function ExportCard() {
  const { exporting: words } = useTexts("setup");
  const text = useTextStyles();
  const view = useView();
  if (!mayExport(view)) return null;
  const closes = currentClosing(view) !== null;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      {!closes && <p className={text.quiet}>{words.announced}</p>}
      <ExportButtons of={{ kind: "community" }} label={words.heading} />
    </SectionCard>
  );
}
