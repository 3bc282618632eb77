import type { PastItem } from "../../../domain/rows.ts";
import type { CallAnswers, SessionCounts } from "../../../domain/session-counts.ts";
import type { Named } from "../../named.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** A short description of a past session. */
export const pastSessions = (locale: Locale) => {
  const { number } = locale;
  const { count, minutes } = words(locale);
  const people = (howMany: number): string => count(howMany, "person", "people");

  /** How calls were answered, following their number. */
  function answered({ movedOn, parked, continued }: CallAnswers): string {
    const answers = [
      ...(movedOn === 0 ? [] : [`${number(movedOn)} moved on`]),
      ...(parked === 0 ? [] : [`${number(parked)} parked`]),
      ...(continued === 0 ? [] : [`${number(continued)} continued`]),
    ];
    return answers.length === 0 ? "" : ` (${answers.join(", ")})`;
  }

  return {
    heading: "Past sessions",
    empty: "No sessions yet. What came of each session will appear here.",
    loading: "Loading…",
    failed: "This could not be loaded.",
    again: "Try again",
    notCurrent: "The latest changes may still be missing here.",
    more: "Show more sessions",
    moreTakeaways: "Show more takeaways",
    added: (howMany: number) => `${number(howMany)} more shown`,
    details: (session: number) => `What happened in session ${number(session)}`,
    items: (session: number) => `Items of session ${number(session)}`,
    takeaways: (session: number) => `Takeaways of session ${number(session)}`,
    /** follows the title of an item */
    item: ({ planned, minutes: took, became }: PastItem) =>
      became === "notReached"
        ? "not reached"
        : `${number(took)} of ${minutes(planned)}${became === "parked" ? ", parked" : ""}`,
    hidden: "A hidden topic",
    formerMember: "a former member",
    anAction: "Action",
    aQuestion: "Question",
    /** follows what was asked */
    question: "(question)",
    /** follows an action */
    action: (owner: Named | null) =>
      owner === null ? "(action)" : owner.isMe ? "(action, yours)" : `(action, ${owner.name})`,
    session: (session: number, at: number) => `Session ${number(session)} · ${locale.dateWithYear(at)}`,
    facilitated: ({ name, isMe }: Named) => `Facilitated by ${isMe ? "you" : name}`,
    ran: (value: number, planned: number | null) =>
      planned === null ? minutes(value) : `${minutes(value)} of ${number(planned)} planned`,
    attendance: (howMany: number, untilTheEnd: number) =>
      howMany === 1
        ? `1 person, ${untilTheEnd === 1 ? "until the end" : "not until the end"}`
        : `${people(howMany)}, ${untilTheEnd === howMany ? "all" : untilTheEnd === 0 ? "nobody" : number(untilTheEnd)} until the end`,
    headCount: (howMany: number, seen: number) =>
      seen === 0
        ? `${people(howMany)} by head count`
        : `${people(howMany)} by head count, ${number(seen)} of them in Teams`,
    nobody: "Nobody stayed for five minutes.",
    counting: "Attendance is being counted.",
    yours: (whole: boolean) => (whole ? "You were there" : "You were there for part of it"),
    counts: ({ done, parked, takeaways, elmos, calls, answers }: SessionCounts) =>
      [
        `${count(done, "item")} done`,
        ...(parked === 0 ? [] : [`${number(parked)} parked`]),
        ...(takeaways === 0 ? [] : [count(takeaways, "takeaway")]),
        ...(elmos === 0 ? [] : [count(elmos, "ELMO")]),
        ...(calls === 0 ? [] : [count(calls, "call") + answered(answers)]),
      ].join(" · "),
  };
};
