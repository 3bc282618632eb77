import { isolated } from "@guildhall/shared/domain/isolated";
import type { Named } from "@guildhall/shared/messages/named";
import { brief, count, list, moment, number } from "./words.ts";

const who = ({ name, isMe }: Named) => (isMe ? "you" : name);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const entries = (howMany: number) => count(howMany, "entry", "entries");

/** Lists and votes, whatever they are about. */
export const activity = {
  now: "On now",
  openNow: "Open now",
  alsoOpen: "Also open",
  results: "Results",
  closesAt: (at: number, now: number) => `Closes ${moment(at, now)}`,
  /** null if nobody runs it */
  runBy: (people: readonly Named[], organisers: boolean) => {
    const all = [...people.map(who), ...(organisers ? ["the organisers"] : [])];
    return all.length === 0 ? null : `Run by ${list(all)}.`;
  },
  leave: "Put it away",
  goesOnInChat: "goes on in the chat",
  secretWord: "Secret",
  more: "More",
  less: "Less",
  wholeNumber: (least: number, most: number) =>
    `Give a whole number from ${number(least)} to ${number(most)}.`,
  showAll: (howMany: number) => `Show all ${number(howMany)}`,

  list: {
    field: "Your entry",
    add: "Add",
    adding: "Adding…",
    anonymous:
      "Nobody here ever sees who wrote what. Until this list closes, the server’s operator could; then nobody can.",
    anonymousMore:
      "Who wrote what is stored locked. Whoever operates Guildhall’s server holds the key while the list is open; when it closes, the key is destroyed.",
    named: "Your name stands beside what you write.",
    asMany: "Write as many as you like.",
    limited: (most: number, left: number) =>
      left === 0
        ? `You have written your ${number(most)}. Change or remove one to write another.`
        : `${entries(most)} each, ${number(left)} left.`,
    soFar: (howMany: number) => `${entries(howMany)} so far`,
    inAll: (howMany: number) => entries(howMany),
    waiting: (howMany: number) =>
      `${count(howMany, "new entry", "new entries")} as soon as your pointer leaves the list.`,
    empty: "Nothing yet. Yours can be the first.",
    entriesOf: (prompt: string) => `Entries: ${isolated(prompt)}`,
    yours: "Yours",
    by: (names: readonly Named[]) => sentence(list(names.map(who))),
    also: (texts: readonly string[]) =>
      `Also put as: ${texts.map((text) => `“${isolated(text)}”`).join(", ")}`,
    hidden: "Hidden by who runs this",
    hiddenOwn: (text: string) => `Yours, and shown to nobody else: “${isolated(text)}”`,
    actions: (text: string) => `What to do with “${isolated(text)}”`,
    actionsHidden: "What to do with the hidden entry",
    edit: "Edit",
    remove: "Remove",
    hide: "Hide",
    show: "Show again",
    merge: "Says the same as…",
    mergeWhich: (text: string) => `Which one says the same as “${isolated(text)}”?`,
    mergeWith: (text: string) => `Merge with “${isolated(text)}”`,
    mergePick: "This one",
    mergeWording: "How shall both read?",
    mergeBoth: "Merge them",
    undo: "Undo the merge",
    left: (howMany: number) => `${count(howMany, "character")} left`,
    tooLong: (howMany: number) => `${count(howMany, "character")} too long`,
    close: "Close the list",
    closeAsk: "Close the list now? Nobody can add to it afterwards.",
    closeNow: "Close it",
    keepOpen: "Keep it open",
    over: "Closed",
    closed: (howMany: number) => `This list is closed. ${entries(howMany)}.`,
  },

  vote: {
    secret:
      "Nobody here ever sees how you voted. Until the vote closes, the server’s operator could; then nobody can.",
    secretMore:
      "Each vote is stored locked. Whoever operates Guildhall’s server holds the key while the vote is open; when it closes, the key is destroyed. You can change your vote until then.",
    count: {
      hidden:
        "The count is shown when it closes. Until then it says how many have voted, counted three people at a time.",
      open: "The count is shown as it grows, three people at a time.",
    },
    single: "Choose one.",
    thumbs: "Give a thumb to every one that you are for.",
    several: (budget: number, cap: number) =>
      cap >= budget
        ? `You have ${count(budget, "vote")}.`
        : `You have ${count(budget, "vote")}, at most ${number(cap)} on one.`,
    each: (cap: number) => `Give each as many as ${number(cap)}.`,
    left: (left: number, budget: number) => `${number(left)} of ${count(budget, "vote")} left`,
    turnout: (voted: number, of: number | null) =>
      of === null
        ? `${number(voted)} have voted, as of the last count`
        : `${number(voted)} of ${number(of)} have voted, as of the last count`,
    options: (question: string) => `Options: ${isolated(question)}`,
    thumb: (text: string) => `Thumb for “${isolated(text)}”`,
    plus: (text: string) => `One more for “${isolated(text)}”`,
    minus: (text: string) => `One less for “${isolated(text)}”`,
    given: (votes: number) => number(votes),
    tally: (votes: number) => count(votes, "vote"),
    takeBack: "Take my vote back",
    takeBackShort: "Take it back",
    withdrawn: "Withdrawn",
    hiddenOption: "Hidden by who runs this",
    current: "as it is now",
    addedBy: ({ name, isMe }: Named) => (isMe ? "Added by you" : `Added by ${name}`),
    addOption: "Add an option",
    addOptionHint: "Your name stands beside it.",
    close: "Close the vote",
    closeAsk: (voted: number, of: number | null) =>
      of === null || voted >= of
        ? "Close the vote now?"
        : `Close the vote now? At the last count ${number(of - voted)} of ${number(of)} had not voted.`,
    closeAskSeveral: "Close the vote now? Not everybody has voted on everything.",
    closeAskEverybody: "Everybody here has voted. Close the vote?",
    closeNow: "Close it",
    keepOpen: "Keep it open",
    everybody: "Everybody here has voted.",
    closed: (turnout: number) =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${number(turnout)} voted.`,
    result: "Result",
    tie: (texts: readonly string[], votes: number, brokenBy: "current" | "earlier") =>
      `${list(texts.map((text) => `“${isolated(brief(text))}”`))} have ${count(votes, "vote")} each. “${isolated(brief(texts[0] ?? ""))}” comes first: ${
        brokenBy === "current" ? "it is how it is now" : "it was offered first"
      }.`,
    manyTied: (howMany: number, votes: number) =>
      `${number(howMany)} options have ${count(votes, "vote")} each. They stand in the order in which they were offered.`,
  },

  ask: {
    heading: "Start something",
    whatFor: "What would you like to do together?",
    vote: "Hold a vote",
    collect: "Collect answers",
    contract: "Make a social contract",
    contractAgain: "Revise the social contract",
    logistics: "Vote on logistics",
    topics: "Ask for topics",
    backlog: "Vote on the topics",
    start: "Start",
    starting: "Starting…",
    question: "What is the question?",
    prompt: "What shall everybody answer?",
    options: "Options, one on each line",
    optionsHint: (howMany: number) => count(howMany, "option"),
    how: "How do people vote?",
    one: "One choice",
    several: "Several votes",
    thumbs: "A thumb for any",
    budget: "Votes for each person",
    cap: "At most on one option",
    count: "When is the count shown?",
    countHidden: "When the vote closes",
    countOpen: "As it grows",
    membersAdd: "Everybody may add options",
    anonymous: "Nobody sees who wrote what",
    limit: "Entries for each person",
    limited: "So many each, no more",
    closes: "When does it close?",
    byHand: "When I close it",
    inMinutes: (minutes: number) => `After ${count(minutes, "minute")}`,
    inDays: (days: number) => `After ${count(days, "day")}`,
    where: "Where?",
    here: "Here, live",
    inChat: "In the chat, as a card",
    inChatCards: "In the chat, over some days",
    minutesFor: "Minutes for each step",
    daysFor: "Days for each step",
  },
};
