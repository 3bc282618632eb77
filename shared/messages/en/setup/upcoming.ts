import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

/** The sessions to come. */
export const upcoming = (locale: Locale) => {
  const { number, time, date, list } = locale;

  return {
    heading: "Upcoming sessions",
    next: (session: number) => `Next session: ${number(session)}`,
    at: (at: number) => `${date(at)}, ${time(at)}`,
    wasDue: (at: number) => `It was due on ${date(at)}, ${time(at)}. Begin it, move it or cancel it.`,
    undated: "It has no date yet.",
    setDate: "Set its date",
    extra: "extra session",
    move: "Move",
    moveLabel: (at: number) => `Move the session of ${date(at)}, ${time(at)}`,
    moveTo: "New date and time",
    moveHint: (timeZone: string) => `Moves this session only. Time zone: ${timeZone}`,
    moveNow: "Move it",
    moved: (at: number) => `Moved to ${date(at)}, ${time(at)}.`,
    cancel: "Cancel it",
    cancelLabel: (at: number) => `Cancel it: the session of ${date(at)}, ${time(at)}`,
    cancelAsk: (at: number) =>
      `Cancel the session of ${date(at)}, ${time(at)}? Its topics go back to the list, and its other items move to the agenda of the session after it.`,
    cancelNow: "Cancel the session",
    keep: "Keep it",
    cancelled: (at: number) => `Cancelled: ${date(at)}, ${time(at)}.`,
    doneInOutlook: "Done in Outlook",
    doneInOutlookLabel: (at: number) => `Done in Outlook: the session of ${date(at)}, ${time(at)}`,
    outlookDone: "Outlook is up to date with this session.",
    cancelledHeading: "Cancelled sessions",
    add: "Add a session",
    addHeading: "Add an extra session",
    addAt: "Date and time",
    addHint: (timeZone: string) =>
      `The other sessions keep their dates. You facilitate it. Time zone: ${timeZone}`,
    addNow: "Add it",
    added: (at: number) => `Added: ${date(at)}, ${time(at)}.`,
    past: "Pick a future date and time.",
    reuse: "Reuse the last agenda",
    reuseHint: "Adds the items of the last session to the end of this agenda.",
    readOnly: (organisers: readonly Named[]) =>
      organisers.length === 0
        ? "This community has no organiser. Become organiser under “People” to write the agenda."
        : `${list(organisers.map(({ name }) => name))} ${organisers.length === 1 ? "writes" : "write"} the agenda. Tell them what you would like to talk about.`,
  };
};
