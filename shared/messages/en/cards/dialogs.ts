import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** The dialogs that cards open, and the buttons that open them. */
export const dialogs = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);
  return {
    /** below a field, in place of what would be cut */
    farTooLong: "That is far too long. Nothing was cut; please shorten it.",
    /** above what was typed, when it cannot be stored any more */
    unsent: "What you wrote, so that you can copy it",
    retry: {
      title: "Not saved yet",
      typed: "What you typed",
      again: "Try again",
      notStored: "That could not be saved. What you typed is still here; please try again.",
      slow: "That is taking longer than it should. What you typed is still here; please try again.",
    },
    changedMeanwhile: "Somebody else changed this. Save again to replace their wording:",

    name: {
      open: "Create community",
      title: "Create your community",
      create: "Create community",
    },

    entries: {
      open: { entry: "Add an entry", topic: "Offer a topic" },
      openOwn: { entry: "Add or edit entries", topic: "Offer or edit topics" },
      title: { entry: "Add an entry", topic: "Offer a topic" },
      editTitle: { entry: "Edit your entry", topic: "Edit your topic" },
      add: { entry: "Add", topic: "Offer" },
      twin: "Which bad entry does it replace?",
      noTwin: "None of the bad ones",
      yours: "Yours",
      noneYet: "You have not added anything yet.",
      edit: "Edit",
      remove: "Remove",
      editTip: (text: string): string => `Edit ${isolated(text)}`,
      removeTip: (text: string): string => `Remove ${isolated(text)}`,
      save: "Save",
      cancel: "Cancel",
      closed: "This list has closed. Nothing can be added any more.",
      hidden: " · hidden from others",
      merged: " · merged with others",
      more: (n: number): string => `and ${number(n)} more of yours, in the Guildhall tab`,
    },

    option: {
      open: "Add an option",
      title: "Add an option",
      label: "Another option",
      add: "Add",
      there: "Options so far",
      closed: "This vote has closed. Nothing can be added any more.",
      full: "There is no room for more options.",
    },

    object: {
      closed: "This vote has closed. No answer counts any more.",
    },

    tidy: {
      open: "Hide or merge entries",
      title: "Hide or merge entries",
      which: "Entry",
      into: "Merge with",
      choose: "Choose one",
      wording: "Wording for both, if neither fits",
      hide: "Hide",
      show: "Show again",
      merge: "Merge",
    },

    start: {
      hoursEach: "How long should each step stay open?",
      hours: "How long should it stay open?",
      start: "Start",
    },

    choose: {
      open: "Choose the principles",
      title: "Choose the principles",
      which: "Which become principles? The best are ticked already.",
      choice: (text: string, votes: number): string => `${text} · ${count(votes, "vote")}`,
      take: "Take these",
    },

    wording: {
      open: "Edit the wording",
      title: "Word the principles",
      cleared: "Clear a field to remove that principle.",
      field: (n: number): string => `Principle ${number(n)}`,
      another: "Another principle",
      save: "Save",
      moveUp: "Move up",
      moveUpTip: (principle: string): string => `Move up: “${isolated(principle)}”`,
    },

    plan: {
      open: "Plan the next sessions",
      openAgain: "Plan again",
      title: "Plan the next sessions",
      sessions: "How many sessions?",
      first: "First session",
      second: "Second session",
      time: "Time",
      propose: "Propose a plan",
    },

    arrange: {
      open: "Move topics",
      title: "Move topics",
      which: "Topic",
      to: "Move to",
      move: "Move",
    },
  };
};
