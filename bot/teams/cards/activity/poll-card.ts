import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { PollId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import {
  type OpenPollReading,
  type OptionReading,
  phaseOf,
  type PollReading,
  readGroup,
} from "@guildhall/shared/reading/poll";
import { readResult } from "@guildhall/shared/reading/poll-result";
import { heardIn } from "@guildhall/shared/reading/objections";
import { readWorkshop } from "@guildhall/shared/reading/workshop";
import {
  type Element,
  type ExecuteAction,
  line,
  type OnCard,
  run,
  type TextRun,
  typed,
  words,
} from "../elements.ts";
import type { CardContext, Drawing } from "./card-context.ts";
import { comesNext } from "./next-step.ts";
import { buttons, moreInTab, notice, openUntil, optionText, row, unmarked, subtle, titled } from "./parts.ts";
import { cancelledLine, resultOf } from "./poll-result.ts";
import { button, openButton } from "./press.ts";
import { followingOn } from "./following.ts";
import { askedAbout, numbered, objectionsOf } from "./objections.ts";
import { howOften, lookTold } from "./honest-look.ts";
import { questionOf } from "./question.ts";
import { moreTime } from "./workshop-step.ts";

/** More than a card can hold buttons for. */
const MOST_ROWS = 60;

/** The card of the polls of one group: open ones take votes, the others show their results. */
export function pollDrawing(group: PollId, context: CardContext): Drawing | null {
  const { texts } = context;
  const polls = readGroup(context.reader, group);
  const [first] = polls;
  if (first === undefined) return null;
  const open = polls.filter(isOpen);
  const together = polls.length > 1;
  const question = together ? texts.vote.question.logistics : questionOf(first, texts);
  const principles = askedAbout(first, context);
  const lists = polls.map(({ options }) => options.length);
  return {
    summary: texts.vote[SUMMARIES[phaseOf(polls)]](question),
    rows: Math.min(MOST_ROWS, Math.max(...lists, principles.length, heardIn(first)?.reasons.length ?? 0)),
    body: (rows) => [
      titled(question),
      ...notice(context.notice),
      ...numbered(principles, rows, context),
      ...(open[0] === undefined ? [] : rulesOf(open[0], texts)),
      ...polls.flatMap((poll) => [
        ...(together ? [titled(questionOf(poll, texts))] : []),
        ...bodyOf(poll, context, rows, together),
      ]),
      ...(open.length === 0 ? comesNext(context) : [...footOf(open, context), ...followingOn(context)]),
    ],
    runners: open[0]?.runners ?? null,
    runner: () => (open[0] === undefined ? [] : closing(open, context)),
  };
}

const SUMMARIES = { open: "summary", counted: "summaryClosed", cancelled: "summaryCancelled" } as const;

function bodyOf(
  poll: PollReading,
  context: CardContext,
  rows: number,
  together: boolean,
): readonly Element[] {
  if (isOpen(poll)) return ballotPaper(poll, context, rows, together);
  const looked = lookTold(poll, context, rows);
  if (looked !== null) return looked;
  const heard = objectionsOf(poll, context, rows);
  if (heard !== null) return heard;
  const result = readResult(context.reader, poll);
  return result === null ? [cancelledLine(poll, context.texts)] : resultOf(result, context.texts, rows);
}

/** What people must know before they vote: how to vote, and what is secret from whom until when. */
const rulesOf = (poll: OpenPollReading, texts: CardTexts): readonly Element[] => [
  ...(poll.subject.kind === "closing" ? [words(texts.closing.means)] : []),
  subtle(mannerOf(poll, texts)),
  subtle(poll.manner === "often" ? `${texts.vote.operator} ${texts.look.secret}` : texts.vote[poll.secrecy]),
  ...openUntil(poll.closesAt, texts),
];

function mannerOf({ manner, budget, cap }: PollReading, { vote, look }: CardTexts): string {
  switch (manner) {
    case "single":
      return vote.single;
    case "thumbs":
      return vote.thumbs;
    case "often":
      return look.how;
    case "shared":
      return budget === null ? vote.each(cap) : vote.several(budget, cap);
  }
}

function ballotPaper(
  poll: OpenPollReading,
  context: CardContext,
  rows: number,
  together: boolean,
): readonly Element[] {
  const { texts, reader } = context;
  const options = poll.options.filter(({ withdrawn, hidden }) => !withdrawn && !hidden);
  return [
    ...options
      .slice(0, rows)
      .flatMap((option, index) =>
        poll.manner === "often"
          ? howOften(poll, option, index, context)
          : [row(line(optionRuns(poll, option, index + 1, texts)), voteActions(poll, option, context))],
      ),
    ...moreInTab(options.length - rows, texts),
    ...(options.length === 0 ? [words(texts.vote.noOptions)] : []),
    line([run(texts.vote.turnout(poll.voted.count, poll.voted.of), { weight: "Bolder" })]),
    ...(poll.quorum === null ? [] : [subtle(texts.vote.quorum(poll.quorum))]),
    ...(poll.prolonged ? [subtle(texts.vote.prolonged)] : []),
    ...(reader.me === null ? [] : ownLine(poll, together, texts)),
  ];
}

function optionRuns(
  { cap, reasonFor }: OpenPollReading,
  option: OptionReading,
  number: number,
  { vote, ...texts }: CardTexts,
): readonly TextRun[] {
  const { given, current, votes } = option;
  const own = cap === 1 ? vote.yours : vote.yourVotes(given);
  const remarks = [
    ...(current ? [vote.current] : []),
    ...(votes === null ? [] : [vote.tally(votes)]),
    ...(given === 0 ? [] : [own]),
  ];
  // What is asked about has numbers already.
  const place = reasonFor === null ? texts.card.place(number) : "○";
  return [
    run(`${given > 0 ? "✓" : place} `, given > 0 ? { weight: "Bolder" } : { isSubtle: true }),
    typed(optionText(option, texts), given > 0 ? { weight: "Bolder" } : {}),
    ...remarks.map((remark) => run(` · ${remark}`, { isSubtle: true })),
  ];
}

/** Each button sets the option's number of votes instead of adding to it, so that pressing twice does no harm. */
function voteActions(
  poll: OpenPollReading,
  offered: OptionReading,
  context: CardContext,
): readonly OnCard["action"][] {
  const { vote, objections } = context.texts;
  const { id: option, given, takesMore, asksWhy } = offered;
  const named = unmarked(optionText(offered, context.texts));
  const give = (votes: number, title: string, tooltip: string): ExecuteAction => {
    const of = poll.id === poll.group ? {} : { poll: poll.id };
    return button("vote", context, { ...of, option, votes }, { title, tooltip });
  };
  if (poll.cap === 1) {
    const takeBack = give(0, vote.takeBack, vote.takeBackTip(named));
    if (asksWhy && (given > 0 || takesMore)) {
      const say = openButton("object", context, { title: objections[given > 0 ? "edit" : "say"] });
      return given > 0 ? [say, takeBack] : [say];
    }
    if (given > 0) return [takeBack];
    if (!takesMore) return [];
    return poll.manner === "thumbs"
      ? [give(1, vote.thumb, vote.thumbTip(named))]
      : [give(1, vote.choose, vote.chooseTip(named))];
  }
  return [
    ...(given > 0 ? [give(given - 1, vote.minus, vote.minusTip(named))] : []),
    ...(takesMore ? [give(given + 1, vote.plus, vote.plusTip(named))] : []),
  ];
}

function ownLine(
  { asked, budget, spent, left, reason }: OpenPollReading,
  together: boolean,
  { vote, objections }: CardTexts,
): readonly Element[] {
  if (reason !== null) {
    const name = objections[reason.named ? "withName" : "withoutName"];
    return [line([run(`${objections.yours} (${name}): `, { isSubtle: true }), typed(reason.text)])];
  }
  if (asked && budget !== null && budget > 1) return [subtle(vote.left(left ?? 0, budget))];
  return asked && spent === 0 && !together ? [subtle(vote.notYet)] : [];
}

function footOf(open: readonly OpenPollReading[], context: CardContext): readonly Element[] {
  const { texts } = context;
  const given = open.reduce((sum, { spent }) => sum + spent, 0);
  return buttons([
    ...(open.some(({ mayAdd }) => mayAdd)
      ? [openButton("option", context, { title: texts.dialogs.option.open })]
      : []),
    // A single vote is taken back at its option, where there is a button for that.
    ...(given < (open[0]?.manner === "often" ? 1 : 2)
      ? []
      : [button("takeBack", context, {}, { title: texts.vote.takeAllBack })]),
  ]);
}

function closing(open: readonly OpenPollReading[], context: CardContext): readonly Element[] {
  const { texts, reader } = context;
  const [first] = open;
  if (first === undefined) return [];
  const { id, subject, extendsTo } = first;
  // The count on the card lags behind, so only the refusal of a close says for certain that too few have voted.
  const anyway =
    context.refused === "belowQuorum"
      ? button("decideAnyway", context, {}, { title: texts.vote.decideAnyway })
      : null;
  if (subject.kind !== "contract") {
    if (anyway === null) return buttons([button("closeVote", context, {}, { title: texts.vote.close })]);
    const extend = button("extendVote", context, {}, { title: texts.card.moreTime });
    return buttons(extendsTo === null ? [anyway] : [extend, anyway]);
  }
  const workshop = readWorkshop(reader)?.workshop;
  if (workshop?.step !== "vote" || workshop.poll !== id) return [];
  const close = button("nextStep", context, { from: "vote" }, { title: texts.step.vote });
  return buttons(anyway === null ? [close, ...moreTime(context)] : [...moreTime(context), anyway]);
}
