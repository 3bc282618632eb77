import type { Figure } from "@guildhall/shared/reading/health/findings";
import type { HealthReading } from "@guildhall/shared/reading/health/health";
import { useState } from "react";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useLocale, useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { Chart } from "./chart.tsx";
import { FigureTable } from "./figure-table.tsx";
import { chartOf } from "./series.ts";

interface FigureCardProps {
  readonly figure: Figure;
  readonly health: HealthReading;
}

/** A finding, the chart that shows it, and the table behind it. */
export function FigureCard({ figure, health }: FigureCardProps) {
  const text = useTextStyles();
  const texts = useTexts("health");
  const { number } = useLocale();
  const [open, setOpen] = useState(false);
  const heading = texts.figures[figure];
  const finding = health.findings[figure];
  const data = chartOf(figure, health, { texts, number });
  const said = finding === null ? null : texts.finding(finding);
  return (
    <SectionCard heading={heading}>
      {said !== null && <p className={text.plain}>{said}</p>}
      {data.places.length === 0 ? (
        <p className={text.quiet}>{texts.nothingPublished}</p>
      ) : (
        <>
          <Chart name={said ?? texts.chart(heading, data.places.length)} data={data} />
          {(figure === "giving" || figure === "helped") && (
            <p className={text.quiet}>{texts.notes[figure]}</p>
          )}
          <Disclosure summary={texts.asTable} of={heading} onToggle={setOpen}>
            {open && <FigureTable heading={heading} data={data} />}
          </Disclosure>
        </>
      )}
    </SectionCard>
  );
}
