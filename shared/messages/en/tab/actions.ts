import type { ActionStanding } from "../../../domain/community/actions/part.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { quoted } from "../common/quoted.ts";
import { words } from "../common/words.ts";

/** Actions: what a session leaves to be done. */
export const actions = (locale: Locale) => {
  const { number, date, time } = locale;
  const { count } = words(locale);

  return {
    heading: "Actions",
    open: "Open actions",
    openCount: (howMany: number) => count(howMany, "open action"),
    owner: (owner: Named | null) => (owner === null ? "No owner yet" : owner.isMe ? "You" : owner.name),
    since: (session: number) => `since session ${number(session)}`,
    firstStep: "a first step after the honest look",
    due: (at: number) => `due ${date(at)}`,
    overdue: "overdue",
    dueIn: (text: string) => `Due in the session of: ${quoted(text)}`,
    dueLabel: "Due in the session of",
    dueAt: (at: number | null) => (at === null ? "no date yet" : `${date(at)}, ${time(at)}`),
    from: (session: number) => `from session ${number(session)}`,
    standing: {
      open: "Open",
      done: "Done",
      dropped: "Dropped",
      madeRoom: "Dropped to make room",
    } satisfies Record<ActionStanding["is"], string>,

    done: "Done",
    doneLabel: (text: string) => `Done: ${quoted(text)}`,
    takeOn: "I’ll do it",
    takeOnLabel: (text: string) => `I’ll do it: ${quoted(text)}`,
    undo: "Undo",
    undoLabel: (text: string) => `Undo: ${quoted(text)}`,
    reopen: "Open again",
    reopenLabel: (text: string) => `Open again: ${quoted(text)}`,
    more: (text: string) => `What to do with ${quoted(text)}`,
    drop: "Drop it",
    handOver: "Hand over",
    give: "Assign it",
    to: "New owner",
    handOverNow: "Hand over",
    giveNow: "Assign",
    putAway: "Hide what earlier sessions have left",

    told: "What people take on in a session is listed here until it is done. The next session starts with it.",
    allDone: "Everything is done.",
    full: (most: number) =>
      `${number(most)} is the limit. When a session adds more, the oldest are dropped. Tick off or drop the ones you no longer need.`,
    over: (howMany: number) => `Done and dropped (${number(howMany)})`,

    offered: (howMany: number) => `${count(howMany, "action is", "actions are")} open from earlier sessions.`,
  };
};
