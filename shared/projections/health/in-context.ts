import { ENOUGH, LOOKS_BACK, type Sign, SIGNS } from "../../domain/community/health/part.ts";
import type { MemberRef } from "../../domain/kernel/ids.ts";
import type { HealthRow } from "../../domain/rows.ts";
import { before, type Kept, type SessionInContext, type SessionFigures } from "./kept.ts";

/** Less than this is no pattern: nobody is called a core for it. */
const FEWEST_CONTRIBUTIONS = 3;
/** Attendance is compared between so many sessions and as many before them. */
const COMPARED = 3;
/** Whoever has joined is given two sessions to arrive; of fewer people a sign would be about one person (SPEC HEALTH-6). */
const SESSIONS_TO_ARRIVE = 2;
const FEWEST_NEWCOMERS = 2;

/** What follows from a session and those before it. */
export function inContext(figures: SessionFigures, kept: Kept): SessionInContext {
  const earlier = before(kept, figures.number);
  const last = earlier.at(-1);
  const six: readonly SessionFigures[] = [...earlier.slice(1 - LOOKS_BACK), figures];
  const { size, members } = coreOf(six);
  const same = last !== undefined && members.length > 0 && isSame(last.coreMembers, members);
  const newcomers = kept.arrivals
    .filter(
      ({ after }) => after >= figures.number - LOOKS_BACK && after <= figures.number - SESSIONS_TO_ARRIVE,
    )
    .map(({ member }) => member);
  const gave = new Set(six.flatMap((each) => each.gave));
  const session = {
    ...figures,
    joined: newcomers.length,
    joinedAndGave: newcomers.filter((member) => gave.has(member)).length,
    core: size,
    coreMembers: members,
    coreFor: members.length === 0 ? 0 : same ? last.coreFor + 1 : 1,
  };
  const stands = (sign: Sign) => isEnough(six) && HOLDS[sign](session, six);
  const signs = SIGNS.map((sign) => [sign, stands(sign) ? (last?.signs[sign] ?? figures.number) : null]);
  return { ...session, signs: Object.fromEntries(signs) as HealthRow["signs"] };
}

/** What everybody may read of it: numbers, and nobody's reference. */
export function rowOf(session: SessionInContext, kept: Kept): HealthRow {
  const { number, begunAt, minutes, planned, people, counts, topics, openActions, signs } = session;
  const six = [...before(kept, number).slice(1 - LOOKS_BACK), session];
  return {
    ...{ number, begunAt, minutes, planned, people, counts, topics, openActions, signs },
    giving: {
      presented: new Set(six.flatMap(({ presented }) => presented)).size,
      led: new Set(six.flatMap(({ led }) => led ?? [])).size,
      core: session.core,
    },
    newcomers: { joined: session.joined, gave: session.joinedAndGave },
  };
}

type Unsigned = Omit<SessionInContext, "signs">;

const HOLDS: { readonly [Name in Sign]: (now: Unsigned, six: readonly SessionFigures[]) => boolean } = {
  // A core of most of those who come is what one hopes for, however long it stays.
  sameCore: ({ coreFor, coreMembers }, six) => coreFor >= LOOKS_BACK && coreMembers.length * 2 < mostOf(six),
  newcomersSilent: ({ joined, joinedAndGave }) => joined >= FEWEST_NEWCOMERS && joinedAndGave === 0,
  organisersLead: (_now, six) =>
    six.length === LOOKS_BACK &&
    six.every(({ ledByOrganiser, organisers }) => ledByOrganiser && organisers * 2 < mostOf(six)),
  nothingWaits: ({ topics }) => topics.waiting + topics.planned === 0,
  fewerCome(_now, six) {
    const came = six.flatMap(({ people }) => people ?? []);
    if (came.length < 2 * COMPARED) return false;
    return sum(came.slice(-COMPARED)) * 2 <= sum(came.slice(-2 * COMPARED, -COMPARED));
  },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const mostOf = (sessions: readonly SessionFigures[]): number =>
  Math.max(0, ...sessions.map(({ people }) => people ?? 0));

const isEnough = (six: readonly SessionFigures[]): boolean =>
  six.length >= ENOUGH.sessions && mostOf(six) >= ENOUGH.people;

/** The fewest who together gave more than half of what was led and presented, and everybody who gave as much as one of them. */
function coreOf(six: readonly SessionFigures[]): {
  readonly size: number;
  readonly members: readonly MemberRef[];
} {
  const contributions = new Map<MemberRef, number>();
  for (const { led, presented } of six)
    for (const who of [...(led === null ? [] : [led]), ...presented])
      contributions.set(who, (contributions.get(who) ?? 0) + 1);
  const all = sum([...contributions.values()]);
  if (six.length < ENOUGH.sessions || all < FEWEST_CONTRIBUTIONS) return { size: 0, members: [] };
  const most = [...contributions.values()].toSorted((a, b) => b - a);
  let size = 0;
  for (let got = 0; got * 2 <= all; size += 1) got += most[size] ?? 0;
  const least = most[size - 1] ?? 0;
  // In the order of their refs, so that two of them can be compared.
  return {
    size,
    members: [...contributions].flatMap(([who, gave]) => (gave >= least ? [who] : [])).toSorted(),
  };
}

const isSame = (one: readonly MemberRef[], other: readonly MemberRef[]): boolean =>
  one.length === other.length && one.every((member, index) => member === other[index]);
