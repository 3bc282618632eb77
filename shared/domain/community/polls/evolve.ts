import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, OfType } from "../../kernel/feature.ts";
import type { PollId } from "../../kernel/ids.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { boxOf, emptyBox, whoVoted, withAllShown, withBallot } from "./ballot-box.ts";
import { cancelledOutcome } from "./count.ts";
import type { PollEvent } from "./events.ts";
import type { PollsPart, PollsState } from "./part.ts";
import { pollScope, type Poll, type PollOutcome } from "./state.ts";

/** How many polls that are over are kept, besides those that another feature still wants. */
const KEPT = 20;

const closesLater = (poll: PollId, closesAt: number | null): readonly PollsPart["effect"][] =>
  closesAt === null
    ? []
    : [{ kind: "tellSelf", command: { type: "closePollWhenDue", poll, closesAt }, due: closesAt }];

const sealEnds = (
  { poll: id }: { readonly poll: PollId },
  { before }: Around<PollsState>,
): readonly PollsPart["effect"][] => [destroySeal(pollScope(id), whoVoted(before, { id }))];

export const pollEvents: EventDefinitions<PollsPart> = {
  PollOpened: {
    version: 1,
    evolve: (state, { poll }) => ({
      ...state,
      polls: [...state.polls, { ...poll, turnout: 0, closed: null }],
      // The seal lives from now until the poll closes, whether anybody votes or not.
      secrets: { ...state.secrets, [pollScope(poll.id)]: emptyBox(poll) },
    }),
    effects: ({ poll }) => closesLater(poll.id, poll.closesAt),
  },
  OptionAdded: {
    version: 1,
    evolve: (state, { poll, option }) =>
      withPoll(state, poll, (each) => ({ ...each, options: [...each.options, option] })),
  },
  OptionChanged: {
    version: 1,
    evolve: (state, { poll, option, text, withdrawn }) =>
      withPoll(state, poll, (each) => ({
        ...each,
        options: each.options.map((one) => (one.id === option ? { ...one, text, withdrawn } : one)),
      })),
  },
  BallotCast: { version: 1, evolve: cast },
  PollClosingMoved: {
    version: 1,
    evolve: (state, { poll, closesAt }) => withPoll(state, poll, (each) => ({ ...each, closesAt })),
    effects: ({ poll, closesAt }) => closesLater(poll, closesAt),
  },
  PollClosed: {
    version: 1,
    evolve: (state, { poll, outcome }) => over(state, poll, outcome),
    effects: sealEnds,
  },
  PollCancelled: {
    version: 1,
    evolve: (state, { poll, at }) => over(state, poll, cancelledOutcome(at)),
    effects: sealEnds,
  },
  PollsForgotten: {
    version: 1,
    evolve: (state, { polls }) => ({
      ...state,
      polls: state.polls.filter(({ id, closed }) => closed === null || !polls.includes(id)),
    }),
  },
};

/** With the poll over, its ballots forgotten, and the oldest that are over gone. */
function over(state: PollsState, id: PollId, outcome: PollOutcome): PollsState {
  const closed = withPoll(withoutSecret(state, pollScope(id)), id, (poll) => ({
    ...poll,
    turnout: outcome.turnout,
    closed: outcome,
  }));
  return { ...closed, polls: forgetOld(closed.polls) };
}

/** Counts the turnout without knowing whose, where the seal is destroyed. */
function cast(state: PollsState, event: OfType<PollEvent, "BallotCast">): PollsState {
  const counted = withPoll(state, event.poll, (poll) => ({ ...poll, turnout: poll.turnout + event.turnout }));
  if (event.sealed === undefined) return counted;
  const { scope, value } = event.sealed;
  const box = withBallot(boxOf(state, { id: event.poll }), value.by, value.ballot);
  const poll = state.polls.find(({ id }) => id === event.poll);
  const shown = event.shows && poll !== undefined ? withAllShown(box, poll) : box;
  return { ...counted, secrets: { ...state.secrets, [scope]: shown } };
}

const withPoll = (state: PollsState, id: PollId, change: (poll: Poll) => Poll): PollsState => ({
  ...state,
  polls: state.polls.map((each) => (each.id === id ? change(each) : each)),
});

function forgetOld(polls: readonly Poll[]): readonly Poll[] {
  const old = polls.filter(({ closed, managed }) => closed !== null && !managed);
  if (old.length <= KEPT) return polls;
  const forgotten = new Set(old.slice(0, old.length - KEPT).map(({ id }) => id));
  return polls.filter(({ id }) => !forgotten.has(id));
}
