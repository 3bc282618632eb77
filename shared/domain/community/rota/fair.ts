import type { MemberRef } from "../../kernel/ids.ts";

/** One session, in the unit of lags: millionths, because sums of fractions alone would break ties. */
export const WHOLE = 1_000_000;

export type Lags = Readonly<Record<MemberRef, number>>;

/** Somebody who may lead. */
export interface Candidate {
  readonly member: MemberRef;
  /** their share of all sessions minus those that they led */
  readonly lag: number;
  /** whether they joined later than others and have not led yet */
  readonly newcomer: boolean;
}

/** Those who may lead, in the order that decides between equal lags, and who led last. */
export interface Line {
  readonly candidates: readonly Candidate[];
  readonly last: Pick<Candidate, "member" | "newcomer"> | null;
}

/**
 * Who leads next of those who can: the largest lag. The last leader is passed over while the next one is less than a
 * session behind; after a newcomer it is somebody else's turn (SPEC ROTA-3, ROTA-4).
 */
export function nextInLine(
  { candidates, last }: Line,
  can: (member: MemberRef) => boolean,
): MemberRef | null {
  const able = candidates.filter(({ member }) => can(member));
  const experienced = last?.newcomer === true ? able.filter(({ newcomer }) => !newcomer) : [];
  const [first, second] = (experienced.length > 0 ? experienced : able).toSorted((a, b) => b.lag - a.lag);
  if (first === undefined) return null;
  const again = first.member === last?.member && second !== undefined && first.lag - second.lag < WHOLE;
  return again ? second.member : first.member;
}

/** How a session changes the lags of those who share it. The leader, who is one of them, gets what cannot be divided. */
export function changesBy(leader: MemberRef, sharedBy: Iterable<MemberRef>): Lags {
  const others = [...new Set(sharedBy)].filter((member) => member !== leader);
  const share = Math.floor(WHOLE / (others.length + 1));
  const changes = Object.fromEntries(others.map((member) => [member, share]));
  return { ...changes, [leader]: -share * others.length };
}

/** The lags after these changes; whoever has none is at 0. */
export const withChanges = (lags: Lags, changes: Lags): Lags => ({
  ...lags,
  ...Object.fromEntries(
    (Object.keys(changes) as MemberRef[]).map((member) => [
      member,
      (lags[member] ?? 0) + (changes[member] ?? 0),
    ]),
  ),
});

/** The line as it will be if this member leads a session that everybody in it attends. */
export function afterTurnOf({ candidates, last }: Line, leader: MemberRef): Line {
  const led = candidates.find(({ member }) => member === leader);
  if (led === undefined) return { candidates, last };
  const changes = changesBy(
    leader,
    candidates.map(({ member }) => member),
  );
  return {
    last: { member: leader, newcomer: led.newcomer },
    candidates: candidates.map(({ member, lag, newcomer }) => ({
      member,
      lag: lag + (changes[member] ?? 0),
      newcomer: newcomer && member !== leader,
    })),
  };
}
