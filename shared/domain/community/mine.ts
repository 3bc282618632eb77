import type { MergedMine } from "../kernel/feature.ts";
import type { MemberRef } from "../kernel/ids.ts";
import { community } from "./features.ts";
import type { AnyPart } from "./parts.ts";
import type { CommunityState } from "./state.ts";

/** What only one member sees of a community. It is sent to nobody else. */
export type MyCommunity = MergedMine<AnyPart>;

export const myCommunity = (state: CommunityState, member: MemberRef): MyCommunity =>
  community.mine(state.status === "unfounded" ? community.initial : state, member) as MyCommunity;

/**
 * The members whose own part one step changed, whatever caused it, so that their other devices can be updated. Does not
 * include changes because a poll or collection closed, which everybody sees.
 */
export const changedMine = (before: CommunityState, after: CommunityState): ReadonlySet<MemberRef> =>
  before.status === "unfounded" || after.status === "unfounded"
    ? new Set()
    : community.mineChanged({ before, after });
