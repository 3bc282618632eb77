import type { Locale } from "../../locale.ts";

export const home = ({ number }: Locale) => ({
  running: (session: number) => `Session ${number(session)} is running.`,
  runningMeeting: "Join the meeting and open Guildhall in its side panel.",
  runningChat: "Open the session",
  home: "The community’s home",
});
