import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { Named } from "@guildhall/shared/messages/named";
import { setupHome } from "./setup-home.ts";
import { date, either, list, minutes, number, spent, timeOfDay } from "./words.ts";

const messages: Record<ChatMessage["kind"], string> = {
  call: "the call to move on",
  recap: "the recap",
  inviteOthers: "the message that asks people in",
  organiserClaimed: "the notice that there is a new organiser",
  facilitationTaken: "the notice that somebody took over facilitation",
  card: "the card to take part",
};

export const setup = {
  ...setupHome,
  running: (session: number) => `Session ${number(session)} is running.`,
  runningMeeting: "Join the meeting and open Guildhall in its side panel.",
  runningChat: "Open the session",
  home: "The community’s home",
  upcoming: {
    heading: "Sessions to come",
    next: (session: number) => `Next session: ${number(session)}`,
    at: (at: number) => `${date(at)}, ${timeOfDay(at)}`,
    wasDue: (at: number) => `It was due on ${date(at)}, ${timeOfDay(at)}. Begin it, move it or cancel it.`,
    undated: "Its date is not known yet. Set it under “How we meet”.",
    extra: "extra session",
    move: "Move",
    moveLabel: (at: number) => `Move the session of ${date(at)}, ${timeOfDay(at)}`,
    moveTo: "New date and time",
    moveHint: (timeZone: string) => `Moves this session alone. Time zone: ${timeZone}`,
    moveNow: "Move it",
    moved: (at: number) => `Moved to ${date(at)}, ${timeOfDay(at)}.`,
    cancel: "Cancel it",
    cancelLabel: (at: number) => `Cancel the session of ${date(at)}, ${timeOfDay(at)}`,
    cancelAsk: (at: number) =>
      `Cancel the session of ${date(at)}, ${timeOfDay(at)}? Its topics wait again, and what was written for it moves to the agenda of the session after it.`,
    cancelNow: "Cancel the session",
    keep: "Keep it",
    cancelled: (at: number) => `Cancelled: ${date(at)}, ${timeOfDay(at)}.`,
    add: "Add a session",
    addHeading: "Add an extra session",
    addAt: "Date and time",
    addHint: (timeZone: string) => `The other sessions keep their dates. Time zone: ${timeZone}`,
    addNow: "Add it",
    added: (at: number) => `Added: ${date(at)}, ${timeOfDay(at)}.`,
    past: "Choose a time to come.",
    reuse: "Use the last agenda again",
    reuseHint: "Copies the items of the last session to the end of this agenda.",
    readOnly: (organisers: readonly Named[]) =>
      organisers.length === 0
        ? "Nobody looks after this community just now. Step in below, and you can write the agenda."
        : `${list(organisers.map(({ name }) => name))} ${organisers.length === 1 ? "writes" : "write"} the agenda. Tell them what you would like to talk about.`,
  },
  parked: {
    heading: "Parked topics",
    empty: "Nothing is parked. A topic that is set aside in a session waits here.",
    history: (sessionNumber: number, taken: Millis) =>
      `Session ${number(sessionNumber)}, ${taken === 0 ? "not reached" : `${spent(taken)} spent`}`,
    plan: "Put on the agenda",
    planLabel: (title: string) => `Put ${isolated(title)} on the agenda`,
    withdraw: "Withdraw",
    withdrawLabel: (title: string) => `Withdraw ${isolated(title)}`,
    withdrawAsk: (title: string) => `Withdraw “${isolated(title)}” for good?`,
    withdrawNow: "Withdraw it",
    keep: "Keep it",
  },
  settings: {
    heading: "Settings",
    name: "Name of the community",
    share: "How many ELMOs make a call?",
    shares: {
      quarter: "A quarter of the people here",
      third: "A third of the people here",
      half: "Half of the people here",
      twoThirds: "Two thirds of the people here",
      all: "Everybody here",
      other: (percent: string) => `${percent} of the people here`,
    },
    atLeast: "But at least",
    atLeastHint: "people, however few are here",
    example: (needed: readonly { present: number; needed: number }[]) =>
      `There is a call when ${either(needed.map((each) => `${number(each.needed)} of ${number(each.present)}`))} people here raise ELMO.`,
    names: "Show who raised ELMO",
    namesOn: "Everybody sees the names while the item runs. They are forgotten when it ends.",
    namesOff: "Nobody sees who raised ELMO, not even the facilitator. It is forgotten when the item ends.",
    namesNote: "A change counts from the next item on, so that nobody is shown against what they were told.",
    itemMinutes: "Minutes for a new item",
    save: "Save settings",
    saved: "Settings saved.",
    unsaved: "Not saved yet.",
    summaryMinutes: (value: number) => `A new item is given ${minutes(value)}.`,
  },
  organisers: {
    heading: "Organisers",
    hint: "They write the agenda, change the settings and may run any session.",
    none: "Nobody looks after this community any more.",
    claim: "Look after it",
    claimHint: "You become its organiser, and the chat is told.",
    name: "Name another organiser",
    nameButton: "Name",
    stepDown: "Step down",
    stepDownAsk: "Step down as organiser?",
    stepDownLast: "You are the only one. Anybody may then step in, and the chat is told who does.",
    stepDownNow: "Step down now",
    stay: "Stay",
    you: "you",
    byMeeting: "You organise the meeting in Teams, so you may do what organisers do.",
  },
  unknown: {
    heading: "Did it arrive?",
    line: (kind: ChatMessage["kind"]) =>
      `We do not know whether ${messages[kind]} reached the chat. Have a look there.`,
    again: "Post again",
    dismiss: "It is there",
    againLabel: (kind: ChatMessage["kind"]) => `Post ${messages[kind]} again`,
    dismissLabel: (kind: ChatMessage["kind"]) => `It is there: ${messages[kind]}`,
  },
};
