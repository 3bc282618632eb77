import type { ActionStanding } from "../../../domain/community/actions/part.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { quoted } from "../common/quoted.ts";
import { words } from "../common/words.ts";

/** Actions: what a session leaves to be done. */
export const actions = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);

  return {
    heading: "Actions",
    open: "Open actions",
    openCount: (howMany: number) => count(howMany, "open action"),
    owner: (owner: Named | null) => (owner === null ? "Nobody yet" : owner.isMe ? "You" : owner.name),
    since: (session: number) => `since session ${number(session)}`,
    from: (session: number) => `from session ${number(session)}`,
    standing: {
      open: "Open",
      done: "Done",
      dropped: "Dropped",
      madeRoom: "Made room for newer ones",
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
    handOver: "Hand it over",
    give: "Give it to somebody",
    to: "Who does it?",
    handOverNow: "Hand over",
    giveNow: "Give it",
    putAway: "Put the open actions away",

    told: "What somebody takes on in a session stands here until it is done. The next session begins with it.",
    allDone: "Everything is done.",
    full: (most: number) =>
      `${number(most)} is the most. When a session brings more, the oldest make room. Tick off or drop what is over.`,
    over: (howMany: number) => `Done and dropped (${number(howMany)})`,

    offered: (howMany: number) => `${count(howMany, "action is", "actions are")} open from earlier sessions.`,
  };
};
