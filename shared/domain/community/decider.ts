import type { Decider } from "../decider.ts";
import type { CommunityCommand } from "./commands.ts";
import { communityEffects } from "./effects.ts";
import type { CommunityEvent } from "./events.ts";
import { initialCommunity, type CommunityState } from "./state.ts";
import { decideWithinAllowance, evolveCounting } from "./within-allowance.ts";

export const communityDecider: Decider<CommunityState, CommunityCommand, CommunityEvent> = {
  initial: initialCommunity,
  fold: 6,
  decide: decideWithinAllowance,
  evolve: evolveCounting,
  effects: communityEffects,
};
