import { memberAllowedFrom, withRateEntry, type Allowance } from "../allowance.ts";
import type { Decider, Decision, Occurrence } from "../kernel/decider.ts";
import type { Meta } from "../kernel/meta.ts";
import { refuse } from "../kernel/result.ts";
import { HOUR } from "../kernel/time.ts";
import { cardsIn, newCards } from "./cards-in.ts";
import type { CommunityCommand } from "./commands.ts";
import type { CommunityEffect } from "./effect.ts";
import type { CommunityEvent } from "./events.ts";
import type { CommunityState } from "./state.ts";

type CommunityDecider = Decider<CommunityState, CommunityCommand, CommunityEvent, CommunityEffect>;

const MESSAGES: Allowance = { most: 20, within: HOUR };

/** How many new messages an event with these effects brings to the chat: posts, and cards. Edits do not count. */
const messagesIn = (
  effects: readonly CommunityEffect[],
  before: CommunityState,
  after: CommunityState,
): number =>
  effects.filter(({ kind }) => kind === "post").length + newCards(cardsIn(before), cardsIn(after)).length;

/**
 * Wraps the decider so that a member who has caused as many messages in the chat as are allowed cannot cause one more
 * (SPEC CHAT-2). It looks only at what comes of events, so that no command can be forgotten.
 */
export function withinAllowance(decider: CommunityDecider): CommunityDecider {
  const posts = (events: readonly CommunityEvent[], before: CommunityState, { at }: Meta): boolean => {
    const occurrence: Occurrence = { at, version: 0, byPerson: true, by: null };
    let state = before;
    for (const event of events) {
      const next = decider.evolve(state, event, occurrence);
      if (messagesIn(decider.effects(event, state, next, occurrence), state, next) > 0) return true;
      state = next;
    }
    return false;
  };
  return {
    ...decider,
    decide(command, state, meta): Decision<CommunityEvent> {
      const decision = decider.decide(command, state, meta);
      if (!decision.ok || state.status === "unfounded" || meta.actor.kind === "system") return decision;
      const again = memberAllowedFrom(state.posted, meta.actor.ref, meta.at, MESSAGES);
      if (again <= meta.at || !posts(decision.value, state, meta)) return decision;
      return refuse({ code: "messagesLimited", most: MESSAGES.most, again });
    },
    /** Counts what an event posts against the member who caused it. */
    evolve(before, event, occurrence) {
      const after = decider.evolve(before, event, occurrence);
      const { by, at } = occurrence;
      if (after.status === "unfounded" || by === null) return after;
      let { posted } = after;
      const messages = messagesIn(decider.effects(event, before, after, occurrence), before, after);
      for (let each = 0; each < messages; each += 1) posted = withRateEntry(posted, { by, at }, MESSAGES);
      return posted === after.posted ? after : { ...after, posted };
    },
  };
}
