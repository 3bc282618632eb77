import type { Locale } from "../../locale.ts";

export const start = (locale: Locale) => {
  const { date } = locale;

  return {
    live: "Start live",
    liveLabel: (what: string) => `Start live: ${what}`,
    inChat: (until: number) => `Start in the chat until ${date(until)}`,
    inChatLabel: (what: string, until: number) => `Start in the chat until ${date(until)}: ${what}`,
    choose: "More options…",
    chooseLabel: (what: string) => `More options: ${what}`,
    again: "Revise it in a new workshop",
    look: "Take an honest look",
    lookWhy: "Everybody answers in private: how often do we still do what our principles stand against?",
    askTopics: "Ask for topics",
    voteTopics: "Vote on the topics",
  };
};
