import { isolated } from "@guildhall/shared/domain/isolated";

/**
 * The bot's texts. Plain, short, kind British English; no exclamation marks except ELMO's own.
 * Texts without parameters may contain Markdown; parameters of the others are shown as they are.
 * Names of people are already isolated (`teams/chat/names.ts`).
 */
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  somebody: "Somebody",

  welcome: {
    summary: "Guildhall is here",
    title: "Guildhall is here",
    what: "I help a community found itself and run its meetings on time: a social contract that everybody signs, topics that are voted on, an agenda with timeboxes that everybody sees counting down, and a fair way to say that it is time to move on.",
    stepsTitle: "What comes then",
    steps: [
      "Here in the chat or in the **Guildhall** tab: make your contract, decide how you meet, collect topics and plan the next sessions. If there is no such tab yet, add it with **+**.",
      "In the meeting, open **Guildhall** from the bar at the top: it shows what is on and how long.",
      "When a topic has had enough, press **ELMO** there, or write *ELMO* in this chat. It is short for “Enough, let’s move on”.",
    ],
    help: "Mention me with the words *set up* and this card comes again, or with *help* to hear what I understand.",
  },

  help: {
    summary: "What Guildhall understands",
    title: "What I understand here",
    lines: [
      "**ELMO** (“Enough, let’s move on”) while a session runs: it counts once for each person and item, like the button in the panel.",
      "**The buttons on my cards**: votes, lists to write into and the social contract come into this chat as cards. Vote, change your vote or take it back, add an entry, sign: right there, until it closes. Your own choices are shown to you alone.",
      "**set up**: the card that leads through the founding, with how far each step is and what comes next.",
      "**help**: this card.",
      "All the rest is in the **Guildhall** tab of this chat: the agenda, the settings, and the session itself.",
    ],
    setup: "Set up the community",
    quietly: "If I do not notice an ELMO in the chat, mention me with it, or press the button in the panel.",
  },

  personalHelp:
    "I work in meetings and group chats. Add Guildhall to one of them, and open the Guildhall tab there to begin.",

  elmo: {
    noSession:
      "No session is running here, so there is nothing to move on from. A session begins in the Guildhall tab.",
    noItem: "No item is running at the moment, so there is nothing to move on from.",
    notStored:
      "I could not count that ELMO: my storage does not answer. Nothing else was lost. Please press the button in the panel, or write it again in a moment.",
    refused: "I could not count that ELMO. Please try the button in the panel.",
  },

  call: {
    said: (n: number, present: number): string =>
      `${n} of ${present} ${n === 1 ? "says" : "say"}: enough, let’s move on.`,
    item: "Now:",
    next: "The facilitator decides in the panel: move on, park it, or a few more minutes.",
  },

  inviteOthers: {
    title: (name: string): string => `You are invited to ${isolated(name)}`,
    what: "We meet to learn from each other. Whoever is in this chat is welcome, and does not have to know anything beforehand.",
    how: "Open the **Guildhall** tab of this chat, or take part right here: vote, offer a topic and sign on the cards that come into this chat.",
    see: "See what we do",
  },

  organiserClaimed: (name: string): string =>
    `${name} looks after this community from now on: no organiser was left.`,

  facilitationTaken: (name: string): string =>
    `${name} facilitates from here on, because the facilitator is away.`,

  recap: {
    title: "Recap of the session",
    session: (n: number): string => `session ${n}`,
    summary: (name: string, n: number): string => `Recap of ${isolated(name)}, session ${n}`,
    lasted: (minutes: string): string => minutes,
    itemsTitle: "What we did",
    noItems: "The agenda was empty.",
    planned: (minutes: string): string => `${minutes} planned`,
    took: (minutes: string): string => `${minutes} taken`,
    parked: "parked",
    notReached: "not reached",
    minutes: (n: number): string => `${n} min`,
    underAMinute: "under 1 min",
    learnedTitle: "What we take away",
    actionsTitle: "Who does what",
    owner: (name: string): string => `${name}: `,
    noOwner: "Nobody yet: ",
    stillOpen: (n: number): string =>
      `${count(n, "action", "actions")} of earlier sessions ${n === 1 ? "is" : "are"} still open.`,
    more: (n: number): string => `and ${n} more, in the Guildhall tab`,
    thanks: (name: string): string => `Thank you for facilitating, ${name}.`,
    endedItself: "Nobody finished the session, so it ended at the last thing that somebody did.",
    waiting: (n: number): string =>
      `${count(n, "topic waits", "topics wait")} among the parked for the next agenda.`,
    next: "Next: write the next agenda in the Guildhall tab.",
  },
} as const;
