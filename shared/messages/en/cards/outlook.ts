import { whenOnCard } from "../../on-card.ts";

/** The card that says what to change in Outlook. */
export const outlook = () => ({
  title: {
    move: "A session was moved: please move it in Outlook",
    cancel: "A session was cancelled: please cancel it in Outlook",
    add: "An extra session: please add it in Outlook",
  },
  summary: {
    move: "Please move a meeting in Outlook",
    cancel: "Please cancel a meeting in Outlook",
    add: "Please add a meeting in Outlook",
  },
  /** `who`: mentions, or nothing */
  asks: (who: readonly string[]): string =>
    who.length === 0
      ? "Guildhall can’t change the meeting series. Whoever organises it can."
      : `${who.join(" ")} Guildhall can’t change the meeting series, so please do this:`,
  move: (from: number, to: number): string =>
    `Open the meeting of ${whenOnCard(from)} in your calendar, choose **This event** and move it to ${whenOnCard(to)}.`,
  cancel: (from: number): string =>
    `Open the meeting of ${whenOnCard(from)} in your calendar, choose **This event** and cancel it.`,
  add: (to: number): string =>
    `Send everybody an invitation for ${whenOnCard(to)} with the join link of this series, so that you meet in this chat.`,
  done: "Done",
  isDone: "Changed in Outlook.",
  withdrawn: "There is nothing to change in Outlook any more.",
});
