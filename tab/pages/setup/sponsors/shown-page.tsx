import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SponsorPageReading } from "@guildhall/shared/reading/sponsors";
import { useId, useState } from "react";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useLocale, useTexts } from "../../../texts/texts-context.ts";
import { Chart } from "../health/chart.tsx";
import { FigureTable } from "../health/figure-table.tsx";
import type { ChartData } from "../health/series.ts";
import { SectionCard } from "../section-card.tsx";

const useStyles = makeStyles({
  figures: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  figure: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
    "@media (max-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  told: { margin: 0, overflowWrap: "anywhere" },
  stories: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  story: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The page as it was put together, and as it is exported. */
export function ShownPage({ page }: { readonly page: SponsorPageReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { sponsors: words } = useTexts("health");
  const { name, purpose, shownAt, figures, stories } = page;
  const storiesId = useId();
  return (
    <>
      <SectionCard heading={words.asOf(shownAt)}>
        <div>
          <h3 className={text.section}>
            <bdi>{name}</bdi>
          </h3>
          {purpose !== "" && (
            <p className={text.plain}>
              <bdi>{purpose}</bdi>
            </p>
          )}
        </div>
        {figures === null ? (
          <p className={text.plain}>{words.tooLittle}</p>
        ) : (
          <dl className={styles.figures}>
            {words.lines(figures).map(({ label, told }) => (
              <div key={label} className={styles.figure}>
                <dt className={text.label}>{label}</dt>
                <dd className={styles.told}>{told}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className={text.quiet}>{words.source}</p>
      </SectionCard>
      {figures !== null && <Turnout page={page} said={words.came(figures.people.mean)} />}
      <SectionCard heading={words.stories} id={storiesId}>
        <p className={text.quiet}>{stories.length === 0 ? words.noStories : words.storiesNote}</p>
        {stories.length > 0 && (
          <ul className={mergeClasses(text.list, styles.stories)} aria-labelledby={storiesId}>
            {stories.map(({ id, text: told }) => (
              <li key={id} className={mergeClasses(text.plain, styles.story)} dir="auto">
                {told}
              </li>
            ))}
          </ul>
        )}
      </SectionCard>
    </>
  );
}

interface TurnoutProps {
  readonly page: SponsorPageReading;
  readonly said: string;
}

/** Who came to each session: the same numbers as on How we are doing. */
function Turnout({ page: { sessions }, said }: TurnoutProps) {
  const text = useTextStyles();
  const texts = useTexts("health");
  const { sponsors: words } = texts;
  const { number } = useLocale();
  const [open, setOpen] = useState(false);
  const data: ChartData = {
    over: words.session,
    places: sessions.map(({ number: session, begunAt }) => ({
      key: String(session),
      short: number(session),
      long: texts.sessionOn(session, begunAt),
    })),
    series: [
      { name: words.cameColumn, look: "solid", values: sessions.map(({ people }) => people) },
      { name: words.minutesColumn, look: null, values: sessions.map(({ minutes }) => minutes) },
    ],
  };
  return (
    <SectionCard heading={words.turnout}>
      <p className={text.plain}>{said}</p>
      <Chart name={said} data={data} />
      <Disclosure summary={texts.asTable} onToggle={setOpen}>
        {open && <FigureTable heading={words.turnout} data={data} />}
      </Disclosure>
    </SectionCard>
  );
}
