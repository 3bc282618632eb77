import { ENOUGH, LOOKS_BACK, type Sign, SIGNS } from "../../domain/community/health/part.ts";
import type { MemberRef } from "../../domain/kernel/ids.ts";
import type { HealthRow } from "../../domain/rows.ts";
import { before, type Kept, type Looked, type Told } from "./kept.ts";

/** Less than this is no pattern: nobody is called a core for it. */
const FEWEST_GIFTS = 3;
/** Attendance is compared between so many sessions and as many before them. */
const COMPARED = 3;
/** Whoever has joined is given two sessions to arrive; of fewer people a sign would be about one person (SPEC HEALTH-6). */
const SESSIONS_TO_ARRIVE = 2;
const FEWEST_NEWCOMERS = 2;

/** What follows from a session and those before it. */
export function look(told: Told, kept: Kept): Looked {
  const earlier = before(kept, told.number);
  const last = earlier.at(-1);
  const six: readonly Told[] = [...earlier.slice(1 - LOOKS_BACK), told];
  const { size, members } = coreOf(six);
  const same = last !== undefined && members.length > 0 && isSame(last.coreMembers, members);
  const newcomers = kept.arrivals
    .filter(({ after }) => after >= told.number - LOOKS_BACK && after <= told.number - SESSIONS_TO_ARRIVE)
    .map(({ member }) => member);
  const gave = new Set(six.flatMap((each) => each.gave));
  const looked = {
    ...told,
    joined: newcomers.length,
    joinedAndGave: newcomers.filter((member) => gave.has(member)).length,
    core: size,
    coreMembers: members,
    coreFor: members.length === 0 ? 0 : same ? last.coreFor + 1 : 1,
  };
  const stands = (sign: Sign) => isEnough(six) && HOLDS[sign](looked, six);
  const signs = SIGNS.map((sign) => [sign, stands(sign) ? (last?.signs[sign] ?? told.number) : null]);
  return { ...looked, signs: Object.fromEntries(signs) as HealthRow["signs"] };
}

/** What everybody may read of it: numbers, and nobody's reference. */
export function rowOf(looked: Looked, kept: Kept): HealthRow {
  const { number, begunAt, minutes, planned, people, counts, topics, openActions, signs } = looked;
  const six = [...before(kept, number).slice(1 - LOOKS_BACK), looked];
  return {
    ...{ number, begunAt, minutes, planned, people, counts, topics, openActions, signs },
    giving: {
      presented: new Set(six.flatMap(({ presented }) => presented)).size,
      led: new Set(six.flatMap(({ led }) => led ?? [])).size,
      core: looked.core,
    },
    newcomers: { joined: looked.joined, gave: looked.joinedAndGave },
  };
}

type Unsigned = Omit<Looked, "signs">;

const HOLDS: { readonly [Name in Sign]: (now: Unsigned, six: readonly Told[]) => boolean } = {
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
const mostOf = (sessions: readonly Told[]): number =>
  Math.max(0, ...sessions.map(({ people }) => people ?? 0));

const isEnough = (six: readonly Told[]): boolean =>
  six.length >= ENOUGH.sessions && mostOf(six) >= ENOUGH.people;

/** The fewest who together gave more than half of what was led and presented, and everybody who gave as much as one of them. */
function coreOf(six: readonly Told[]): { readonly size: number; readonly members: readonly MemberRef[] } {
  const gifts = new Map<MemberRef, number>();
  for (const { led, presented } of six)
    for (const who of [...(led === null ? [] : [led]), ...presented])
      gifts.set(who, (gifts.get(who) ?? 0) + 1);
  const all = sum([...gifts.values()]);
  if (six.length < ENOUGH.sessions || all < FEWEST_GIFTS) return { size: 0, members: [] };
  const most = [...gifts.values()].toSorted((a, b) => b - a);
  let size = 0;
  for (let got = 0; got * 2 <= all; size += 1) got += most[size] ?? 0;
  const least = most[size - 1] ?? 0;
  // In the order of their refs, so that two of them can be compared.
  return { size, members: [...gifts].flatMap(([who, gave]) => (gave >= least ? [who] : [])).toSorted() };
}

const isSame = (one: readonly MemberRef[], other: readonly MemberRef[]): boolean =>
  one.length === other.length && one.every((member, index) => member === other[index]);
