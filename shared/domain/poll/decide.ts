import { mayRun } from "../community/authority.ts";
import type { Member, Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { optionId, pollId, type PollId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { decideOutcome } from "../logistics/decide-outcome.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import { ok, refuse } from "../result.ts";
import { parseClosing } from "../schedule/closing.ts";
import { parseLine, sameText } from "../text.ts";
import { isEmpty, parseBallot, sameBallot } from "./ballot.ts";
import { ballotsOf, boxOf, isDue, withBallot } from "./ballot-box.ts";
import type { PollCommand } from "./commands.ts";
import { outcomeOf } from "./count.ts";
import type { CommunityEvent } from "../community/events.ts";
import { decideEnding } from "./decide-ending.ts";
import { newOption, newPoll, parseVotingRule } from "./new-poll.ts";
import { pollScope, type Ballot, type Poll } from "./state.ts";

export function decidePoll(
  command: PollCommand,
  state: FoundedCommunity,
  meta: Meta,
  actor: Member,
): Outcome {
  switch (command.type) {
    case "openPoll":
      return mayRun(state, actor) ? openPoll(command, state, meta) : refuse({ code: "onlyRunners" });
    case "castBallot":
      return onOpenPoll(state, command.poll, (poll) => cast(command.ballot, poll, state, actor));
    case "giveVotes":
      return onOpenPoll(state, command.poll, (poll) =>
        cast(withVotes(command, poll, ballotsOf(state, poll)[actor.ref] ?? {}), poll, state, actor),
      );
    case "addOption":
      return onOpenPoll(state, command.poll, (poll) => {
        if (!mayRun(state, actor) && !poll.membersAdd) return refuse({ code: "optionsNotAdded" });
        return addOption(command.text, poll, meta, actor);
      });
    case "closePoll":
      if (!mayRun(state, actor)) return refuse({ code: "onlyRunners" });
      return onPoll(state, command.poll, (poll) => {
        if (poll.closed !== null) return ok([]);
        if (poll.subject.kind === "contract") return refuse({ code: "partOfWorkshop" });
        return ok(closePoll(poll, state, "person", meta.at));
      });
    case "movePollClosing":
    case "cancelPoll":
      return mayRun(state, actor) ? decideEnding(command, state, meta) : refuse({ code: "onlyRunners" });
    default:
      return unreachable(command);
  }
}

function openPoll(
  command: Extract<PollCommand, { type: "openPoll" }>,
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const full = tooManyOpen(state, 1);
  if (full !== null) return full;
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
  const poll = newPoll(pollId(meta.freshId), { kind: "asked" }, meta.at, {
    question: question.value,
    options: texts.map((text, index) => newOption(optionId(`${meta.freshId}-${index}`), text)),
    ...rule.value,
    secrecy: command.secrecy,
    membersAdd: command.membersAdd,
    closesAt: closesAt.value,
    inChat: command.inChat,
  });
  return ok([{ type: "PollOpened", poll }]);
}

/** The ballot with one option changed (SPEC POLL-2). */
function withVotes(
  { option, votes }: Extract<PollCommand, { type: "giveVotes" }>,
  poll: Poll,
  before: Ballot,
): Ballot {
  if (votes > 0 && poll.budget === 1) return { [option]: votes };
  // What stood for an option that was withdrawn since is no vote any more, and must not stand in the way.
  const stands = (id: string) => poll.options.some((each) => each.id === id && !each.withdrawn);
  return { ...Object.fromEntries(Object.entries(before).filter(([id]) => stands(id))), [option]: votes };
}

/** One ballot per member, wherever they vote: the last one counts (SPEC POLL-2). */
function cast(
  given: Extract<PollCommand, { type: "castBallot" }>["ballot"],
  poll: Poll,
  state: FoundedCommunity,
  actor: Member,
): Outcome {
  const ballot = parseBallot(given, poll);
  if (!ballot.ok) return ballot;
  const box = boxOf(state, poll);
  const before = box.by[actor.ref] ?? {};
  if (sameBallot(before, ballot.value)) return ok([]);
  const took = isEmpty(before) ? 0 : 1;
  const takes = isEmpty(ballot.value) ? 0 : 1;
  return ok([
    {
      type: "BallotCast",
      poll: poll.id,
      turnout: (takes - took) as -1 | 0 | 1,
      shows: isDue(withBallot(box, actor.ref, ballot.value)),
      sealed: { scope: pollScope(poll.id), value: { by: actor.ref, ballot: ballot.value } },
    },
  ]);
}

function addOption(given: string, poll: Poll, meta: Meta, actor: Member): Outcome {
  if (poll.subject.kind !== "asked") return refuse({ code: "optionsNotAdded" });
  if (poll.options.length >= LIMITS.options) return refuse({ code: "full", most: LIMITS.options });
  const text = parseLine(given, "option", LIMITS.option);
  if (!text.ok) return text;
  if (poll.options.some((option) => sameText(option.text, text.value)))
    return refuse({ code: "optionTwice" });
  const option = { ...newOption(optionId(meta.freshId), text.value), by: actor.ref };
  return ok([{ type: "OptionAdded", poll: poll.id, option }]);
}

/** What closes a poll, and what its outcome decides. */
export function closePoll(
  poll: Poll,
  state: FoundedCommunity,
  how: "person" | "due",
  at: number,
): readonly CommunityEvent[] {
  const outcome = outcomeOf(poll, Object.values(ballotsOf(state, poll)), how, at);
  return [{ type: "PollClosed", poll: poll.id, outcome }, ...decideOutcome(poll, outcome, state)];
}

/** The due row that was written when it opened has come up. */
export function closePollWhenDue(
  command: { readonly poll: PollId; readonly closesAt: number },
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const poll = state.polls.find((each) => each.id === command.poll);
  if (poll === undefined || poll.closed !== null || poll.closesAt !== command.closesAt) return ok([]);
  return ok(closePoll(poll, state, "due", meta.at));
}

/** The refusal, when `more` polls would be more than may be open at once. */
export function tooManyOpen(state: FoundedCommunity, more: number): Outcome | null {
  const open = state.polls.filter((each) => each.closed === null).length;
  return open + more > LIMITS.open ? refuse({ code: "tooManyOpen", most: LIMITS.open }) : null;
}

function onPoll(state: FoundedCommunity, id: PollId, then: (poll: Poll) => Outcome): Outcome {
  const poll = state.polls.find((each) => each.id === id);
  return poll === undefined ? refuse({ code: "noSuchPoll" }) : then(poll);
}

const onOpenPoll = (state: FoundedCommunity, id: PollId, then: (poll: Poll) => Outcome): Outcome =>
  onPoll(state, id, (poll) => (poll.closed === null ? then(poll) : refuse({ code: "pollClosed" })));
