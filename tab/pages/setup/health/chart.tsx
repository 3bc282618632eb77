import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useLocale } from "../../../texts/texts-context.ts";
import type { ChartData, Look, Series } from "./series.ts";

const HEIGHT = 120;
/** above the highest column, for its number */
const ROOM = 18;
const BASE = HEIGHT - 2;
const DOT = 4;
/** so that a few columns are not as wide as the page */
const FEWEST_SLOTS = 6;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", overflow: "visible" },
  solid: { fill: tokens.colorCompoundBrandBackground },
  outline: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: tokens.strokeWidthThick,
  },
  dot: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThick,
  },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: tokens.strokeWidthThin },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: tokens.strokeWidthThin },
  value: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, textAnchor: "middle" },
  places: {
    display: "flex",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  place: { flex: "1 1 0", minWidth: 0, textAlign: "center" },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: { width: "12px", height: "12px", flexShrink: 0, overflow: "visible" },
});

interface ChartProps {
  /** what it says, for whoever does not see it */
  readonly name: string;
  readonly data: ChartData;
}

/**
 * Columns and dots, oldest first in the direction of reading. Everything in it is also in the table behind it. Drawn here,
 * because one kind of chart of `@fluentui/react-charts` (9.3.25) would add 59 kB gzipped to this page, which has 5.5 kB,
 * and has neither the table nor series that differ without colour.
 */
export function Chart({ name, data: { places, series, most, caption } }: ChartProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { number, direction } = useLocale();
  const drawn = series.filter((each): each is Series & { readonly look: Look } => each.look !== null);
  const columns = drawn.filter(({ look }) => look !== "dot");
  const slots = Math.max(places.length, FEWEST_SLOTS);
  const top = topOf(most ?? Math.max(0, ...drawn.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const y = (value: number): number => BASE - (value / top) * (BASE - ROOM);
  /** Of a place, in per cent of the width: `from` 0 to 1 within it. */
  const x = (place: number, from: number): number => {
    const at = ((place + from) / slots) * 100;
    return direction === "rtl" ? 100 - at : at;
  };
  const width = 0.7 / columns.length;
  return (
    <div>
      {drawn.length > 1 && (
        <ul className={mergeClasses(text.list, text.quiet, styles.legend)}>
          {drawn.map((each) => (
            <li key={each.name} className={styles.entry}>
              <svg className={styles.swatch} aria-hidden="true">
                {each.look === "dot" ? (
                  <circle className={styles.dot} cx={6} cy={6} r={DOT} />
                ) : (
                  <rect className={styles[each.look]} x={1} y={1} width={10} height={10} />
                )}
              </svg>
              {each.name}
            </li>
          ))}
        </ul>
      )}
      <svg className={styles.chart} height={HEIGHT} role="img" aria-label={name}>
        {[top, top / 2].map((value) => (
          <line key={value} className={styles.line} x1="0" x2="100%" y1={y(value)} y2={y(value)} />
        ))}
        {columns.flatMap(({ name: of, look, values }, index) =>
          values.map((value, place) => {
            if (value === null) return null;
            const from = 0.15 + index * width;
            const left = Math.min(x(place, from), x(place, from + width * 0.9));
            return (
              <rect
                key={`${of} ${places[place]?.key ?? place}`}
                className={look === "outline" ? styles.outline : styles.solid}
                x={`${left}%`}
                width={`${(width * 90) / slots}%`}
                y={Math.min(y(value), BASE - 1)}
                height={Math.max(1, BASE - y(value))}
              />
            );
          }),
        )}
        <line className={styles.base} x1="0" x2="100%" y1={BASE} y2={BASE} />
        {drawn
          .filter(({ look }) => look === "dot")
          .flatMap(({ name: of, values }) =>
            values.map((value, place) =>
              value === null ? null : (
                <circle
                  key={`${of} ${places[place]?.key ?? place}`}
                  className={styles.dot}
                  cx={`${x(place, 0.5)}%`}
                  cy={y(value)}
                  r={DOT}
                />
              ),
            ),
          )}
        {drawn.length === 1
          ? drawn[0]?.values.map((value, place) =>
              value === null ? null : (
                <text
                  key={places[place]?.key ?? place}
                  className={styles.value}
                  x={`${x(place, 0.5)}%`}
                  y={y(value) - 5}
                >
                  {number(value)}
                </text>
              ),
            )
          : null}
      </svg>
      {caption === undefined ? (
        <div className={styles.places} aria-hidden="true">
          {Array.from({ length: slots }, (_, place) => (
            <span key={places[place]?.key ?? `empty ${place}`} className={styles.place}>
              {places[place]?.short}
            </span>
          ))}
        </div>
      ) : (
        <p className={text.quiet}>{caption}</p>
      )}
    </div>
  );
}

const TOPS = [4, 6, 10, 16, 20, 30, 40, 60, 80, 100];

/** A round number that is at least this one. */
function topOf(value: number): number {
  const hundreds = 100;
  return TOPS.find((top) => top >= value) ?? Math.ceil(value / hundreds) * hundreds;
}
