import type { Helped } from "@guildhall/shared/domain/community/helped/part";
import type { HealthRow } from "@guildhall/shared/domain/rows";
import type { HealthTexts } from "@guildhall/shared/messages/health";
import type { Figure } from "@guildhall/shared/reading/health/findings";
import type { HealthReading } from "@guildhall/shared/reading/health/health";

/** How the numbers of a series are drawn, so that series differ by more than their colour. */
export type Look = "solid" | "outline" | "dot";

export interface Series {
  readonly name: string;
  /** null: in the table alone */
  readonly look: Look | null;
  /** null: not known */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  /** above the first column of the table */
  readonly over: string;
  /** of each place in the table, and under the chart, where there is room */
  readonly places: readonly { readonly key: string; readonly short: string | null; readonly long: string }[];
  /** what is told of all places together, where there is no room for each */
  readonly caption?: string;
  readonly series: readonly Series[];
  /** the largest number that there can be, if that is known */
  readonly most?: number;
}

interface Words {
  readonly texts: HealthTexts;
  readonly number: (value: number) => string;
}

type SeriesName = keyof HealthTexts["series"];
type Row = (row: HealthRow) => number | null;

/** What each chart shows of a session. */
const SHOWN: {
  readonly [Name in Exclude<Figure, "worth" | "helped">]: readonly (readonly [
    SeriesName,
    Look | null,
    Row,
  ])[];
} = {
  attendance: [["people", "solid", ({ people }) => people]],
  giving: [
    ["presented", "solid", ({ giving }) => giving.presented],
    ["led", "outline", ({ giving }) => giving.led],
  ],
  topics: [
    ["offered", "outline", ({ topics }) => topics.offered],
    ["discussed", "solid", ({ topics }) => topics.discussed],
    ["waiting", "dot", ({ topics }) => topics.waiting],
  ],
  time: [
    ["planned", "outline", ({ planned }) => planned],
    ["took", "solid", ({ minutes }) => minutes],
  ],
  calls: [
    ["movedOn", "solid", ({ counts: { answers } }) => answers.movedOn + answers.parked],
    ["continued", "outline", ({ counts: { answers } }) => answers.continued],
    ["elmos", "dot", ({ counts }) => counts.elmos],
  ],
  actions: [["open", "solid", ({ openActions }) => openActions]],
};

/** The last figures that are shown. */
const MOST_FIGURES = 12;
/** Answers about worth go from 0 to 4. */
const MOST_WORTH = 4;

/** What a chart shows, and the table behind it. */
export function chartOf(figure: Figure, health: HealthReading, { texts, number }: Words): ChartData {
  if (figure === "worth") return worthOf(health, texts);
  if (figure === "helped") return helpedOf(health, texts);
  return {
    over: texts.session,
    places: health.sessions.map(({ number: session, begunAt }) => ({
      key: String(session),
      short: number(session),
      long: texts.sessionOn(session, begunAt),
    })),
    series: SHOWN[figure].map(([name, look, of]) => ({
      ...{ name: texts.series[name], look },
      values: health.sessions.map(of),
    })),
  };
}

/** Figures that are published now and then. */
function published(
  figures: readonly { readonly at: number }[],
  texts: HealthTexts,
): Omit<ChartData, "series"> {
  const [first] = figures;
  const last = figures.at(-1);
  return {
    over: texts.publishedOn,
    places: figures.map(({ at }) => ({ key: String(at), short: null, long: texts.date(at) })),
    ...(first !== undefined && last !== undefined && { caption: texts.between(first.at, last.at) }),
  };
}

function helpedOf({ helped }: HealthReading, texts: HealthTexts): ChartData {
  const figures = helped.slice(-MOST_FIGURES);
  const of = (answer: Helped, look: Look): Series => ({
    ...{ name: texts.series[answer], look },
    values: figures.map(({ said }) => said[answer]),
  });
  return {
    ...published(figures, texts),
    series: [of("used", "solid"), of("notYet", "outline"), of("notForUs", "dot")],
  };
}

function worthOf({ worth }: HealthReading, texts: HealthTexts): ChartData {
  const figures = worth.slice(-MOST_FIGURES);
  return {
    ...published(figures, texts),
    series: [
      {
        ...{ name: texts.series.worth, look: "solid" },
        values: figures.map(({ mean }) => Math.round(mean * 10) / 10),
      },
      { name: texts.answers, look: null, values: figures.map(({ answers }) => answers) },
    ],
    most: MOST_WORTH,
  };
}
