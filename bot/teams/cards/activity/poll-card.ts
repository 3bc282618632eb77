import type { CardTexts } from "@guildhall/shared/messages/bot";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import {
  type Ballot,
  type Option,
  type Poll,
  shownCount,
} from "@guildhall/shared/domain/community/polls/part";
import type { PollId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen, type Open } from "@guildhall/shared/domain/kernel/open";
import { outOf } from "@guildhall/shared/domain/people-counts";
import { type Element, type ExecuteAction, line, run, type TextRun, typed, words } from "../elements.ts";
import { buttons, moreInTab, nextStep, notice, openUntil, optionText, row, subtle, titled } from "./parts.ts";
import { cancelledLine, resultOf } from "./poll-result.ts";
import { button, openButton } from "./press.ts";
import { questionOf } from "./question.ts";
import { type CardContext, type Drawing, hiddenIn } from "./card-context.ts";
import { moreTime, stepEnd } from "./workshop-step.ts";

/** More than a card can hold buttons for. */
const MOST_ROWS = 60;

/** The card of the polls of one group: open ones take votes, the others show their results. */
export function pollDrawing(group: PollId, context: CardContext): Drawing | null {
  const { texts } = context;
  const polls = context.state.polls.filter((poll) => poll.group === group);
  const [first] = polls;
  if (first === undefined) return null;
  const open = polls.filter(isOpen);
  const together = polls.length > 1;
  const question = together ? texts.vote.question.logistics : questionOf(first, texts);
  return {
    summary:
      open.length > 0
        ? texts.vote.summary(question)
        : polls.every(({ progress }) => progress.phase === "cancelled")
          ? texts.vote.summaryCancelled(question)
          : texts.vote.summaryClosed(question),
    rows: Math.min(MOST_ROWS, Math.max(...polls.map(({ options }) => options.length))),
    body: (rows) => [
      titled(question),
      ...notice(context.viewer?.notice),
      ...(open[0] === undefined ? [] : rulesOf(open[0], context)),
      ...polls.flatMap((poll) => [
        ...(together ? [titled(questionOf(poll, texts))] : []),
        ...bodyOf(poll, context, rows, together),
      ]),
      ...(open.length === 0 ? [] : footOf(open, context)),
    ],
    open: open[0] ?? null,
    runner: () => (open.length === 0 ? afterwards(first, context) : closing(open, context)),
  };
}

function bodyOf(poll: Poll, context: CardContext, rows: number, together: boolean): readonly Element[] {
  const { progress } = poll;
  switch (progress.phase) {
    case "open":
      return ballotPaper(poll, context, rows, together);
    case "counted":
      return resultOf(poll, progress.outcome, context, rows);
    case "cancelled":
      return [cancelledLine(poll, context.texts)];
  }
}

/** What people must know before they vote: how to vote, and what is secret from whom until when. */
const rulesOf = (poll: Open<Poll>, context: CardContext): readonly Element[] => [
  subtle(mannerOf(poll, context.texts)),
  subtle(context.texts.vote[poll.secrecy]),
  ...openUntil(poll.subject.kind === "contract" ? stepEnd(context) : poll.progress.closesAt, context.texts),
];

function mannerOf({ budget, cap }: Poll, texts: CardTexts): string {
  if (budget === 1) return texts.vote.single;
  if (budget !== null) return texts.vote.several(budget, cap);
  return cap === 1 ? texts.vote.thumbs : texts.vote.each(cap);
}

