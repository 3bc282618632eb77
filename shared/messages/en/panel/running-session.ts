import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";

/** The panel while a session runs. */
export const runningSession = (locale: Locale) => {
  const { number, time, list, countdown } = locale;
  const { count, minutes, spent } = words(locale);
  const who = ({ name, isMe }: Named) => (isMe ? "you" : name);

  return {
    subtitle: (session: number, { name, isMe }: Named) =>
      `Session ${number(session)} · ${isMe ? "you facilitate" : `${name} facilitates`}`,
    here: (howMany: number) => `${number(howMany)} here`,
    hereLabel: (howMany: number) => `${number(howMany)} here. Show who`,
    mute: "Mute the sound at zero",
    unmute: "Play a soft sound at zero",
    now: (place: number, of: number) => `Now · ${number(place)} of ${number(of)}`,
    timer: "Time left",
    timerOver: "Overtime",
    left: (seconds: number) => countdown(seconds),
    overtime: (seconds: number) => `+${countdown(seconds)}`,
    over: "over",
    of: (value: number) => `of ${minutes(value)}`,
    used: "Time used",
    levels: {
      warning: "Time to wrap up",
      danger: "Almost out of time",
      over: "Out of time",
    },
    paused: "Paused",
    controls: "Run the session",
    pause: "Pause",
    resume: "Resume",
    plusOne: "+1",
    minusOne: "−1",
    plusOneLabel: "+1 minute",
    minusOneLabel: "−1 minute",
    next: "Next",
    nextLabel: (title: string) => `Next: ${isolated(title)}`,
    done: "Done",
    doneLabel: "Done: this was the last item",
    previous: "Previous",
    editAgenda: "Agenda",
    editAgendaLabel: "Change the agenda",
    finish: "Finish",
    finishAsk: "Finish the session now? The recap goes to the chat. It can be reopened for an hour.",
    finishNow: "Finish now",
    notYet: "Not yet",
    allDone: "That was the last item",
    allDoneBody: "Add what you learned, then finish the session.",
    allDoneMember: (facilitator: Named) =>
      `Add what you learned. ${facilitator.isMe ? "You finish" : `${facilitator.name} finishes`} the session.`,
    noneOn: "No item is on",
    noneOnBody: "Start the next item, or finish the session.",
    noneOnMember: (facilitator: Named) =>
      facilitator.isMe
        ? "You start the next item, or finish the session."
        : `${facilitator.name} starts the next item, or finishes the session.`,
    nothingPlanned: "Nothing is on the agenda",
    nothingPlannedBody: "Add the first item, then start it here.",
    nothingPlannedMember: "Whoever runs the session can add an item.",
    finishSession: "Finish the session",
    startNext: (title: string) => `Start ${isolated(title)}`,

    elmo: {
      word: "ELMO",
      sentence: "Enough, let’s move on",
      count: (raised: number, needed: number) => `${number(raised)} of ${number(needed)}`,
      label: (raised: number, needed: number) =>
        `ELMO: enough, let’s move on. ${number(raised)} of ${number(needed)}`,
      raised: "You raised it.",
      takeBack: "Take back",
      takeBackLabel: (raised: number, needed: number) =>
        `ELMO: you raised it. Take back. ${number(raised)} of ${number(needed)}`,
      secret: "Nobody sees that it was you, not even the facilitator.",
      named: "Everybody sees your name while this item runs.",
      raisers: (names: readonly Named[]) => `Raised by ${list(names.map(who))}`,
    },
    call: {
      region: "Call to move on",
      banner: (raised: number, present: number) =>
        `${number(raised)} of ${number(present)} say: enough, let’s move on.`,
      voices: "What do you say?",
      elmo: (raised: number) => `ELMO ${number(raised)}`,
      keepGoing: (howMany: number) => `Keep going ${number(howMany)}`,
      keepGoingBy: (names: readonly Named[]) => `Keep going: ${list(names.map(who))}`,
      moveOn: "Move on",
      park: "Park it",
      more: (value: number) => `${count(value, "minute")}, then on`,
      waiting: ({ name }: Named) => `${name} decides now: move on, park it, or a little longer.`,
    },

    nextHeading: "Next",
    agendaRest: "Next on the agenda",
    nothingNext: "This is the last item.",
    notReached: "not reached",
    ends: (at: number) => `Ends ${time(at)}`,
    plan: (over: number) => {
      if (over === 0) return "on time";
      return over > 0 ? `${minutes(over)} over plan` : `${minutes(-over)} to spare`;
    },
    doneItems: (howMany: number) => `Done (${number(howMany)})`,
    parked: (howMany: number) => `Parked (${number(howMany)})`,
    parkedNote: "Parked topics go back to the community’s list when the session ends.",
    spentOf: (value: number, planned: number) => `${spent(value)} of ${minutes(planned)}`,

    takeaways: {
      heading: (howMany: number) => `Takeaways (${number(howMany)})`,
      open: "Add a takeaway",
      region: "New takeaway",
      kind: "What is it?",
      learned: "Learned",
      action: "Action",
      question: "Question",
      text: {
        learned: "What did we learn?",
        action: "What will be done?",
        question: "What would we like to know?",
      },
      owner: "Owner (optional)",
      mine: "Me",
      nobody: "No owner yet",
      ownedBy: ({ name, isMe }: Named) => (isMe ? "Owner: you" : `Owner: ${name}`),
      add: "Add",
      close: "Close",
      edit: (text: string) => `Edit ${isolated(text)}`,
      remove: (text: string) => `Remove ${isolated(text)}`,
    },

    people: {
      heading: (howMany: number) => `${number(howMany)} here`,
      list: "Who is here",
      facilitator: "facilitates",
      you: "you",
      corrected: (corrected: number, counted: number) =>
        `Counted as ${number(corrected)}. We see ${count(counted, "person", "people")} with Guildhall open.`,
      headCount: "How many people are here?",
      headCountHint: "Several people on one screen? Enter the real number; ELMO uses it.",
      setHeadCount: "Save",
      resetHeadCount: "Count automatically",
      headCountRange: (most: number) => `Enter a whole number from 1 to ${number(most)}.`,
      handOver: "Hand facilitation over",
      handOverHint: "They run the session from now on. You stay an organiser if you are one.",
      handOverTo: "New facilitator",
      handOverButton: "Hand over",
      takeOver: "Take over facilitation",
    },
    absent: ({ name }: Named) => `${name} has left. Anybody can take over.`,
    tookOver: ({ name, isMe }: Named) =>
      isMe ? "You took over facilitation." : `${name} took over facilitation.`,
    handedOver: ({ name, isMe }: Named) =>
      isMe ? "Facilitation was handed to you." : `${name} is now facilitating.`,
    facilitation: {
      asked: "Can you facilitate this session?",
      onlyYou:
        "You’re next in line of those here. Only you see this. Without an answer within a minute, we ask somebody else.",
      yourTurn: "It’s your turn to facilitate this session.",
      began: ({ name }: Named) => `${name} began it because you weren’t here.`,
      notNow: "Not today",
      taken: "Thank you for facilitating.",
      declined: "Fine. Nobody is told.",
    },

    announce: {
      item: (title: string, presenter: string | null, value: number) =>
        `Now on: ${isolated(title)}${presenter === null ? "" : `, ${presenter}`}, ${count(value, "minute")}.`,
      call: (raised: number, present: number) =>
        `ELMO: ${number(raised)} of ${number(present)} want to move on.`,
      warning: (seconds: number) => `Time to wrap up: ${countdown(seconds)} left.`,
      danger: (seconds: number) => `Almost out of time: ${countdown(seconds)} left.`,
      over: "The time for this item is up.",
      paused: "The timer is paused.",
      resumed: "The timer is running again.",
      ended: "The session is over.",
      begun: "The session has begun.",
    },
  };
};
