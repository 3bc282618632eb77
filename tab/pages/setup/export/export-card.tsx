import { useTextStyles } from "../../../components/text-styles.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { ExportButtons } from "./export-buttons.tsx";

/** Organisers take the whole community away. */
export function ExportCard() {
  const { exporting: words } = useTexts("setup");
  const text = useTextStyles();
  const may = useMay();
  if (!may("exportCommunity")) return null;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.told}</p>
      <p className={text.quiet}>{words.announced}</p>
      <ExportButtons of={{ kind: "community" }} label={words.heading} />
    </SectionCard>
  );
}
