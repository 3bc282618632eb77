import type { MergedMine } from "../kernel/feature.ts";
import type { MemberRef } from "../kernel/ids.ts";
import { community } from "./features.ts";
import type { AnyPart } from "./parts.ts";
import type { CommunityState } from "./state.ts";

/** What of a community is one member's own. Travels to that member alone. */
export type MyCommunity = MergedMine<AnyPart>;

export const myCommunity = (state: CommunityState, member: MemberRef): MyCommunity =>
  community.mine(state.status === "unfounded" ? community.initial : state, member) as MyCommunity;

/**
 * The members whose own part one step changed, whichever way it came: what their other devices must be told. That a
 * poll or collection closed is seen by all, and tells nobody anew.
 */
export const changedMine = (before: CommunityState, after: CommunityState): ReadonlySet<MemberRef> =>
  before.status === "unfounded" || after.status === "unfounded"
    ? new Set()
    : community.mineChanged({ before, after });
