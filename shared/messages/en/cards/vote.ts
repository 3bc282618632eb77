import { quoted } from "../common/quoted.ts";
import { isolated } from "../../../domain/isolated.ts";
import { dayOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

const OPERATOR =
  "Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can.";

/** The card of a vote. */
export const vote = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;
  const { count } = words(locale);
  const votes = (n: number): string => count(n, "vote");
  return {
    question: {
      ...shared.questions,
      /** all of the logistics together */
      logistics: "How do we want to meet?",
    },
    summary: (question: string): string => `A vote: ${isolated(question)}`,
    summaryClosed: (question: string): string => `The vote is closed: ${isolated(question)}`,
    summaryCancelled: (question: string): string => `The vote was cancelled: ${isolated(question)}`,
    operator: OPERATOR,
    hidden: `${OPERATOR} The count appears when the vote closes. Until then you see how many have voted, updated three people at a time.`,
    open: `${OPERATOR} The count is updated three people at a time.`,
    single: "Choose one. You can change it, or take it back, until the vote closes.",
    thumbs: "Give a thumbs-up to each one you support. You can change it until the vote closes.",
    several: (budget: number, cap: number): string =>
      cap >= budget
        ? `You have ${votes(budget)}. You can change them until the vote closes.`
        : `You have ${votes(budget)}, at most ${number(cap)} on one. You can change them until the vote closes.`,
    each: (cap: number): string =>
      `Give each up to ${votes(cap)}. You can change them until the vote closes.`,
    turnout: shared.turnout,
    quorum: shared.quorum,
    prolonged: shared.prolonged,
    tooFew: shared.tooFew,
    anyway: shared.anyway,
    decideAnyway: shared.decideAnyway,
    noOptions: "There is nothing to vote on yet. Yours can be the first option.",
    choose: "Vote",
    chooseTip: (option: string): string => `Vote for ${quoted(option)}`,
    thumb: "👍",
    thumbTip: (option: string): string => `Thumbs up for ${quoted(option)}`,
    plus: "+1",
    plusTip: (option: string): string => `One more vote for ${quoted(option)}`,
    minus: "−1",
    minusTip: (option: string): string => `One fewer vote for ${quoted(option)}`,
    takeBack: "Take back",
    takeBackTip: (option: string): string => `Take back your vote for ${quoted(option)}`,
    takeAllBack: "Take my vote back",
    yours: "your choice",
    yourVotes: (n: number): string => `your ${votes(n)}`,
    left: (left: number, budget: number): string => `You have ${number(left)} of ${votes(budget)} left.`,
    notYet: "You have not voted yet.",
    current: shared.current,
    tally: votes,
    close: "Close the vote",
    closed: shared.voteClosed,
    cancelled: shared.voteCancelled,
    nothingDecided: "Nothing was decided.",
    decided: (reviewAt: number): string => `We review it on ${dayOnCard(reviewAt)}.`,
    tie: {
      before: "Equal, with ",
      each: (n: number): string => `${votes(n)} each: `,
      current: ". The current choice comes first.",
      earlier: ". What was offered first comes first.",
      more: (n: number): string => ` and ${number(n)} more`,
    },
  };
};
