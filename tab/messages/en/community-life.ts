import type { Frequency, Weekday } from "@guildhall/shared/domain/kernel/calendar/frequency";
import type { Standing, TopicKind } from "@guildhall/shared/domain/community/topics/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { Choice, Invited, LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import type { WorkshopStep } from "@guildhall/shared/domain/community/workshop/part";
import type { Named } from "@guildhall/shared/messages/named";
import { count, countdown, date, list, minutes, number } from "./words.ts";

const steps: Record<WorkshopStep, string> = {
  bad: "Bad list",
  good: "Good list",
  vote: "Vote",
  adopting: "Contract",
};

export const workshop = {
  heading: "Social contract",
  step: (place: number, of: number) => `step ${number(place)} of ${number(of)}`,
  steps,
  told: {
    bad: "What would make our community a waste of time?",
    good: "Turn each one round: what would make it good?",
    vote: "Which of these do we want to live by?",
    adopting: "Now it is worded. Watch, and say what you think.",
  } satisfies Record<WorkshopStep, string>,
  adoptingRunner: "Which become principles?",
  wordingRunner: "Word them with everybody watching, then adopt.",
  timeLeft: "Time left for this step",
  timeOver: "Time over for this step",
  over: (seconds: number) => `+${countdown(seconds)}`,
  badField: "What would go wrong",
  badPlaceholder: "Write down what people would do",
  badOf: "Bad list",
  turnRound: "turn it round…",
  anotherWay: "another way to say it…",
  besides: "something else that is good…",
  turnLabel: (bad: string) => `Turn it round: ${isolated(bad)}`,
  bad: "Bad:",
  noBad: "The bad list is empty. Write good ones straight away.",
  withoutTwin: "Good ones besides",
  withoutTwinField: "Something good besides",
  insteadOf: (bad: string) => `instead of: ${isolated(bad)}`,
  progressBad: (howMany: number) => `${number(howMany)} so far`,
  progressGood: (turned: number, of: number, good: number) =>
    of === 0
      ? `${count(good, "good one")} so far`
      : `${number(turned)} of ${number(of)} turned round · ${count(good, "good one")}`,
  next: {
    bad: "On to the good list",
    good: "On to the vote",
    vote: "Close the vote and go on",
  },
  nextAsk: {
    bad: "Go on to the good list? Nobody can add to the bad list afterwards.",
    good: "Go on to the vote? Nobody can add to the good list afterwards.",
    vote: (voted: number, here: number) =>
      voted >= here
        ? "Close the vote and go on?"
        : `Close the vote and go on? At the last count ${number(here - voted)} of ${number(here)} had not voted.`,
  },
  goOn: "Go on",
  notYet: "Not yet",
  extend: (value: number) => `+${number(value)} min`,
  extendLabel: (value: number) => `${count(value, "more minute")} for this step`,
  abandon: "Stop without a contract",
  abandonAsk: "Stop here? What was written so far is closed, and no contract comes of it.",
  abandonNow: "Stop it",
  goOnWithIt: "Go on with it",
  voteBy: "How do people vote?",
  thumbs: "A thumb for any",
  budget: "Votes to share out",
  top: "The best",
  topCount: "How many of the best?",
  atLeast: "All with at least",
  atLeastVotes: "How many votes at least?",
  take: "Which become principles?",
  draft: "Take these",
  taken: (howMany: number) => count(howMany, "principle"),
  principles: "Principles",
  editPrinciple: (text: string) => `Edit “${isolated(text)}”`,
  removePrinciple: (text: string) => `Remove “${isolated(text)}”`,
  moveUp: (text: string) => `Move “${isolated(text)}” up`,
  moveDown: (text: string) => `Move “${isolated(text)}” down`,
  addPrinciple: "Another principle",
  wording: "Wording",
  waiting: "Whoever runs this chooses which become principles.",
  takeOthers: "Choose others",
  takeOthersAsk: "Choose again from the votes? What was worded so far is replaced.",
  elmo: "Set with it how ELMO works",
  elmoShare: "A call takes this share of the people here",
  elmoAsNow: "As it is now",
  elmoAtLeast: "But at least so many",
  adopt: "Adopt this contract",
  adoptAsk: "Adopt it now? Everybody is asked to sign it.",
  adoptNow: "Adopt it",
  keepWording: "Not yet",
  votes: (howMany: number) => count(howMany, "vote"),
};

export const contract = {
  heading: "Social contract",
  version: (version: number, at: number) => `Version ${number(version)}, adopted on ${date(at)}`,
  from: (bad: string) => `instead of: ${isolated(bad)}`,
  sign: "Sign it",
  signing: "Signing…",
  agreed: "This is how we work together.",
  signed: "You have signed it.",
  public: "Everybody sees who has signed.",
  askFirst: "Read it through. If you want to live by it, sign.",
  askChanged: "The contract has changed since. Read it through, and sign it again.",
  waiting: "The social contract waits for your signature.",
  waitingChanged: "The social contract has changed and waits for your signature.",
  read: "Read and sign",
  signedBy: (signed: number, of: number | null) =>
    of === null ? count(signed, "signature") : `${number(signed)} of ${number(of)} have signed`,
  signers: (names: readonly Named[]) => list(names.map(({ name, isMe }) => (isMe ? "you" : name))),
  who: "Who has signed",
  none: "There is no social contract yet.",
};

const weekdays: Record<Weekday, string> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};
const nths = { 1: "First", 2: "Second", 3: "Third", 4: "Fourth", 5: "Last" } as const;

