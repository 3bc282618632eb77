import type { Decision } from "../../kernel/decider.ts";
import { destroySeal } from "../../kernel/effect.ts";
import type { Feature, Given } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import {
  agreedOn,
  declinedBy,
  offering,
  pairUp,
  takenOnBy,
  withoutBuddy,
  withoutMember,
  withoutPair,
} from "./pair-up.ts";
import type { BuddiesPart, BuddiesRecorded, BuddiesUses, MyBuddies, MyPair } from "./part.ts";
import {
  type Buddies,
  buddiesIn,
  buddiesScope,
  type BuddiesState,
  isBuddiesScope,
  MIN_BUDDIES_BYTES,
  type Pair,
  withBuddies,
} from "./record.ts";

type Recorded = readonly BuddiesRecorded[];

/** Whoever else is to be asked now is; nothing if all of it stays as it is. */
function recorded(state: BuddiesState, all: Buddies, { meta, uses }: Given<BuddiesUses>): Recorded {
  const arrivals = uses.arrivals.arrivals.map(({ member }) => member);
  const value = pairUp(all, arrivals, meta.at);
  if (value === buddiesIn(state)) return [];
  const record = state.buddyRecords + 1;
  return [{ type: "BuddiesRecorded", record, sealed: { scope: buddiesScope(record), value } }];
}

const pairIn = (all: Buddies, number: number): Pair | null =>
  all.pairs.find((pair) => pair.number === number) ?? null;

/** Whether a member is asked now: to look after somebody, or to be looked after. */
const isAsked = ({ now, buddy, agreed, newcomer }: Pair, member: MemberRef): boolean =>
  now?.member === member || (buddy !== null && !agreed && newcomer === member);

const isOneOf = ({ buddy, agreed, newcomer }: Pair, member: MemberRef): boolean =>
  agreed && (buddy === member || newcomer === member);

function answered(all: Buddies, pair: Pair, member: MemberRef, yes: boolean): Buddies {
  if (pair.newcomer === member) return yes ? agreedOn(all, pair) : withoutPair(all, pair);
  return yes ? takenOnBy(all, pair, member) : declinedBy(all, pair, member);
}

/** Members who are happy to be a buddy look after new ones, if both want that (SPEC BUDDY-1). */
export const buddies: Feature<BuddiesPart, BuddiesUses> = {
  uses: { membership: true, life: true, arrivals: true },
  initial: { buddyRecords: 0, secrets: {} },
  fold: 1,
  commands: {
    offerToBeBuddy({ on }, state, given) {
      const { ref } = given.actor;
      const all = buddiesIn(state);
      if (all.happy.some(({ member }) => member === ref) === on) return ok([]);
      return ok(recorded(state, on ? offering(all, ref) : withoutBuddy(all, ref), given));
    },
    answerBuddy({ pair: number, yes }, state, given) {
      const { ref } = given.actor;
      return onPair(number, state, (pair, all) => recorded(state, answered(all, pair, ref, yes), given));
    },
    endBuddies: ({ pair: number }, state, given) =>
      onPair(number, state, (pair, all) => recorded(state, withoutPair(all, pair), given)),
  },
  about(command, state, { member }) {
    const pair = command.type === "offerToBeBuddy" ? null : pairIn(buddiesIn(state), command.pair);
    if (pair === null) return {};
    return { own: command.type === "answerBuddy" ? isAsked(pair, member) : isOneOf(pair, member) };
  },
  authorScope: (_command, { buddyRecords }) => buddiesScope(buddyRecords + 1),
  paddedSize: (_state, scope) => (isBuddiesScope(scope) ? MIN_BUDDIES_BYTES : null),
  systemCommands: {
    askNextBuddyWhenDue({ pair: number, until }, state, given) {
      const all = buddiesIn(state);
      const pair = pairIn(all, number);
      if (pair === null || pair.now === null || pair.now.until !== until) return ok([]);
      return ok(recorded(state, declinedBy(all, pair, pair.now.member), given));
    },
  },
  events: {
    BuddiesRecorded: {
      version: 1,
      evolve: (state, { record, sealed }) => withBuddies(state, record, sealed?.value ?? null),
      effects: ({ record }, { before, after }) => [
        ...(record > 1 ? [destroySeal(buddiesScope(record - 1), [])] : []),
        ...buddiesIn(after).pairs.flatMap(({ number, now }) =>
          now === null || pairIn(buddiesIn(before), number)?.now?.until === now.until
            ? []
            : [
                {
                  kind: "tellSelf" as const,
                  command: { type: "askNextBuddyWhenDue" as const, pair: number, until: now.until },
                  due: now.until,
                },
              ],
        ),
      ],
    },
  },
  reactions: {
    /** Whoever was asked when it began to say nothing by itself has had their time (SPEC LIFE-3). */
    CommunityWentOn(_event, state, given) {
      const all = buddiesIn(state);
      const next = all.pairs.reduce((before, { number }) => {
        const pair = pairIn(before, number);
        if (pair === null || pair.now === null || pair.now.until > given.meta.at) return before;
        return declinedBy(before, pair, pair.now.member);
      }, all);
      return next === all ? [] : recorded(state, next, given);
    },
    MemberJoined: (_event, state, given) => recorded(state, buddiesIn(state), given),
    MemberLeft({ member }, state, given) {
      const all = buddiesIn(state);
      const concerns =
        all.happy.some((each) => each.member === member) ||
        all.settled.includes(member) ||
        all.pairs.some((pair) => [pair.newcomer, pair.buddy, ...pair.asked].includes(member));
      return concerns ? recorded(state, withoutMember(all, member), given) : [];
    },
  },
  offers: () => ({}),
  view: () => ({}),
  mine: (state, member) => ({ buddies: mineIn(buddiesIn(state), member) }),
  *mineChanged({ before, after }) {
    const [was, is] = [buddiesIn(before), buddiesIn(after)];
    if (was === is) return;
    for (const member of new Set([...concernedIn(was), ...concernedIn(is)]))
      if (JSON.stringify(mineIn(was, member)) !== JSON.stringify(mineIn(is, member))) yield member;
  },
};

function onPair(
  number: number,
  state: BuddiesState,
  then: (pair: Pair, all: Buddies) => Recorded,
): Decision<BuddiesRecorded> {
  const all = buddiesIn(state);
  const pair = pairIn(all, number);
  return pair === null ? refuse({ code: "notAskedAnyMore" }) : ok(then(pair, all));
}

const concernedIn = ({ happy, pairs }: Buddies): readonly MemberRef[] =>
  [
    ...happy.map(({ member }) => member),
    ...pairs.flatMap(({ newcomer, buddy, now }) => [newcomer, buddy, now?.member ?? null]),
  ].filter((member) => member !== null);

const mineIn = ({ happy, pairs }: Buddies, me: MemberRef): MyBuddies => ({
  happy: happy.some(({ member }) => member === me),
  pairs: pairs.flatMap((pair): readonly MyPair[] => {
    const { number, newcomer, buddy } = pair;
    const asked = isAsked(pair, me);
    if (!asked && !isOneOf(pair, me)) return [];
    if (newcomer !== me) return [{ pair: number, other: newcomer, caring: true, asked }];
    return buddy === null ? [] : [{ pair: number, other: buddy, caring: false, asked }];
  }),
});
