import { ENOUGH, LOOKS_BACK } from "../../domain/community/health/part.ts";
import type { HealthRow } from "../../domain/rows.ts";
import type { HelpedSaid } from "../helped.ts";
import type { WorthMean } from "../worth.ts";

/** All that findings are made of: what every member can see anyway. */
export interface History {
  /** the last sessions, oldest first */
  readonly sessions: readonly HealthRow[];
  /** as it is now */
  readonly topics: { readonly waiting: number; readonly planned: number };
  readonly openActions: number;
  /** of the last answers that are published; null before there were enough */
  readonly worth: WorthMean | null;
  readonly helped: HelpedSaid | null;
}

type Turnout = Pick<HealthRow, "people">;

export const lastSix = ({ sessions }: History): readonly HealthRow[] => sessions.slice(-LOOKS_BACK);

const mostIn = (sessions: readonly Turnout[]): number =>
  Math.max(0, ...sessions.slice(-LOOKS_BACK).map(({ people }) => people ?? 0));

/** The most who came to one of the last six sessions. */
export const peopleIn = ({ sessions }: History): number => mostIn(sessions);

/** Whether there is enough in these sessions, oldest first, to say anything (SPEC HEALTH-4). */
export const isEnoughIn = (sessions: readonly Turnout[]): boolean =>
  sessions.length >= ENOUGH.sessions && mostIn(sessions) >= ENOUGH.people;

export const isEnough = ({ sessions }: History): boolean => isEnoughIn(sessions);

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
