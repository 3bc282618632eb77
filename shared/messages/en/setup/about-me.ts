import type { Locale } from "../../locale.ts";

/** What is held about the person who reads it. */
export const aboutMe = ({ count, dateWithYear, list }: Locale) => {
  const records = (howMany: number) => count(howMany, { one: "record", other: "records" });
  const sessions = (howMany: number) => count(howMany, { one: "session", other: "sessions" });
  return {
    heading: "What is held about you",
    told: "Guildhall stores ids, not names: yours is asked of Teams when it is shown.",
    show: "Show what is held",
    loading: "Looking through what is stored…",
    failed: "That didn’t work. Nothing was changed. Please try again in a moment.",
    who: "Who you are: the ids of your account and of your organisation in Microsoft Entra. Nothing else that is stored says who you are.",
    records: (inAll: number, inSessions: number) =>
      `${records(inAll)} that you made or that name you, in this community and in ${sessions(inSessions)}: what you offered, wrote, signed, led and took on.`,
    calendar: (since: number | null) =>
      since === null
        ? "No address of your calendar."
        : `An address of your calendar, since ${dateWithYear(since)}.`,
    secret:
      "Your votes, your ELMOs and what you wrote anonymously: encrypted while that is needed, and readable for nobody afterwards.",
    administrator:
      "Whoever administers the storage could read all of this but what is secret. The server’s log names nobody.",
    exported: (at: readonly number[]) =>
      at.length === 0
        ? "Whoever operates Guildhall has not exported what is held about you."
        : `Whoever operates Guildhall exported what is held about you on ${list(at.map(dateWithYear))}.`,
    download: "Get all of it as a file",
    ready: "The file is ready.",
    erase: "Remove me…",
    eraseAsk:
      "Remove you from Guildhall? It forgets who you are, and you leave this community and its rota. What you contributed stays, as a former member’s. It can’t be undone.",
    eraseNow: "Remove me",
    keep: "Stay",
  };
};