export const weekdayText = (weekday: Weekday): string => weekdays[weekday];
export const nthText = (nth: keyof typeof nths): string => nths[nth];

function frequencyText(frequency: Frequency): string {
  switch (frequency.kind) {
    case "weeks":
      return frequency.every === 1 ? "Every week" : `Every ${number(frequency.every)} weeks`;
    case "monthly":
      return `${nths[frequency.nth]} ${weekdays[frequency.weekday]} of the month`;
    case "own":
      return frequency.text;
  }
}

const invited: Record<Invited, string> = {
  chat: "Everybody in this chat",
  chatAndGuests: "Everybody in this chat and whom they bring along",
  organisation: "Anybody in the organisation",
};

/** A choice for the logistics in words. */
export function choiceText(choice: Choice): string {
  switch (choice.element) {
    case "frequency":
      return frequencyText(choice.frequency);
    case "duration":
      return count(choice.minutes, "minute");
    case "participants":
      return "who" in choice ? invited[choice.who] : choice.text;
  }
}

const elements: Record<LogisticsElement, string> = {
  frequency: "How often",
  duration: "How long",
  participants: "Who",
};

export const logistics = {
  heading: "Logistics",
  told: "Choose one of each.",
  toldMore: "No debate: what most of you want is tried, and looked at again.",
  toldClosed: "This is what most of you want.",
  elements,
  invited,
  questions: {
    frequency: "How often do we meet?",
    duration: "How long is a session?",
    participants: "Who is invited?",
  } satisfies Record<LogisticsElement, string>,
  decided: (choice: string) => `Decided: ${isolated(choice)}`,
  notDecided: "Not decided yet",
  votes: (votes: number, turnout: number) => `${number(votes)} of ${count(turnout, "vote")}`,
  since: (at: number) => `since ${date(at)}`,
  review: (at: number) => `looked at again on ${date(at)}`,
  reviewDue: "Time to look at it again.",
  again: "Vote again",
  againLabel: (element: LogisticsElement) => `Vote again: ${elements[element].toLowerCase()}`,
  againInChat: (until: number) => `Vote again in the chat until ${date(until)}`,
  againInChatLabel: (element: LogisticsElement, until: number) =>
    `Vote again in the chat until ${date(until)}: ${elements[element].toLowerCase()}`,
  againHow: "Choose how…",
  againHowLabel: (element: LogisticsElement) =>
    `Choose how to vote again: ${elements[element].toLowerCase()}`,
  nobody: "Nobody voted, so nothing is decided.",
  closeAll: "Close the vote",
};

const kinds: Record<TopicKind, string> = {
  present: "Present",
  discuss: "Discuss",
  solve: "Solve",
};

export const backlog = {
  heading: "Topics",
  told: "What would you present, discuss or want solved?",
  toldMore: "One topic is enough; more are welcome.",
  toldVote: "What shall we talk about first?",
  kinds,
  kindHints: {
    present: "I present it",
    discuss: "I would like to talk about it",
    solve: "I would like it solved",
  } satisfies Record<TopicKind, string>,
  title: "Topic",
  titlePlaceholder: "What is it about?",
  why: "Why? (optional)",
  kind: "What would you do with it?",
  minutes: "Minutes",
  planNext: "Put on the next agenda",
  onNext: (title: string) => `On the next agenda: ${isolated(title)}`,
  offer: "Offer a topic",
  offerButton: "Offer it",
  offering: "Offering…",
  close: "Close",
  save: "Save",
  named: "Your name stands beside your topic.",
  list: "Topics",
  soFar: (howMany: number) => `${count(howMany, "topic")} so far`,
  empty: "No topics yet. Offer the first.",
  emptyNow: "No topic waits just now. Offer another.",
  planned: (howMany: number) => `On an agenda (${number(howMany)})`,
  over: (howMany: number) => `Discussed or withdrawn (${number(howMany)})`,
  facts: (kind: TopicKind, value: number) => `${kinds[kind]} · ${minutes(value)}`,
  score: (score: number) => count(score, "vote"),
  votedOn: (score: number) => `Voted on: ${count(score, "vote")}`,
  scoreBonus: (score: number) => `${count(score, "point")}, one for having waited`,
  hidden: "Hidden by who runs this",
  standing: (standing: Standing): string => {
    switch (standing.is) {
      case "offered":
        return "Offered";
      case "ranked":
        return "Voted on";
      case "parked":
        return "Parked";
      case "running":
        return "On today’s agenda";
      case "planned":
        return standing.at === null ? "On the next agenda" : `Planned for ${date(standing.at)}`;
      case "discussed":
        return `Discussed in session ${number(standing.number)}`;
      case "withdrawn":
        return "Withdrawn";
    }
  },
  outcome: "What came of it?",
  outcomeTold: (text: string) => `Outcome: ${isolated(text)}`,
  outcomeSave: "Keep the outcome",
  outcomeSaving: "Keeping…",
  outcomeClosesIdeas: "Keeping it closes the list of ideas.",
  ideas: (topic: string) => `How could we solve “${isolated(topic)}”?`,
  ideasHeading: "Ideas",
  edit: (title: string) => `Edit ${isolated(title)}`,
  withdrawShort: "Withdraw",
  withdrawAsk: (title: string) => `Withdraw “${isolated(title)}”?`,
  withdrawNow: "Withdraw it",
  keep: "Keep it",
  closeAsking: "Stop asking",
  closeAskingAsk: "Stop asking for topics? Everybody may still offer some at any time.",
};
