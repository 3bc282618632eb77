import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";

/** The rota, on the page *People*. */
export const rota = (locale: Locale) => {
  const { date, time, number } = locale;
  const { count } = words(locale);
  return {
    heading: "Rota",
    hint: "Everybody on the rota takes turns at facilitating: next is whoever has led least of the sessions that they attended. It’s only for sharing the work, never for judging anybody.",
    scale:
      "An icebreaker puts you in order: everybody places themselves by how long they’ve been here, and the newest go first.",
    turns: "Coming turns",
    noTurns: (onRota: number) =>
      onRota === 0
        ? "Nobody is on the rota yet. Turns are named as soon as two people are."
        : "Turns are named as soon as two people are on the rota.",
    at: (at: number) => `${date(at)}, ${time(at)}`,
    undated: "The session after that",
    nextUndated: "The next session",
    holder: ({ name, isMe }: Named) => (isMe ? "You" : name),
    guest: (name: string) => `${isolated(name)} (guest)`,
    guestFacilitates: (name: string) => `${isolated(name)}, a guest, facilitates.`,
    byHand: "keeps this place",
    open: "Nobody yet",
    nobody: "Nobody has this turn yet.",
    facilitates: ({ name, isMe }: Named, sure: boolean): string => {
      const who = isMe ? "You facilitate" : `${name} facilitates`;
      return sure ? `${who}.` : `${who}, not confirmed yet.`;
    },
    likelyTurns: "Likely after that",
    likelyHint: "Not announced yet, and worked out again whenever something changes.",
    likely: ({ name, isMe }: Named) =>
      isMe ? "You’re likely to facilitate." : `${name} is likely to facilitate.`,
    confirmed: "confirmed",
    waiting: "not confirmed yet",
    afterAll: "I’ll do it after all",
    cannotAsk:
      "We’ll ask others privately, one at a time, and tell nobody that you can’t. It’s your turn until somebody takes it.",
    cannotNow: "Ask others",
    keep: "Keep it",
    people: (onRota: number) => `On the rota (${number(onRota)})`,
    led: (sessions: number) => (sessions === 0 ? "hasn’t led yet" : `led ${count(sessions, "session")}`),
    mine: (inSessions: number) =>
      inSessions === 1 ? "You’re next." : `You’re next in about ${count(inSessions, "session")}.`,
    notYet: "You’re on the rota. Your turn comes after your first session.",
    away: (from: number, to: number) =>
      `You’re away from ${date(from)} to ${date(to)}, and get no turn then.`,
    join: "Join the rota",
    leave: "Leave the rota",
    leaveAsk:
      "Leave the rota? Others are asked for your turns. You can come back at any time, to the same place.",
    leaveNow: "Leave",
    stay: "Stay",
    goAway: "Away…",
    back: "I’m back",
    awayForm: "When are you away?",
    from: "First day",
    to: "Last day",
    save: "Save",
    order: "The last day can’t be before the first.",
    over: "These days are over.",
  };
};
