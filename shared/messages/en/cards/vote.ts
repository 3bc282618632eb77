import { isolated } from "../../../domain/isolated.ts";
import { dayOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";
import { logistics } from "../common/logistics.ts";
import { words } from "../common/words.ts";

const OPERATOR =
  "Nobody in the community ever sees a ballot. Until the vote closes an operator who holds the keys could; afterwards nobody can.";

/** The card of a vote. */
export const vote = (locale: Locale) => {
  const { number, plural } = locale;
  const { count } = words(locale);
  const votes = (n: number): string => count(n, "vote");
  return {
    question: {
      contract: "Which of these do we want to live by?",
      logistics: "How do we want to meet?",
      backlog: "What shall we talk about first?",
      ...logistics(locale).questions,
    },
    summary: (question: string): string => `A vote: ${isolated(question)}`,
    summaryClosed: (question: string): string => `The vote is closed: ${isolated(question)}`,
    summaryCancelled: (question: string): string => `The vote was cancelled: ${isolated(question)}`,
    hidden: `${OPERATOR} The count is shown when it closes. Until then it says how many have voted, counted three people at a time.`,
    open: `${OPERATOR} The count is shown as it grows, three people at a time.`,
    single: "Choose one. You can change it, or take it back, until the vote closes.",
    thumbs: "Give a thumb to every one that you are for. You can change it until the vote closes.",
    several: (budget: number, cap: number): string =>
      cap >= budget
        ? `You have ${votes(budget)}. You can change them until the vote closes.`
        : `You have ${votes(budget)}, at most ${number(cap)} on one. You can change them until the vote closes.`,
    each: (cap: number): string =>
      `Give each up to ${votes(cap)}. You can change them until the vote closes.`,
    turnout: (voted: number, people: number | null): string =>
      people === null || voted > people
        ? `${number(voted)} ${plural(voted, { one: "has", other: "have" })} voted, as of the last count`
        : `${number(voted)} of ${number(people)} ${plural(voted, { one: "has", other: "have" })} voted, as of the last count`,
    noOptions: "There is nothing to vote on yet. Yours can be the first option.",
    choose: "Vote",
    chooseTip: (n: number): string => `Vote for number ${number(n)}`,
    thumb: "👍",
    thumbTip: (n: number): string => `A thumb for number ${number(n)}`,
    plus: "+1",
    plusTip: (n: number): string => `One more vote for number ${number(n)}`,
    minus: "−1",
    minusTip: (n: number): string => `One vote less for number ${number(n)}`,
    takeBack: "Take back",
    takeBackTip: (n: number): string => `Take your vote for number ${number(n)} back`,
    takeAllBack: "Take my vote back",
    yours: "your choice",
    yourVotes: (n: number): string => `your ${votes(n)}`,
    left: (left: number, budget: number): string => `You have ${number(left)} of ${votes(budget)} left.`,
    notYet: "You have not voted yet.",
    current: "as it is now",
    tally: votes,
    close: "Close the vote",
    closed: (turnout: number): string =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${number(turnout)} voted.`,
    cancelled: "This vote was cancelled. Nothing was counted.",
    nothingDecided: "Nothing was decided.",
    decided: (reviewAt: number): string => `That holds until we look at it again on ${dayOnCard(reviewAt)}.`,
    tie: {
      before: "Equal, with ",
      each: (n: number): string => `${votes(n)} each: `,
      current: ". What holds today comes first.",
      earlier: ". What was offered first comes first.",
      more: (n: number): string => ` and ${number(n)} more`,
    },
  };
};
