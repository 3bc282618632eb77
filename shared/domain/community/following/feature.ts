import type { Feature } from "../../kernel/feature.ts";
import type { Meta } from "../../kernel/meta.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { ok } from "../../kernel/result.ts";
import type { ContractPart } from "../contract/part.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { PollsPart } from "../polls/part.ts";
import type { FollowingPart, FollowingState } from "./part.ts";

/** Who only follows: sees everything, is asked nothing, and does not count as taking part. */
export const following: Feature<
  FollowingPart,
  { membership: MembershipPart; polls: PollsPart; contract: ContractPart }
> = {
  uses: { membership: true, polls: true, contract: true },
  initial: { following: [] },
  fold: 1,
  commands: {
    onlyFollow: (_command, { following: all }, { actor: { ref } }) =>
      ok(all.includes(ref) ? [] : [{ type: "FollowingBegun", member: ref }]),
    takePart: (_command, { following: all }, { actor: { ref } }) =>
      ok(all.includes(ref) ? [{ type: "FollowingEnded", member: ref }] : []),
  },
  systemCommands: {},
  events: {
    FollowingBegun: {
      version: 1,
      evolve: (state, { member }) => ({ ...state, following: [...state.following, member] }),
    },
    FollowingEnded: {
      version: 1,
      evolve: (state, { member }) => ({
        ...state,
        following: state.following.filter((each) => each !== member),
      }),
    },
  },
  reactions: {
    /** Whoever comes back is asked again (SPEC FOLLOW-4). */
    MemberLeft: ({ member }, { following: all }) =>
      all.includes(member) ? [{ type: "FollowingEnded", member }] : [],
  },
  vetoes: {
    // To take a vote back is no vote: it can always be done.
    castBallot: ({ ballot }, state, given) =>
      Object.values(ballot).every((votes) => votes === 0) ? null : notWhileFollowing(state, given),
    setOptionVotes: ({ votes }, state, given) => (votes === 0 ? null : notWhileFollowing(state, given)),
    signContract: (_command, state, given) => notWhileFollowing(state, given),
  },
  offers: ({ following: all }) => ({ onlyFollows: (member) => all.includes(member) }),
  view: () => ({}),
  mine: ({ following: all }, member) => ({ onlyFollows: all.includes(member) }),
  *mineChanged({ before, after }) {
    if (before.following === after.following) return;
    for (const member of new Set([...before.following, ...after.following]))
      if (before.following.includes(member) !== after.following.includes(member)) yield member;
  },
};

/**
 * Whoever only follows first says that they take part: a vote that said it for them would tell everybody that they have voted.
 */
const notWhileFollowing = (
  { following: all }: FollowingState,
  { meta: { actor } }: { readonly meta: Meta },
): Rejection | null =>
  actor.kind === "member" && all.includes(actor.ref) ? { code: "onlyFollowing" } : null;
