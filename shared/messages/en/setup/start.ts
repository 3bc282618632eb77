import type { Locale } from "../../locale.ts";

export const start = (locale: Locale) => {
  const { date } = locale;

  return {
    live: "Start live",
    liveLabel: (what: string) => `Start live: ${what}`,
    inChat: (until: number) => `Start in the chat until ${date(until)}`,
    inChatLabel: (what: string, until: number) => `Start in the chat until ${date(until)}: ${what}`,
    choose: "Choose how…",
    chooseLabel: (what: string) => `Choose how: ${what}`,
    again: "Make it anew in a workshop",
    askTopics: "Ask everybody for topics",
    voteTopics: "Vote on the topics",
  };
};