function ballotPaper(poll: Poll, context: CardContext, rows: number, together: boolean): readonly Element[] {
  const { texts } = context;
  const hidden = hiddenIn(context.state);
  const options = poll.options.filter(({ id, withdrawn }) => !withdrawn && !hidden.has(id));
  const { turnout, tally } = shownCount(context.state, poll);
  const mine = context.viewer === null ? null : (context.viewer.mine.ballots[poll.id] ?? {});
  const left = poll.budget === null ? Infinity : poll.budget - spentIn(mine ?? {});
  return [
    ...options.slice(0, rows).map((option, index) => {
      const given = mine?.[option.id] ?? 0;
      const runs: readonly TextRun[] = [
        run(`${given > 0 ? "✓" : `${index + 1}.`} `, given > 0 ? { weight: "Bolder" } : { isSubtle: true }),
        typed(optionText(option, texts), given > 0 ? { weight: "Bolder" } : {}),
        ...(option.id === poll.current ? [run(` · ${texts.vote.current}`, { isSubtle: true })] : []),
        ...(tally === null ? [] : [run(` · ${texts.vote.tally(tally[option.id] ?? 0)}`, { isSubtle: true })]),
        ...(given === 0
          ? []
          : [
              run(` · ${poll.cap === 1 ? texts.vote.yours : texts.vote.yourVotes(given)}`, {
                isSubtle: true,
              }),
            ]),
      ];
      return row(line(runs), voteActions(poll, option, index + 1, { given, left }, context));
    }),
    ...moreInTab(options.length - rows, texts),
    ...(options.length === 0 ? [words(texts.vote.noOptions)] : []),
    line([run(texts.vote.turnout(turnout, outOf(context.people, turnout)), { weight: "Bolder" })]),
    ...(mine === null ? [] : ownLine(poll, mine, together, texts)),
  ];
}

/** Each button sets the option's number of votes instead of adding to it, so that pressing twice does no harm. */
function voteActions(
  poll: Poll,
  { id: option }: Option,
  number: number,
  { given, left }: { readonly given: number; readonly left: number },
  context: CardContext,
): readonly ExecuteAction[] {
  const { texts } = context;
  const give = (votes: number, title: string, tooltip: string): ExecuteAction => {
    const of = poll.id === poll.group ? {} : { poll: poll.id };
    return button("vote", context, { ...of, option, votes }, { title, tooltip });
  };
  if (poll.cap === 1) {
    if (given > 0) return [give(0, texts.vote.takeBack, texts.vote.takeBackTip(number))];
    return poll.budget === null
      ? [give(1, texts.vote.thumb, texts.vote.thumbTip(number))]
      : [give(1, texts.vote.choose, texts.vote.chooseTip(number))];
  }
  return [
    ...(given > 0 ? [give(given - 1, texts.vote.minus, texts.vote.minusTip(number))] : []),
    ...(given < poll.cap && left > 0 ? [give(given + 1, texts.vote.plus, texts.vote.plusTip(number))] : []),
  ];
}

const spentIn = (ballot: Ballot): number => Object.values(ballot).reduce((sum, votes) => sum + votes, 0);

function ownLine({ budget }: Poll, mine: Ballot, together: boolean, texts: CardTexts): readonly Element[] {
  if (budget !== null && budget > 1) return [subtle(texts.vote.left(budget - spentIn(mine), budget))];
  return spentIn(mine) === 0 && !together ? [subtle(texts.vote.notYet)] : [];
}

function footOf(open: readonly Poll[], context: CardContext): readonly Element[] {
  const { viewer, texts } = context;
  const asked = open.find(({ subject }) => subject.kind === "asked" && subject.membersAdd);
  const given = open.reduce((sum, { id }) => sum + spentIn(viewer?.mine.ballots[id] ?? {}), 0);
  // A single vote is taken back at its option.
  const takeBack = given < 2 ? [] : [button("takeBack", context, {}, { title: texts.vote.takeAllBack })];
  return buttons([
    ...(asked === undefined || asked.options.length >= LIMITS.options
      ? []
      : [openButton("option", context, { title: texts.dialogs.option.open })]),
    ...takeBack,
  ]);
}

function closing([first]: readonly Poll[], context: CardContext): readonly Element[] {
  const { texts } = context;
  const { workshop } = context.state;
  if (first?.subject.kind !== "contract")
    return buttons([button("closeVote", context, {}, { title: texts.vote.close })]);
  if (workshop?.step !== "vote" || workshop.poll !== first.id) return [];
  return buttons([
    button("nextStep", context, { from: "vote" }, { title: texts.step.vote }),
    ...moreTime(context),
  ]);
}

/** A vote of the founding leads to the next step; an ad hoc one does not. */
const afterwards = ({ subject }: Poll, context: CardContext): readonly Element[] =>
  subject.kind === "logistics" || subject.kind === "backlog" ? buttons(nextStep(context)) : [];
