import { isolated } from "@guildhall/shared/domain/isolated";
import type { ItemDraft, ItemKind } from "@guildhall/shared/domain/agenda";
import type { Choice, Invited, LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { dayOf as day, whenOf as when } from "./dates.ts";

/** The texts of the cards of collections, votes and the contract. A part of `en.ts`, with the same rules. */
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const votes = (n: number): string => count(n, "vote", "votes");
const entries = (n: number): string => count(n, "entry", "entries");

const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });

const ORDINALS = ["First", "Second", "Third", "Fourth", "Last"] as const;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const OPERATOR =
  "Nobody in the community ever sees a ballot. Until the vote closes an operator who holds the keys could; afterwards nobody can.";

export const activities = {
  /** null if nobody does */
  runBy: (names: readonly string[], organisers: boolean): string | null => {
    const all = [...names, ...(organisers ? ["the organisers"] : [])];
    return all.length === 0 ? null : `Run by ${lists.format(all)}.`;
  },
  openUntil: (at: number): string => `Open until ${when(at)}.`,
  moreInTab: (n: number): string => `and ${n} more: open the Guildhall tab to see them all`,
  /** above the newest entries of a long list */
  earlierInTab: (n: number): string => `${n} more stand in the Guildhall tab: open it to see them all.`,
  hidden: "Hidden by who runs this",

  /** when the workshop on the social contract was abandoned */
  stopped: "The social contract was stopped. What held before goes on holding.",

  vote: {
    question: {
      contract: "Which of these do we want to live by?",
      logistics: "How do we want to meet?",
      backlog: "What shall we talk about first?",
      frequency: "How often do we meet?",
      duration: "How long is a session?",
      participants: "Who is invited?",
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
        : `You have ${votes(budget)}, at most ${cap} on one. You can change them until the vote closes.`,
    each: (cap: number): string =>
      `Give each up to ${votes(cap)}. You can change them until the vote closes.`,
    turnout: (voted: number, people: number | null): string =>
      people === null || voted > people
        ? `${voted} ${voted === 1 ? "has" : "have"} voted, as of the last count`
        : `${voted} of ${people} ${voted === 1 ? "has" : "have"} voted, as of the last count`,
    noOptions: "There is nothing to vote on yet. Yours can be the first option.",
    choose: "Vote",
    chooseTip: (n: number): string => `Vote for number ${n}`,
    thumb: "👍",
    thumbTip: (n: number): string => `A thumb for number ${n}`,
    plus: "+1",
    plusTip: (n: number): string => `One more vote for number ${n}`,
    minus: "−1",
    minusTip: (n: number): string => `One vote less for number ${n}`,
    takeBack: "Take back",
    takeBackTip: (n: number): string => `Take your vote for number ${n} back`,
    takeAllBack: "Take my vote back",
    yours: "your choice",
    yourVotes: (n: number): string => `your ${votes(n)}`,
    left: (left: number, budget: number): string => `You have ${left} of ${votes(budget)} left.`,
    notYet: "You have not voted yet.",
    current: "as it is now",
    tally: votes,
    addLabel: "Another option",
    add: "Add it",
    close: "Close the vote",
    closed: (turnout: number): string =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${turnout} voted.`,
    cancelled: "This vote was cancelled. Nothing was counted.",
    nothingDecided: "Nothing was decided.",
    decided: (reviewAt: number): string => `That holds until we look at it again on ${day(reviewAt)}.`,
    tie: {
      before: "Equal, with ",
      each: (n: number): string => `${votes(n)} each: `,
      current: ". What holds today comes first.",
      earlier: ". What was offered first comes first.",
      more: (n: number): string => ` and ${n} more`,
    },
  },

  list: {
    prompt: {
      bad: "What would make our community a waste of time?",
      good: "Turn each one round: what would make it good?",
      topics: "What would you present, discuss or want solved?",
      ideas: (topic: string): string => `How could we solve “${isolated(topic)}”?`,
    },
    tell: {
      bad: "Write down what people would do. All of it helps.",
      good: "Pick a bad entry and say what we do instead, or write a good one of its own.",
      topics: "One topic is enough; more are welcome.",
    },
    summary: (prompt: string): string => `Everybody is asked: ${isolated(prompt)}`,
    summaryClosed: (prompt: string): string => `Closed: ${isolated(prompt)}`,
    summaryCancelled: (prompt: string): string => `Cancelled: ${isolated(prompt)}`,
    cancelled: "This list was cancelled. Nothing is made of it.",
    anonymous:
      "Nobody in the community ever sees who wrote what. Until the list closes an operator who holds the keys could; afterwards nobody can.",
    named: "Your name stands beside what you write.",
    limited: (most: number): string => `Up to ${entries(most)} from each.`,
    label: "Your entry",
    add: "Add it",
    empty: "Nothing yet. Yours can be the first.",
    soFar: (n: number): string => `${entries(n)} so far`,
    closed: (n: number): string => `This list is closed. ${entries(n)}.`,
    asked: "Nobody is asked any more, and topics are still welcome: offer them in the Guildhall tab.",
    topicsSoFar: (n: number): string => `${count(n, "topic waits", "topics wait")}`,
    by: (names: string): string => ` · ${names}`,
    insteadOf: "Instead of",
    twinLabel: "Which bad entry does it turn round?",
    twin: (n: number): string => `Number ${n}`,
    noTwin: "None of them",
    ofTheirOwn: "Of their own",
    yours: "Yours",
    yourMore: (n: number): string => `and ${n} more of yours, in the Guildhall tab`,
    edit: "Change",
    remove: "Remove",
    editTip: (n: number): string => `Change number ${n} of yours`,
    removeTip: (n: number): string => `Remove number ${n} of yours`,
    editing: "Change your entry",
    save: "Save",
    cancel: "Leave it as it is",
    close: "Close the list",
    topic: {
      title: "Title",
      why: "Why does it matter? One line is enough",
      kind: "What would you like to do with it?",
      kinds: { present: "Present it", discuss: "Discuss it", solve: "Have it solved" },
      kindsShown: { present: "present", discuss: "discuss", solve: "solve" },
      minutes: "Minutes",
      shown: (kind: string, minutes: number): string => ` · ${kind} · ${minutes} min`,
    },
  },

  step: {
    bad: "On to the good list",
    good: "On to the vote",
    vote: "Close the vote",
  },

  contract: {
    title: "Our social contract",
    summary: "The social contract waits for your signature",
    adopted: (version: number, at: number): string => `Version ${version}, adopted on ${day(at)}.`,
    ask: "Read it through. If you want to live by it, sign.",
    sign: "Sign",
    signed: (n: number, people: number | null): string =>
      people === null || n > people
        ? `${n} ${n === 1 ? "has" : "have"} signed`
        : `${n} of ${people} ${n === 1 ? "has" : "have"} signed`,
    by: "Signed by: ",
    byMore: (n: number): string => ` and ${n} more`,
    yours: "You have signed it.",
    replaced: "A newer version holds now.",
  },

  review: {
    title: "Does it still fit?",
    summary: "A decision waits for its review",
    decided: {
      frequency: "How often we meet: ",
      duration: "How long: ",
      participants: "Who is invited: ",
    } satisfies Record<LogisticsElement, string>,
    since: (at: number): string => `Decided on ${day(at)}. If it still fits, there is nothing to do.`,
    again: "Vote again",
    votedOn: "It is being voted on again.",
    decidedAnew: "It was decided anew since.",
    begun: "A new vote is open for three days: its card comes into this chat. What holds today is marked.",
  },

  notice: {
    added: "Added.",
    saved: "Changed.",
    removed: "Removed.",
    signed: "Thank you. You have signed.",
    otherDevice:
      "You chose something else after this card was drawn. What you see is your vote as it stands: press once more to change it.",
  },

  says: {
    notInChat:
      "You are not in this chat, so nothing of yours can count here. Ask somebody who is to add you.",
    noAccount: "Only people who are signed in to this organisation can take part here.",
    left: "You are not in this chat any more, so nothing was changed.",
    changed: "That was changed after this card was drawn. Please look at it as it stands now.",
    chooseFirst: "Please choose one first.",
    old: "That button is from an older card, so nothing was changed. This is the card as it stands now.",
    stale: "This card is not understood any more. Please use the newest one, or the Guildhall tab.",
    gone: "That is over and gone. Please look in the Guildhall tab.",
    notStored: "I could not store that: my storage does not answer. Please try again in a moment.",
    broken: "Something is wrong at my end, so that cannot be done. Nothing was changed.",
    slow: "That takes longer than it should. Please look at the card again in a moment.",
  },
} as const;

const INVITED: Readonly<Record<Invited, string>> = {
  chat: "Everybody in this chat",
  chatAndGuests: "Everybody in this chat and whom they bring along",
  organisation: "Anybody in the organisation",
};

const ITEM_KINDS: Readonly<Record<ItemKind, string>> = {
  opening: "Opening",
  topic: "Topic",
  break: "Break",
  closing: "Closing",
};

/** What an item is called: its title, or what its kind is called. */
export const titleText = ({ title, kind }: Pick<ItemDraft, "title" | "kind">): string =>
  title ?? ITEM_KINDS[kind];

/** A choice of the logistics as text. What a member typed is returned as it is. */
export function choiceText(choice: Choice): string {
  switch (choice.element) {
    case "duration":
      return count(choice.minutes, "minute", "minutes");
    case "participants":
      return "who" in choice ? INVITED[choice.who] : choice.text;
    case "frequency": {
      const { frequency } = choice;
      if (frequency.kind === "own") return frequency.text;
      if (frequency.kind === "weeks")
        return frequency.every === 1 ? "Every week" : `Every ${count(frequency.every, "week", "weeks")}`;
      const nth = ORDINALS[frequency.nth - 1] ?? "";
      return `${nth} ${WEEKDAYS[frequency.weekday - 1] ?? ""} of the month`;
    }
  }
}
