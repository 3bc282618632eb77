import { askedNow, notAsked } from "../../asking.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { DAY, type Instant } from "../../kernel/time.ts";
import type { Buddies, Pair } from "./record.ts";

/** How long somebody is asked. */
const ANSWER_WITHIN = DAY;
/** More pairs are not known at a time, nor new members for whom nobody is sought any more. */
const MOST_PAIRS = 50;
const MOST_SETTLED = 40;

const changed = (all: Buddies, number: number, to: (pair: Pair) => Pair): Buddies => ({
  ...all,
  pairs: all.pairs.map((pair) => (pair.number === number ? to(pair) : pair)),
});

/** For this new member nobody is sought any more, and nobody looks after them. */
export const withoutPair = (all: Buddies, { number, newcomer }: Pair): Buddies => ({
  ...all,
  pairs: all.pairs.filter((pair) => pair.number !== number),
  settled: [...all.settled, newcomer].slice(-MOST_SETTLED),
});

/** Whoever was asked has not taken it on, or cannot any more. */
const passedOver = (pair: Pair, member: MemberRef): Pair =>
  notAsked(pair.buddy === member && !pair.agreed ? { ...pair, buddy: null } : pair, member);

export const declinedBy = (all: Buddies, { number }: Pair, member: MemberRef): Buddies =>
  changed(all, number, (pair) => passedOver(pair, member));

/** Somebody will look after the new member, who is asked now. */
export const takenOnBy = (all: Buddies, { number }: Pair, buddy: MemberRef): Buddies =>
  changed(all, number, (pair) => ({ ...notAsked(pair, buddy), buddy }));

/** The new member wants it, too. Nobody needs to know any more who was asked. */
export const agreedOn = (all: Buddies, { number }: Pair): Buddies =>
  changed(all, number, (pair) => ({ ...pair, agreed: true, asked: [] }));

export const offering = (all: Buddies, member: MemberRef): Buddies =>
  all.happy.some((each) => each.member === member)
    ? all
    : { ...all, happy: [...all.happy, { member, timesAsked: 0 }] };

/** Somebody is not a buddy any more: what they were asked somebody else is, and their pairs end. */
export function withoutBuddy(all: Buddies, member: MemberRef): Buddies {
  const ended = all.pairs.filter(({ buddy, agreed }) => agreed && buddy === member);
  const without = ended.reduce(withoutPair, all);
  return {
    ...without,
    happy: without.happy.filter((each) => each.member !== member),
    pairs: without.pairs.map((pair) => passedOver(pair, member)),
  };
}

/** Somebody has left: nothing is kept of them. */
export function withoutMember(all: Buddies, member: MemberRef): Buddies {
  const rest = withoutBuddy(all, member);
  return {
    ...rest,
    pairs: rest.pairs
      .filter(({ newcomer }) => newcomer !== member)
      .map((pair) => ({ ...pair, asked: pair.asked.filter((each) => each !== member) })),
    settled: rest.settled.filter((each) => each !== member),
  };
}

/** Seeks a buddy for each new member as long as somebody is happy to be one, who is asked least often first (SPEC BUDDY-2). */
export function pairUp(all: Buddies, arrivals: readonly MemberRef[], now: Instant): Buddies {
  const known = new Set([...all.settled, ...all.pairs.map(({ newcomer }) => newcomer)]);
  const fresh = all.happy.length === 0 ? [] : arrivals.filter((member) => !known.has(member));
  const begun = fresh.reduce(
    (each, newcomer): Buddies => ({
      ...each,
      made: each.made + 1,
      pairs: [
        ...each.pairs,
        { number: each.made + 1, newcomer, buddy: null, agreed: false, asked: [], now: null },
      ].slice(-MOST_PAIRS),
    }),
    all,
  );
  return begun.pairs
    .filter(({ buddy, now: asked }) => buddy === null && asked === null)
    .reduce((each, pair) => askNext(each, pair, arrivals, now), begun);
}

/** Once everybody has been asked, whoever becomes happy to be one later is, while the new member is new. */
function askNext(all: Buddies, pair: Pair, arrivals: readonly MemberRef[], now: Instant): Buddies {
  const [next] = all.happy
    .filter(({ member }) => member !== pair.newcomer && !pair.asked.includes(member))
    .toSorted((a, b) => a.timesAsked - b.timesAsked);
  if (next === undefined) return arrivals.includes(pair.newcomer) ? all : withoutPair(all, pair);
  const asked = changed(all, pair.number, (each) =>
    askedNow(each, { member: next.member, until: now + ANSWER_WITHIN }),
  );
  return {
    ...asked,
    happy: asked.happy.map((each) => (each === next ? { ...each, timesAsked: each.timesAsked + 1 } : each)),
  };
}
