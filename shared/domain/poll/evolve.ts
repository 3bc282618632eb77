import { rankBacklog } from "../backlog/evolve-topic.ts";
import { touchCard, withCard, withoutCard } from "../chat/cards.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { PollId } from "../ids.ts";
import { withoutReviewCard } from "../logistics/evolve.ts";
import { unreachable } from "../never.ts";
import type { Instant } from "../time.ts";
import { boxOf, emptyBox, withAllShown, withBallot } from "./ballot-box.ts";
import { cancelledOutcome } from "./count.ts";
import type { PollEvent } from "./events.ts";
import { pollScope, type Poll, type PollOutcome } from "./state.ts";

/** How many closed polls are kept, besides that of a workshop that runs. */
const KEPT = 20;

export function evolvePoll(state: FoundedCommunity, event: PollEvent, at: Instant): FoundedCommunity {
  const next = apply(state, event);
  const id = event.type === "PollOpened" ? event.poll.id : event.poll;
  const group = next.polls.find((each) => each.id === id)?.group ?? id;
  const activity = { kind: "poll", poll: group } as const;
  switch (event.type) {
    case "PollOpened": {
      const { subject, inChat } = event.poll;
      const asked = subject.kind === "logistics" ? withoutReviewCard(next, subject.element) : next;
      return inChat ? { ...asked, cards: withCard(asked.cards, activity, at) } : asked;
    }
    case "PollClosed":
    case "PollCancelled": {
      const goesOn = next.polls.some((each) => each.group === group && each.closed === null);
      return {
        ...next,
        cards: goesOn ? touchCard(next.cards, activity, at) : withoutCard(next.cards, activity),
      };
    }
    case "BallotCast":
      // The card must not tell, by being drawn anew, that somebody voted.
      return event.shows ? { ...next, cards: touchCard(next.cards, activity, at) } : next;
    case "OptionAdded":
    case "PollClosingMoved":
      return { ...next, cards: touchCard(next.cards, activity, at) };
    default:
      return unreachable(event);
  }
}

function apply(state: FoundedCommunity, event: PollEvent): FoundedCommunity {
  switch (event.type) {
    case "PollOpened":
      return {
        ...state,
        polls: [...state.polls, { ...event.poll, turnout: 0, closed: null }],
        // The seal lives from now until the poll closes, whether anybody votes or not.
        secrets: { ...state.secrets, [pollScope(event.poll.id)]: emptyBox(event.poll) },
      };
    case "OptionAdded":
      return withPoll(state, event.poll, (poll) => ({ ...poll, options: [...poll.options, event.option] }));
    case "BallotCast":
      return cast(state, event);
    case "PollClosingMoved":
      return withPoll(state, event.poll, (poll) => ({ ...poll, closesAt: event.closesAt }));
    case "PollCancelled": {
      const cancelled = withOutcome(state, event.poll, cancelledOutcome(event.at));
      return { ...cancelled, polls: forgetOld(cancelled) };
    }
    case "PollClosed": {
      const poll = state.polls.find((each) => each.id === event.poll);
      const closed = withOutcome(state, event.poll, event.outcome);
      const ranked = poll?.subject.kind === "backlog" ? rankBacklog(closed, event.outcome.tally) : closed;
      return { ...ranked, polls: forgetOld(ranked) };
    }
    default:
      return unreachable(event);
  }
}

/** With the poll over, and its ballots forgotten. */
function withOutcome(state: FoundedCommunity, id: PollId, outcome: PollOutcome): FoundedCommunity {
  const { [pollScope(id)]: _, ...secrets } = state.secrets;
  return withPoll({ ...state, secrets }, id, (poll) => ({
    ...poll,
    turnout: outcome.turnout,
    closed: outcome,
  }));
}

/** Counts the turnout without knowing whose, where the seal is destroyed. */
function cast(state: FoundedCommunity, event: Extract<PollEvent, { type: "BallotCast" }>): FoundedCommunity {
  const counted = withPoll(state, event.poll, (poll) => ({ ...poll, turnout: poll.turnout + event.turnout }));
  if (event.sealed === undefined) return counted;
  const { scope, value } = event.sealed;
  const box = withBallot(boxOf(state, { id: event.poll }), value.by, value.ballot);
  const poll = state.polls.find(({ id }) => id === event.poll);
  const shown = event.shows && poll !== undefined ? withAllShown(box, poll) : box;
  return { ...counted, secrets: { ...state.secrets, [scope]: shown } };
}

export const withPoll = (
  state: FoundedCommunity,
  id: string,
  change: (poll: Poll) => Poll,
): FoundedCommunity => ({
  ...state,
  polls: state.polls.map((each) => (each.id === id ? change(each) : each)),
});

function forgetOld({ polls }: FoundedCommunity): readonly Poll[] {
  const over = polls.filter((each) => each.closed !== null && each.subject.kind !== "contract");
  if (over.length <= KEPT) return polls;
  const forgotten = new Set(over.slice(0, over.length - KEPT).map(({ id }) => id));
  return polls.filter((each) => !forgotten.has(each.id));
}
