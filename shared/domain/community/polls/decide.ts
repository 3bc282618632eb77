import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { isOpen } from "../../kernel/open.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine, sameText } from "../../kernel/text.ts";
import { parseClosing } from "../../kernel/closing.ts";
import { isEmpty, parseBallot, sameBallot } from "./ballot.ts";
import { ballotsOf, boxOf, isDue, withBallot } from "./ballot-box.ts";
import type { PollCommand } from "./commands.ts";
import type { PollEvent } from "./events.ts";
import { newOption, newPoll, parseVotingRule } from "./new-poll.ts";
import { pollOffers } from "./offers.ts";
import { isBelowQuorum, parseQuorum } from "./quorum.ts";
import type { PollsState } from "./part.ts";
import { parseReason, sameReason } from "./reasons.ts";
import { type Ballot, type Poll, pollScope, type Reason } from "./state.ts";

type Command<Type> = OfType<PollCommand, Type>;
type Given = GivenByMember<Record<never, never>>;

export function openPoll(command: Command<"openPoll">, state: PollsState, given: Given): Decision<PollEvent> {
  const { meta } = given;
  const question = parseLine(command.question, "question", LIMITS.question);
  if (!question.ok) return question;
  const rule = parseVotingRule(command);
  if (!rule.ok) return rule;
  const closesAt = parseClosing(command.closesAt, meta.at);
  if (!closesAt.ok) return closesAt;
  if (command.options.length > LIMITS.options) return refuse({ code: "full", most: LIMITS.options });
  if (command.options.length < 2 && !command.membersAdd) return refuse({ code: "tooFewOptions" });
  const texts: string[] = [];
  for (const option of command.options) {
    const text = parseLine(option, "option", LIMITS.option);
    if (!text.ok) return text;
    if (texts.some((each) => sameText(each, text.value))) return refuse({ code: "optionTwice" });
    texts.push(text.value);
  }
  const subject = { kind: "asked", question: question.value, membersAdd: command.membersAdd } as const;
  const poll = newPoll(pollId(meta.freshId), subject, meta.at, {
    ...given.opened,
    options: texts.map((text, index) => newOption(optionId(`${meta.freshId}-${index}`), text)),
    ...rule.value,
    secrecy: command.secrecy,
    closesAt: closesAt.value,
    inChat: command.inChat,
  });
  return pollOffers(state).open([poll]);
}

export const castBallot = (
  command: Command<"castBallot">,
  state: PollsState,
  given: Given,
): Decision<PollEvent> =>
  onOpenPoll(state, command.poll, (poll) => cast(command.ballot, command.reason, poll, state, given));

/** The ballot with one option changed (SPEC POLL-2). */
export const setOptionVotes = (
  command: Command<"setOptionVotes">,
  state: PollsState,
  given: Given,
): Decision<PollEvent> =>
  onOpenPoll(state, command.poll, (poll) => {
    const before = ballotsOf(state, poll)[given.actor.ref] ?? {};
    return cast(withVotes(command, poll, before), undefined, poll, state, given);
  });

export const addOption = (
  command: Command<"addOption">,
  state: PollsState,
  { meta, actor }: Given,
): Decision<PollEvent> =>
  onOpenPoll(state, command.poll, (poll) => {
    if (poll.subject.kind !== "asked") return refuse({ code: "optionsNotAdded" });
    if (poll.options.length >= LIMITS.options) return refuse({ code: "full", most: LIMITS.options });
    const text = parseLine(command.text, "option", LIMITS.option);
    if (!text.ok) return text;
    if (poll.options.some((option) => sameText(option.text, text.value)))
      return refuse({ code: "optionTwice" });
    const option = { ...newOption(optionId(meta.freshId), text.value), by: actor.ref };
    return ok([{ type: "OptionAdded", poll: poll.id, option }]);
  });

export const closePoll = (
  command: Command<"closePoll">,
  state: PollsState,
  { meta }: Given,
): Decision<PollEvent> =>
  onPoll(state, command.poll, (poll) => {
    if (!isOpen(poll)) return ok([]);
    if (poll.managed) return refuse({ code: "partOfWorkshop" });
    if (command.anyway !== true && isBelowQuorum(poll, state.quorum, meta))
      return refuse({ code: "belowQuorum" });
    return ok(pollOffers(state).close(poll.id, "person", meta));
  });

export function setQuorum(command: Command<"setQuorum">, { quorum }: PollsState): Decision<PollEvent> {
  const parsed = parseQuorum(command);
  if (!parsed.ok) return parsed;
  const { share, atLeast } = parsed.value;
  const isSame = share === quorum.share && atLeast === quorum.atLeast;
  return ok(isSame ? [] : [{ type: "QuorumSet", quorum: parsed.value }]);
}

function withVotes({ option, votes }: Command<"setOptionVotes">, poll: Poll, before: Ballot): Ballot {
  if (votes > 0 && poll.budget === 1) return { [option]: votes };
  // Votes for an option that has since been withdrawn no longer count, and must not use up the budget.
  const stands = (id: string) => poll.options.some((each) => each.id === id && !each.withdrawn);
  return { ...Object.fromEntries(Object.entries(before).filter(([id]) => stands(id))), [option]: votes };
}

/** One ballot per member, wherever they vote; the last one counts (SPEC POLL-2). */
function cast(
  given: Ballot,
  why: Reason | undefined,
  poll: Poll,
  state: PollsState,
  { actor }: Given,
): Decision<PollEvent> {
  const ballot = parseBallot(given, poll);
  if (!ballot.ok) return ballot;
  const box = boxOf(state, poll);
  const before = box.by[actor.ref] ?? {};
  const earlier = box.reasons[actor.ref];
  const reason = parseReason(why ?? earlier, ballot.value, poll);
  if (!reason.ok) return reason;
  if (sameBallot(before, ballot.value) && sameReason(earlier, reason.value)) return ok([]);
  const took = isEmpty(before) ? 0 : 1;
  const takes = isEmpty(ballot.value) ? 0 : 1;
  return ok([
    {
      type: "BallotCast",
      poll: poll.id,
      turnout: (takes - took) as -1 | 0 | 1,
      shows: isDue(withBallot(box, actor.ref, ballot.value)),
      sealed: {
        scope: pollScope(poll.id),
        value: {
          ...{ by: actor.ref, ballot: ballot.value },
          ...(reason.value === undefined ? {} : { reason: reason.value }),
        },
      },
    },
  ]);
}

function onPoll(
  state: PollsState,
  id: PollId,
  then: (poll: Poll) => Decision<PollEvent>,
): Decision<PollEvent> {
  const poll = state.polls.find((each) => each.id === id);
  return poll === undefined ? refuse({ code: "noSuchPoll" }) : then(poll);
}

const onOpenPoll = (
  state: PollsState,
  id: PollId,
  then: (poll: Poll) => Decision<PollEvent>,
): Decision<PollEvent> =>
  onPoll(state, id, (poll) => (isOpen(poll) ? then(poll) : refuse({ code: "pollClosed" })));
