import type { Frame, LeftTopic } from "@guildhall/shared/domain/community/planner/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import { agenda } from "./common.ts";
import type { Named } from "@guildhall/shared/messages/named";
import type { Share } from "@guildhall/shared/reading/share";
import { count, date, list, minutes, number, timeOfDay } from "./words.ts";

const dayAndTime = (at: number): string => `${date(at)}, ${timeOfDay(at)}`;

/** The steps of founding, and the home page that the same page is afterwards. */
export const setupHome = {
  steps: {
    heading: "Found your community in three steps",
    told: "Each takes a quarter of an hour together, or a few days in the chat. Start with whichever you like.",
    allDone: "Your community is founded. Here is its home.",
    done: (done: number, of: number) => `${number(done)} of ${number(of)} done`,
    notBegun: "Not begun",
    lines: {
      contract: "How do we want to work together?",
      logistics: "How often, how long, who?",
      topics: "What do we want to talk about?",
    },
    workshop: (place: number, of: number, step: string) => `Step ${number(place)} of ${number(of)}: ${step}`,
    contractDone: (version: number, principles: number, signed: Share) =>
      `Version ${number(version)} · ${count(principles, "principle")} · ${
        signed.of === null
          ? count(signed.count, "signature")
          : `${number(signed.count)} of ${number(signed.of)} have signed`
      }`,
    someDecided: (decided: number, of: number) => `${number(decided)} of ${number(of)} decided`,
    topicsOffered: (howMany: number) => `${count(howMany, "topic")}, not voted on yet`,
    topicsRanked: (howMany: number, unvoted: number) =>
      unvoted === 0
        ? `${count(howMany, "topic")}, voted on`
        : `${count(howMany, "topic")}, ${number(unvoted)} not voted on yet`,
    membersWait: (organisers: readonly Named[]) =>
      organisers.length === 0
        ? "An organiser starts it, and nobody looks after this community just now. Step in below."
        : `${list(organisers.map(({ name }) => name))} can start it.`,
  },
  start: {
    live: "Start live",
    liveLabel: (what: string) => `Start live: ${what}`,
    inChat: (until: number) => `Start in the chat until ${date(until)}`,
    inChatLabel: (what: string, until: number) => `Start in the chat until ${date(until)}: ${what}`,
    choose: "Choose how…",
    chooseLabel: (what: string) => `Choose how: ${what}`,
    again: "Make it anew in a workshop",
    askTopics: "Ask everybody for topics",
    voteTopics: "Vote on the topics",
  },
  together: {
    heading: "Together",
    started: "Start something else",
  },
  contract: {
    current: "The contract that holds meanwhile",
    badList: (at: number) => `The bad list of ${date(at)}`,
    earlier: (version: number, at: number) => `Version ${number(version)}, adopted on ${date(at)}`,
    earlierList: "Earlier versions",
    signed: (howMany: number) => `${count(howMany, "member")} signed it.`,
  },
  logistics: {
    history: "All decisions",
    earlier: (version: number, choice: string, at: number, votes: string) =>
      `Version ${number(version)}: ${isolated(choice)}, decided on ${date(at)} by ${votes}`,
    lists: "What can be chosen",
    listsTold: "These are the choices of the next vote.",
    listsOpen: "A vote on this is open, so its choices stay as they are.",
    remove: (choice: string) => `Remove “${isolated(choice)}”`,
    twoStay: "At least two choices stay.",
    add: "Add",
    addLabel: (question: string) => `Add a choice: ${question}`,
    kind: "How often?",
    kinds: { weeks: "Every so many weeks", monthly: "On a weekday of the month", own: "In other words" },
    weeks: "Weeks from one to the next",
    nth: "Which one of the month?",
    weekday: "Weekday",
    own: "In your words",
    ownHint: "Its dates are then named by hand.",
    minutes: "Minutes of a session",
    participants: "Who is invited?",
    reviewDays: "Days until a decision is looked at again",
    reviewTold: (days: number) => `Each decision is looked at again after ${count(days, "day")}.`,
    saved: "Saved.",
    invited: {
      summary: (howMany: number) =>
        `Invited, and not here yet: ${howMany === 0 ? "nobody" : count(howMany, "person", "people")}`,
      label: "Invited, and not here yet",
      nobody: "Everybody in this chat has been here.",
      told: "They are in this chat and have not opened Guildhall or used one of its cards yet.",
      more: (howMany: number) => `and ${count(howMany, "other")}`,
      inviteOthers: "Ask them in",
      inviteOthersHint:
        "Posts one message to the chat: what this community is, and how to come in. It names nobody.",
      asked: "The chat is told.",
      again: (at: number) => `Asked in. You can ask again from ${dayAndTime(at)}.`,
      looking: "Looking who else is invited…",
      unknown: "Teams cannot tell just now who else is invited.",
    },
  },
  schedule: {
    heading: "When we meet next",
    next: (at: number) => `Next session: ${dayAndTime(at)}`,
    unknown: "The date of the next session is not known yet.",
    timeZone: "Time zone",
    nextAt: "Next session",
    nextAtHint:
      "It gives the weekday and time of all after it. To move one session alone, use Move in the list of sessions.",
    past: "Choose a time to come.",
    save: "Save the date",
    change: "Change the date",
    name: "Name the date",
  },
  topics: {
    cannot: (howMany: number) =>
      howMany === 0
        ? "Dates on which you cannot present"
        : `Dates on which you cannot present (${number(howMany)})`,
    cannotTold: "The planner leaves your topics out on these dates.",
    cannotNone: "You can on every date so far.",
    cannotDate: "A date on which you cannot",
    cannotAdd: "Add the date",
    cannotRemove: (day: string) => `Take back ${day}`,
  },
  planner: {
    heading: "Plan of the next sessions",
    told: "The best topics go first, each into the earliest session that has room for it.",
    sessions: "How many sessions?",
    dates: "Their dates",
    dateOf: (place: number) => `Session ${number(place)} from now`,
    dateMissing: "A date to come is needed here.",
    opening: "Minutes for the opening",
    closing: "Minutes for the closing",
    openingWords: "Opening",
    closingWords: "Closing",
    frameMissing: "Say what it is, or give it no minutes.",
    frameHeading: "How each session opens and closes",
    frameSave: "Change it",
    framed: (opening: Frame | null, closing: Frame | null) => {
      const told = ({ title, minutes: value }: Frame, kind: "opening" | "closing") =>
        `“${isolated(agenda.titleOf({ title, kind }))}” (${minutes(value)})`;
      const parts = [
        ...(opening === null ? [] : [`opens with ${told(opening, "opening")}`]),
        ...(closing === null ? [] : [`closes with ${told(closing, "closing")}`]),
      ];
      return parts.length === 0
        ? "Each session is for its topics alone."
        : `Each session ${parts.join(" and ")}.`;
    },
    propose: "Propose a plan",
    proposeAgain: "Propose it anew",
    otherwise: "Plan otherwise",
    draft: "Not accepted yet. Everybody sees it change.",
    session: (at: number) => dayAndTime(at),
    filled: (used: number, of: number) => `${minutes(used)} of ${minutes(of)}`,
    over: (by: number) => `${minutes(by)} too long`,
    noTopics: "No topics in this session.",
    clash: (presenter: Named) =>
      presenter.isMe ? "You cannot on this date" : `${presenter.name} cannot on this date`,
    left: "Did not fit",
    leftNone: "Everything fits.",
    why: {
      tooLong: "too long for any of the sessions",
      presenterCannot: "whoever presents it cannot on the dates that have room",
      noRoom: "no room in these sessions",
    } satisfies Record<LeftTopic["why"], string>,
    moveTo: (title: string) => `Session for “${isolated(title)}”`,
    leaveOut: "Leave out",
    up: (title: string) => `Move “${isolated(title)}” up`,
    down: (title: string) => `Move “${isolated(title)}” down`,
    accept: "Accept the plan",
    discard: "Discard it",
    discardAsk: "Discard this plan? The topics stay in the backlog.",
    discardNow: "Discard the plan",
    keep: "Keep it",
  },
};
