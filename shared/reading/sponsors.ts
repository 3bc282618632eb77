import { exportedFrom } from "../domain/community/sponsors/part.ts";
import { LOOKS_BACK } from "../domain/community/health/part.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { SponsoredSession, SponsorPageRow } from "../domain/rows.ts";
import { isEnoughIn, mean, sum } from "./health/history.ts";
import { type HelpedSaid, saidIn } from "./helped.ts";
import { meanOf, type WorthMean } from "./worth.ts";

/** What the sponsor page says in numbers, of the last sessions together. */
export interface SponsorFigures {
  readonly sessions: number;
  /** from when to when they were held */
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  /** who came to one of them: on average and at most; and the minutes of everybody together */
  readonly people: { readonly mean: number; readonly most: number; readonly minutes: number };
  /** how many different people, in the last so many of them */
  readonly giving: { readonly presented: number; readonly led: number; readonly sessions: number };
  readonly discussed: number;
  readonly actionsDone: number;
  readonly used: number;
  readonly worth: WorthMean | null;
  readonly helped: HelpedSaid | null;
}

/** One page for whoever pays for the hours: members read what is exported. */
export interface SponsorPageReading extends Pick<
  SponsorPageRow,
  "shownAt" | "name" | "purpose" | "sessions" | "stories"
> {
  readonly exportedFrom: Instant;
  /** null where there is too little to say anything (SPEC SPONSOR-4) */
  readonly figures: SponsorFigures | null;
}

export function readSponsorPage(page: SponsorPageRow): SponsorPageReading {
  const { shownAt, name, purpose, sessions, stories } = page;
  const figures = isEnoughIn(sessions) ? figuresOf(page) : null;
  return {
    ...{ shownAt, name, purpose, stories, figures },
    sessions: figures === null ? [] : sessions,
    exportedFrom: exportedFrom(shownAt),
  };
}

function figuresOf({ sessions, giving, worth, helped }: SponsorPageRow): SponsorFigures | null {
  const [first] = sessions;
  const last = sessions.at(-1);
  if (first === undefined || last === undefined) return null;
  const of = (count: (session: SponsoredSession) => number): number => sum(sessions.map(count));
  const came = sessions.flatMap(({ people }) => people ?? []);
  return {
    ...{ sessions: sessions.length, from: first.begunAt, to: last.begunAt },
    minutes: of(({ minutes }) => minutes),
    people: {
      mean: Math.round(mean(came)),
      most: Math.max(...came),
      minutes: of(({ people, minutes }) => (people ?? 0) * minutes),
    },
    giving: { ...giving, sessions: Math.min(sessions.length, LOOKS_BACK) },
    discussed: of(({ discussed }) => discussed),
    actionsDone: of(({ actionsDone }) => actionsDone),
    used: of(({ used }) => used),
    worth: meanOf(worth),
    helped: saidIn(helped),
  };
}
