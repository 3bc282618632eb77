import type { Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok } from "../../kernel/result.ts";
import { isEmpty } from "./ballot.ts";
import { ballotsOf } from "./ballot-box.ts";
import { paddedBallotSize } from "./ballot-size.ts";
import { addOption, castBallot, closePoll, openPoll, setOptionVotes, setQuorum } from "./decide.ts";
import { cancelPoll, extendedFrom, movePollClosing } from "./decide-ending.ts";
import { pollEvents } from "./evolve.ts";
import { pollOffers } from "./offers.ts";
import type { PollsPart } from "./part.ts";
import { DEFAULT_QUORUM, isBelowQuorum } from "./quorum.ts";
import { reasonOf } from "./reasons.ts";
import { pollScope } from "./state.ts";
import { pollsView } from "./view.ts";

/** Questions with options, on which each member has one ballot, regardless of what a poll is for. */
export const polls: Feature<PollsPart> = {
  uses: {},
  initial: { quorum: DEFAULT_QUORUM, polls: [], secrets: {} },
  fold: 4,
  commands: {
    openPoll,
    castBallot,
    setOptionVotes,
    addOption,
    closePoll,
    movePollClosing,
    cancelPoll,
    setQuorum,
  },
  about(command, state) {
    const poll = state.polls.find(
      ({ id, group }) =>
        ("poll" in command && id === command.poll) || ("group" in command && group === command.group),
    );
    if (poll === undefined) return { forAll: true };
    return { opened: poll, forAll: poll.subject.kind === "asked" && poll.subject.membersAdd };
  },
  systemCommands: {
    /** The outbox row that was written when it opened has come due. */
    closePollWhenDue({ poll: id, closesAt }, state, { meta }) {
      const poll = state.polls.filter(isOpen).find((each) => each.id === id);
      if (poll?.progress.closesAt !== closesAt) return ok([]);
      if (!poll.progress.extended && isBelowQuorum(poll, state.quorum, meta))
        return ok([{ type: "PollExtended", poll: id, closesAt: extendedFrom(poll, closesAt, meta.at) }]);
      return ok(pollOffers(state).close(id, "due", meta));
    },
  },
  events: pollEvents,
  authorScope: (command) =>
    command.type === "castBallot" || command.type === "setOptionVotes" ? pollScope(command.poll) : null,
  paddedSize(state, scope) {
    const poll = state.polls.find(({ id }) => pollScope(id) === scope);
    return poll === undefined ? null : paddedBallotSize(poll);
  },
  offers: pollOffers,
  view: pollsView,
  mine: (state, member) => ({
    ballots: Object.fromEntries(
      state.polls.flatMap((poll) => {
        const ballot = ballotsOf(state, poll)[member];
        return ballot === undefined || isEmpty(ballot) ? [] : [[poll.id, ballot]];
      }),
    ),
    reasons: Object.fromEntries(
      state.polls.flatMap((poll) => {
        const reason = reasonOf(state, poll, member);
        return reason === undefined ? [] : [[poll.id, reason]];
      }),
    ),
  }),
  *mineChanged({ before, after }) {
    for (const poll of after.polls.filter(isOpen)) {
      const [was, is] = [ballotsOf(before, poll), ballotsOf(after, poll)];
      if (was === is) continue;
      for (const member of new Set([...Object.keys(was), ...Object.keys(is)] as MemberRef[]))
        if (was[member] !== is[member]) yield member;
    }
  },
};
