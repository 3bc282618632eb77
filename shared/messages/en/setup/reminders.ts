import type { ReminderKind } from "../../../domain/community/reminders/part.ts";
import type { Locale } from "../../locale.ts";

/** The reminders of sessions, on the page *Settings*. */
export const reminders = ({ date, time }: Locale) => ({
  heading: "Reminders",
  told: "They are posted to the chat in the morning, on working days. Nobody is reminded of the same session twice.",
  switch: {
    leading: "Three working days before: remind whoever facilitates or presents",
    everybody: "One working day before: remind everybody",
  } satisfies Record<ReminderKind, string>,
  isOn: {
    leading: "Whoever facilitates or presents is reminded three working days before.",
    everybody: "Everybody is reminded one working day before.",
  } satisfies Record<ReminderKind, string>,
  none: "Reminders are switched off.",
  askWorth: "A day after a session: ask whether it was worth their time",
  asksWorth: "A day after a session, those who were there are asked whether it was worth their time.",
  askWorthHint: "Answers are sealed. Everybody sees the average of at least five people’s answers.",
  mentionMe: "Mention me in the reminders for everybody",
  mentionHint: "You’re always mentioned where you facilitate or present.",
  missed: "Not sent",
  missedTold: "It was too late for these, or the chat could not be reached.",
  missedLine: (what: ReminderKind, at: number): string =>
    `${what === "leading" ? "For whoever facilitates or presents" : "For everybody"}: session on ${date(at)}, ${time(at)}`,
});
