import { FIRST_SENTENCES } from "../../first-sentences.ts";
import type { Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import {
  acceptPlan,
  discardPlan,
  framePlan,
  movePlannedTopic,
  proposePlan,
  setUnavailableDates,
} from "./decide.ts";
import { draftOf, takeDraft } from "./draft.ts";
import type { PlannerPart, PlannerUses } from "./part.ts";
import { NO_PLAN } from "./state.ts";
import { planSlice } from "./view.ts";

/** Which topics the next sessions take: proposed, changed with everybody watching, and accepted. */
export const planner: Feature<PlannerPart, PlannerUses> = {
  uses: { logistics: true, turns: true, sessions: true, topics: true },
  initial: NO_PLAN,
  fold: 2,
  commands: {
    ...{ setUnavailableDates, proposePlan, movePlannedTopic, framePlan, acceptPlan, discardPlan },
    takeDraft,
  },
  about: (command, { plan }, { member, uses }) =>
    command.type === "takeDraft"
      ? { own: uses.turns.holderOf(command.session) === member }
      : { opened: plan },
  systemCommands: {},
  events: {
    UnavailableDatesSet: {
      version: 1,
      evolve: (state, { by, dates }) => ({ ...state, unavailable: { ...state.unavailable, [by]: dates } }),
    },
    PlanDrafted: {
      version: 2,
      upcasts: [FIRST_SENTENCES.plan],
      evolve: (state, { plan }) => ({ ...state, plan }),
    },
    PlanAccepted: { version: 1, evolve: (state) => ({ ...state, plan: null }) },
  },
  offers: ({ plan }) => ({ plan }),
  view(state, uses) {
    const { topics, sessions, logistics } = uses;
    const draft = draftOf(state, uses);
    const plan = planSlice(state, {
      topics: topics.topics,
      upcoming: sessions.upcoming,
      agreed: logistics.sessionMinutes,
    });
    // A slice is left out rather than null, because null in a patch means that it is gone.
    return { ...(plan === null ? {} : { plan }), ...(draft === null ? {} : { draft }) };
  },
  mine: ({ unavailable }, member) => ({ unavailable: unavailable[member] ?? [] }),
  *mineChanged({ before, after }) {
    if (before.unavailable === after.unavailable) return;
    for (const member of Object.keys(after.unavailable) as MemberRef[])
      if (before.unavailable[member] !== after.unavailable[member]) yield member;
  },
};
