import { memberAllowedFrom } from "../allowance.ts";
import type { Decider, Occurrence } from "../decider.ts";
import type { Meta } from "../meta.ts";
import { refuse } from "../result.ts";
import type { CommunityCommand } from "./commands.ts";
import { decideCommunity } from "./decide.ts";
import { communityEffects } from "./effects.ts";
import type { CommunityEvent } from "./events.ts";
import { evolveCommunity } from "./evolve.ts";
import { MESSAGES, messagesIn, withOccurrence } from "./lately.ts";
import type { CommunityState } from "./state.ts";

type CommunityDecider = Decider<CommunityState, CommunityCommand, CommunityEvent>;

/** Counts what an event begins or posts against the member who caused it. */
export const evolveCounting: CommunityDecider["evolve"] = (before, event, occurrence) => {
  const after = evolveCommunity(before, event, occurrence);
  if (after.status === "unfounded" || occurrence.by === null) return after;
  const begins = event.type === "SessionBegun" || event.type === "SessionReopened";
  const messages = messagesIn(communityEffects(event, before, after));
  if (!begins && messages === 0) return after;
  return { ...after, lately: withOccurrence(after.lately, occurrence, { begins, messages }) };
};

/**
 * Refuses what would put one more message into the chat because of a member who has had as many posted as are allowed
 * (SPEC CHAT-2). It follows from the effects alone, so that no command can be forgotten.
 */
export const decideWithinAllowance: CommunityDecider["decide"] = (command, state, meta) => {
  const decision = decideCommunity(command, state, meta);
  if (!decision.ok || state.status === "unfounded" || meta.actor.kind === "system") return decision;
  const again = memberAllowedFrom(state.lately.posted, meta.actor.ref, meta.at, MESSAGES);
  if (again <= meta.at || !posts(decision.value, state, meta)) return decision;
  return refuse({ code: "toldOften", most: MESSAGES.most, again });
};

function posts(events: readonly CommunityEvent[], before: CommunityState, { at }: Meta): boolean {
  const occurrence: Occurrence = { at, byPerson: true, by: null };
  let state = before;
  for (const event of events) {
    const next = evolveCommunity(state, event, occurrence);
    if (messagesIn(communityEffects(event, state, next)) > 0) return true;
    state = next;
  }
  return false;
}
