import type { Locale } from "../../locale.ts";

/** Telling that one was at a session, which panels may not show. */
export const checkIn = ({ number }: Locale) => ({
  ask: (session: number, over: boolean) =>
    over
      ? `Were you at session ${number(session)}? Guildhall didn’t see you for half of it.`
      : `Are you in session ${number(session)} without Guildhall’s panel?`,
  here: (over: boolean) => (over ? "I was here" : "I’m here"),
  done: (session: number, over: boolean) =>
    over ? `You were at session ${number(session)}.` : `You’re in session ${number(session)}.`,
  takeBack: "Take back",
  secret: "Nobody else sees this by name.",
});
