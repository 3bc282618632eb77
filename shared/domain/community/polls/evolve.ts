import { FIRST_SENTENCES } from "../../first-sentences.ts";
import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, OfType } from "../../kernel/feature.ts";
import type { PollId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import type { KeptData } from "../../kernel/versions.ts";
import { boxOf, emptyBox, whoVoted, withAllShown, withBallot } from "./ballot-box.ts";
import type { PollEvent } from "./events.ts";
import type { PollsPart, PollsState } from "./part.ts";
import { type OpenProgress, type Poll, type PollEnd, type PollProgress, pollScope } from "./state.ts";

/** How many ended polls are kept, besides those that another feature still needs. */
const KEPT = 20;

const closesLater = (poll: PollId, closesAt: number | null): readonly PollsPart["effect"][] =>
  closesAt === null
    ? []
    : [{ kind: "tellSelf", command: { type: "closePollWhenDue", poll, closesAt }, due: closesAt }];

const sealEnds = (
  { poll: id }: { readonly poll: PollId },
  { before }: Around<PollsState>,
): readonly PollsPart["effect"][] => [destroySeal(pollScope(id), whoVoted(before, { id }))];

const asItWas = (data: KeptData): KeptData => data;

/** The first polls needed no quorum and asked nobody for a reason, and how many took part was not stored. */
const without =
  (key: string, facts: KeptData) =>
  (data: KeptData): KeptData => ({ ...data, [key]: { ...(data[key] as KeptData), ...facts } });

/** What polls were not about before version 5. */
const NEWEST: ReadonlySet<string> = new Set(["closing", "purpose"]);

export const pollEvents: EventDefinitions<PollsPart> = {
  /** 4: with the number of votes from which on they are told, where that is more than one; 5: about more */
  PollOpened: {
    version: 5,
    upcasts: [FIRST_SENTENCES.poll, without("poll", { decides: false, reasonFor: null }), asItWas, asItWas],
    holds({ poll }) {
      if (NEWEST.has(poll.subject.kind)) return 5;
      return poll.toldFrom === undefined ? 3 : 4;
    },
    evolve: (state, { poll: { closesAt, ...poll } }) => ({
      ...state,
      polls: [
        ...state.polls,
        { ...poll, progress: { phase: "open", closesAt, extended: false, turnout: 0 } },
      ],
      // The seal exists from now until the poll ends, whether anybody votes or not.
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
  /** 2: with a reason, where that is asked */
  BallotCast: { version: 2, upcasts: [asItWas], evolve: cast },
  PollClosingMoved: {
    version: 1,
    evolve: (state, { poll, closesAt }) => withOpen(state, poll, (open) => ({ ...open, closesAt })),
    effects: ({ poll, closesAt }) => closesLater(poll, closesAt),
  },
  PollExtended: {
    version: 1,
    evolve: (state, { poll, closesAt }) =>
      withOpen(state, poll, (open) => ({ ...open, closesAt, extended: true })),
    effects: ({ poll, closesAt }) => closesLater(poll, closesAt),
  },
  QuorumSet: { version: 1, evolve: (state, { quorum }) => ({ ...state, quorum }) },
  /**
   * 2: with how many took part and were needed, and with the reasons where they were asked for; 3: with how many voted for
   * an option, where that matters
   */
  PollClosed: {
    version: 3,
    upcasts: [without("outcome", { takingPart: null, needed: 0 }), asItWas],
    holds: ({ outcome }) => (outcome.voters === undefined ? 2 : 3),
    evolve: (state, { poll, outcome }) => over(state, poll, { phase: "counted", outcome }),
    effects: sealEnds,
  },
  PollCancelled: {
    version: 1,
    evolve: (state, { poll, at }) => over(state, poll, { phase: "cancelled", at }),
    effects: sealEnds,
  },
  PollsForgotten: {
    version: 1,
    evolve: (state, { polls }) => ({
      ...state,
      polls: state.polls.filter((poll) => isOpen(poll) || !polls.includes(poll.id)),
    }),
  },
};

/** Ends a poll: its ballots are forgotten, and the oldest ended polls are dropped. */
function over(state: PollsState, id: PollId, end: PollEnd): PollsState {
  const { polls, ...rest } = withOpen(withoutSecret(state, pollScope(id)), id, () => end);
  return { ...rest, polls: forgetOld(polls) };
}

/** Counts the turnout even if the seal is destroyed and nobody knows whose ballot it was. */
function cast(state: PollsState, event: OfType<PollEvent, "BallotCast">): PollsState {
  const counted = withOpen(state, event.poll, (open) => ({
    ...open,
    turnout: open.turnout + event.turnout,
  }));
  if (event.sealed === undefined) return counted;
  const { scope, value } = event.sealed;
  const box = withBallot(boxOf(state, { id: event.poll }), value.by, value.ballot, value.reason);
  const poll = state.polls.find(({ id }) => id === event.poll);
  const shown = event.shows && poll !== undefined ? withAllShown(box, poll) : box;
  return { ...counted, secrets: { ...state.secrets, [scope]: shown } };
}

const withPoll = (state: PollsState, id: PollId, change: (poll: Poll) => Poll): PollsState => ({
  ...state,
  polls: state.polls.map((each) => (each.id === id ? change(each) : each)),
});

/** Changes the progress of an open poll; one that has ended stays as it is. */
const withOpen = (state: PollsState, id: PollId, goneOn: (open: OpenProgress) => PollProgress): PollsState =>
  withPoll(state, id, (poll) => (isOpen(poll) ? { ...poll, progress: goneOn(poll.progress) } : poll));

function forgetOld(polls: readonly Poll[]): readonly Poll[] {
  const old = polls.filter((poll) => !isOpen(poll) && !poll.managed);
  if (old.length <= KEPT) return polls;
  const forgotten = new Set(old.slice(0, old.length - KEPT).map(({ id }) => id));
  return polls.filter(({ id }) => !forgotten.has(id));
}
