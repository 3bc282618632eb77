import {
  afterSession,
  type Candidate,
  NO_BALANCES,
  nextInLine,
} from "@guildhall/shared/domain/community/rota/part";
import { memberRef, type MemberRef } from "@guildhall/shared/domain/kernel/ids";

/** Somebody in a simulated community. */
export interface Person {
  readonly member: MemberRef;
  /** how likely they are to attend a session */
  readonly attends: number;
  /** the session before which they joined */
  readonly joined: number;
}

/** What a rule knows when somebody of those present must lead. */
export interface Moment {
  /** everybody on the rota, in the order in which they joined */
  readonly people: readonly Person[];
  readonly present: ReadonlySet<MemberRef>;
  /** those who joined late and have not attended a session yet */
  readonly inFirst: ReadonlySet<MemberRef>;
}

/** A rule in use: who leads the next session. */
export type Rule = (moment: Moment) => MemberRef | null;

/** The rule of the product, by its own code: the largest lag leads. */
export function largestLag(): Rule {
  let balances = NO_BALANCES;
  let last: Candidate | null = null;
  const led = new Set<MemberRef>();
  return ({ people, present, inFirst }) => {
    const newest = people.toReversed();
    const candidates = newest
      .filter(({ member }) => !inFirst.has(member))
      .map(({ member, joined }) => ({
        ...{ member, lag: balances.lags[member] ?? 0, newcomer: joined > 0 && !led.has(member) },
      }));
    const leader = nextInLine({ candidates, last }, (member) => present.has(member));
    const attended = newest.filter(({ member }) => present.has(member));
    balances = afterSession(
      balances,
      leader,
      attended.map(({ member, joined }) => ({ member, newcomer: joined > 0 })),
    );
    last = candidates.find(({ member }) => member === leader) ?? last;
    if (leader !== null) led.add(leader);
    return leader;
  };
}

/** The next on a list, by the number of the session; if they are absent, the one after them. */
export function listInTurn(): Rule {
  let number = -1;
  return ({ people, present }) => {
    number += 1;
    const from = number % people.length;
    const inOrder = [...people.slice(from), ...people.slice(0, from)];
    return inOrder.find(({ member }) => present.has(member))?.member ?? null;
  };
}

/** A queue in which the absent keep their place; whoever has led goes to its end. */
export function queue(): Rule {
  let waiting: readonly MemberRef[] = [];
  return ({ people, present }) => {
    const joined = people.map(({ member }) => member).filter((member) => !waiting.includes(member));
    waiting = [...waiting, ...joined];
    const leader = waiting.find((member) => present.has(member)) ?? null;
    if (leader !== null) waiting = [...waiting.filter((member) => member !== leader), leader];
    return leader;
  };
}

/** How somebody fared. */
interface Fate {
  /** what they owe: their share of the sessions that they attended, minus those that they led */
  lag: number;
  /** the sessions that they have attended since they last led */
  waits: number;
  led: number;
}

export interface Fairness {
  /** the largest lag there was, either way */
  readonly drift: number;
  /** the most sessions that somebody attended before they led (again) */
  readonly longestWait: number;
  /** sessions led by whoever led the one before, though somebody else was there */
  readonly repeats: number;
  /** the most sessions that somebody who joined late attended before they led */
  readonly newcomersWait: number;
}

/** What comes of a rule with these people; `attends`: whether somebody attends a session. */
export function fairnessOf(
  rule: Rule,
  people: readonly Person[],
  sessions: number,
  attends: (person: Person) => boolean,
): Fairness {
  const fates = new Map<MemberRef, Fate>(people.map(({ member }) => [member, { lag: 0, waits: 0, led: 0 }]));
  const fateOf = (member: MemberRef): Fate => fates.get(member) ?? { lag: 0, waits: 0, led: 0 };
  const known = new Set<MemberRef>();
  let [drift, longestWait, repeats, newcomersWait] = [0, 0, 0, 0];
  let last: MemberRef | null = null;
  for (let number = 0; number < sessions; number += 1) {
    const here = people.filter(({ joined }) => joined <= number);
    const present = new Set(here.filter(attends).map(({ member }) => member));
    const inFirst = new Set(
      here.flatMap(({ member, joined }) => (joined > 0 && !known.has(member) ? [member] : [])),
    );
    const leader = rule({ people: here, present, inFirst });
    const sharing = [...present].filter((member) => !inFirst.has(member) || member === leader);
    for (const member of present) {
      known.add(member);
      const fate = fateOf(member);
      fate.waits += 1;
      if (leader !== null && sharing.includes(member)) fate.lag += 1 / sharing.length;
    }
    if (leader !== null) {
      const fate = fateOf(leader);
      const late = people.some(({ member, joined }) => member === leader && joined > 0);
      if (late && fate.led === 0) newcomersWait = Math.max(newcomersWait, fate.waits);
      longestWait = Math.max(longestWait, fate.waits);
      fate.waits = 0;
      fate.led += 1;
      fate.lag -= 1;
      if (leader === last && present.size > 1) repeats += 1;
      last = leader;
    }
    for (const { lag } of fates.values()) drift = Math.max(drift, Math.abs(lag));
  }
  for (const { waits } of fates.values()) longestWait = Math.max(longestWait, waits);
  return { drift, longestWait, repeats, newcomersWait };
}

export const nameOf = (number: number): MemberRef => memberRef(`member-${number}`);
