import type { Decider } from "../decider.ts";
import type { CommunityCommand } from "./commands.ts";
import { decideCommunity } from "./decide.ts";
import { communityEffects } from "./effects.ts";
import type { CommunityEvent } from "./events.ts";
import { evolveCommunity } from "./evolve.ts";
import { initialCommunity, type CommunityState } from "./state.ts";

export const communityDecider: Decider<CommunityState, CommunityCommand, CommunityEvent> = {
  initial: initialCommunity,
  fold: 6,
  decide: decideCommunity,
  evolve: evolveCommunity,
  effects: communityEffects,
};
