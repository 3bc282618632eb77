import { type Sign, SIGNS } from "../../domain/community/health/part.ts";
import type { HelpedFigure } from "../../domain/community/helped/part.ts";
import type { WorthFigure } from "../../domain/community/worth/part.ts";
import type { HealthRow } from "../../domain/rows.ts";
import type { PageName } from "../pages.ts";
import type { CommunityReader } from "../reader.ts";
import { saidHelped } from "../helped.ts";
import { readWorth } from "../worth.ts";
import { type Figure, FIGURES, type Finding, findingOf } from "./findings.ts";
import { type History, isEnough } from "./history.ts";

/** Answers that were given under seal, published together: only their number and their mean (SPEC HEALTH-3). */
export interface Pooled {
  readonly at: number;
  readonly answers: number;
  readonly mean: number;
}

/** A sign that stands, and the page with what helps. */
export interface SignReading {
  readonly sign: Sign;
  readonly since: number;
  readonly page: PageName;
}

export interface HealthReading {
  /** oldest first */
  readonly sessions: readonly HealthRow[];
  /** whether there is enough to say anything */
  readonly enough: boolean;
  readonly findings: { readonly [Name in Figure]: Finding | null };
  readonly worth: readonly Pooled[];
  /** how many answers of each kind there were, each time together */
  readonly helped: readonly HelpedFigure[];
  readonly signs: readonly SignReading[];
  /** those that somebody dismissed */
  readonly dismissed: readonly SignReading[];
}

/** Where the community finds what helps: a renewal, votes again, buddies, swaps of turns, and asking for topics. */
const HELPS: Readonly<Record<Sign, PageName>> = {
  sameCore: "settings",
  newcomersSilent: "people",
  organisersLead: "people",
  nothingWaits: "topics",
  fewerCome: "agreements",
};

/** How a community is doing, from what is over, newest first, and what is. */
export function readHealth(
  reader: Pick<CommunityReader, "slices" | "mine">,
  rows: readonly HealthRow[],
): HealthReading {
  const { slices } = reader;
  const history: History = {
    sessions: rows.toReversed(),
    topics: { waiting: shown(slices, "waiting"), planned: shown(slices, "planned") },
    openActions: (slices.actions ?? []).filter((id) => slices[`action:${id}`]?.standing.is === "open").length,
    worth: readWorth(reader).figure,
    helped: saidHelped(slices),
  };
  const signs = signsIn(history);
  const dismissed = ({ sign, since }: SignReading): boolean => slices.dismissedSigns?.[sign] === since;
  return {
    sessions: history.sessions,
    enough: isEnough(history),
    findings: Object.fromEntries(
      FIGURES.map((figure) => [figure, findingOf(figure, history)]),
    ) as HealthReading["findings"],
    worth: (slices.worth?.figures ?? []).map(pooled),
    helped: slices.helped?.figures ?? [],
    signs: signs.filter((sign) => !dismissed(sign)),
    dismissed: signs.filter(dismissed),
  };
}

const pooled = ({ at, answers, sum }: WorthFigure): Pooled => ({ at, answers, mean: sum / answers });

/** Topics that are not hidden. */
const shown = (slices: CommunityReader["slices"], which: "waiting" | "planned"): number =>
  (slices.backlog?.[which] ?? []).filter((id) => slices[`topic:${id}`]?.hidden === false).length;

/** As of the last session; that no topic is left only as long as none is. */
function signsIn({ sessions, topics }: History): readonly SignReading[] {
  const last = sessions.at(-1);
  return SIGNS.flatMap((sign) => {
    const since = last?.signs[sign] ?? null;
    if (since === null || (sign === "nothingWaits" && topics.waiting + topics.planned > 0)) return [];
    return { sign, since, page: HELPS[sign] };
  });
}
