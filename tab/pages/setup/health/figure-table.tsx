import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLocale, useTexts } from "../../../texts/texts-context.ts";
import type { ChartData } from "./series.ts";

const useStyles = makeStyles({
  scrolls: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  // A date in pieces is hard to read: rather the table scrolls.
  row: { whiteSpace: "nowrap" },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
});

interface FigureTableProps {
  readonly heading: string;
  readonly data: ChartData;
}

/** Everything that a chart shows, newest first. */
export function FigureTable({ heading, data: { over, places, series } }: FigureTableProps) {
  const styles = useStyles();
  const { number } = useLocale();
  const { unknown } = useTexts("health");
  return (
    <div className={styles.scrolls} role="group" aria-label={heading} tabIndex={0}>
      <table className={styles.table} aria-label={heading}>
        <thead>
          <tr>
            {[over, ...series.map(({ name }) => name)].map((name) => (
              <th key={name} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places
            .map(({ key, long }, place) => (
              <tr key={key}>
                <th scope="row" className={mergeClasses(styles.cell, styles.row)}>
                  {long}
                </th>
                {series.map(({ name, values }) => {
                  const value = values[place] ?? null;
                  return (
                    <td key={name} className={styles.cell}>
                      {value === null ? unknown : number(value)}
                    </td>
                  );
                })}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}
