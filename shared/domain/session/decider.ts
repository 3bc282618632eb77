import type { Decider } from "../kernel/decider.ts";
import type { SessionCommand } from "./commands.ts";
import { decideSession } from "./decide.ts";
import type { SessionEffect } from "./effect.ts";
import { sessionEffects } from "./effects.ts";
import type { SessionEvent } from "./events.ts";
import { evolveSession } from "./evolve.ts";
import { initialSession, type SessionState } from "./state.ts";

export const sessionDecider: Decider<SessionState, SessionCommand, SessionEvent, SessionEffect> = {
  initial: initialSession,
  fold: 6,
  decide: decideSession,
  evolve: evolveSession,
  effects: sessionEffects,
  effectsOfCommit: () => [],
};
