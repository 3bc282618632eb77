import { FIRST_SENTENCES } from "../../first-sentences.ts";
import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import { DAY } from "../../kernel/time.ts";
import { winnerOf } from "../polls/part.ts";
import { isChoice, LOGISTICS_ELEMENTS, type LogisticsElement } from "./choice.ts";
import { editChoices, inviteOthers, isVotedOn, setReviewDays, voteAgain, voteOnLogistics } from "./decide.ts";
import type { LogisticsPart, LogisticsState, LogisticsUses } from "./part.ts";
import {
  type Decision,
  decisionOn,
  frequencyIn,
  INITIAL_LOGISTICS,
  type Logistics,
  sessionMinutes,
} from "./state.ts";
import { logisticsSlice } from "./view.ts";

/** How often, how long and with whom the community meets: each decided by vote, until the next vote. */
export const logistics: Feature<LogisticsPart, LogisticsUses> = {
  uses: { polls: true, life: true },
  initial: { logistics: INITIAL_LOGISTICS },
  fold: 2,
  commands: { editChoices, setReviewDays, voteOnLogistics, voteAgain, inviteOthers },
  systemCommands: {
    /** A decision's review date has come (SPEC LOG-5). */
    reviewDecision({ element, version }, state, { uses }) {
      const decision = decisionOn(state.logistics, element);
      const due = decision !== null && decision.version === version && !decision.reviewAsked;
      return ok(due && !isVotedOn(uses.polls, element) ? [{ type: "ReviewDue", element, version }] : []);
    },
  },
  events: {
    ChoicesEdited: {
      version: 2,
      upcasts: [FIRST_SENTENCES.choices],
      evolve: (state, { element, choices }) =>
        change(state, (all) => ({ ...all, lists: { ...all.lists, [element]: choices } })),
    },
    ReviewDaysSet: {
      version: 1,
      evolve: (state, { days }) => change(state, (all) => ({ ...all, reviewDays: days })),
    },
    DecisionMade: {
      version: 2,
      upcasts: [FIRST_SENTENCES.decision],
      evolve: (state, { decision }) =>
        changeDecisions(state, decision.choice.element, (all) => [
          ...all,
          { ...decision, reviewAsked: false },
        ]),
      effects: ({ decision: { choice, version, reviewAt } }) => [
        {
          kind: "tellSelf",
          command: { type: "reviewDecision", element: choice.element, version },
          due: reviewAt,
        },
      ],
    },
    AskedIn: {
      version: 1,
      evolve: (state, { at }) => change(state, (all) => ({ ...all, askedInAt: at })),
      effects: () => [{ kind: "post", message: { kind: "inviteOthers" } }],
    },
    ReviewDue: {
      version: 1,
      evolve: (state, { element, version }) =>
        changeDecisions(state, element, (all) =>
          all.map((each) => (each.version === version ? { ...each, reviewAsked: true } : each)),
        ),
    },
  },
  reactions: {
    /** The decision that results from a vote; none if nobody voted (SPEC LOG-3). */
    PollClosed({ poll: id, outcome }, state, { uses }) {
      const poll = uses.polls.find(id);
      if (poll?.subject.kind !== "logistics") return [];
      const winner = winnerOf(outcome);
      const choice = poll.options.find((option) => option.id === winner)?.choice ?? null;
      if (winner === null || !isChoice(choice)) return [];
      const { at, turnout } = outcome;
      const version = (decisionOn(state.logistics, choice.element)?.version ?? 0) + 1;
      const reviewAt = at + state.logistics.reviewDays * DAY;
      const votes = outcome.tally[winner] ?? 0;
      const decision = { version, choice, at, reviewAt, poll: id, turnout, votes };
      return [{ type: "DecisionMade", decision }];
    },
    /** What came due while it said nothing by itself (SPEC LIFE-3). */
    CommunityWentOn: (_event, { logistics: all }, { meta, uses }) =>
      LOGISTICS_ELEMENTS.flatMap((element) => {
        const decision = decisionOn(all, element);
        if (decision === null || decision.reviewAsked || decision.reviewAt > meta.at) return [];
        return isVotedOn(uses.polls, element)
          ? []
          : [{ type: "ReviewDue" as const, element, version: decision.version }];
      }),
  },
  offers: ({ logistics: all }) => ({
    decisionOn: (element) => decisionOn(all, element),
    frequency: frequencyIn(all),
    sessionMinutes: sessionMinutes(all),
  }),
  view: (state) => ({ logistics: logisticsSlice(state.logistics) }),
};

const change = (state: LogisticsState, to: (logistics: Logistics) => Logistics): LogisticsState => ({
  ...state,
  logistics: to(state.logistics),
});

const changeDecisions = (
  state: LogisticsState,
  element: LogisticsElement,
  to: (decisions: readonly Decision[]) => readonly Decision[],
): LogisticsState =>
  change(state, (all) => ({
    ...all,
    decisions: { ...all.decisions, [element]: to(all.decisions[element]) },
  }));
