import type { Standing, TopicKind } from "../../../domain/community/topics/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const backlog = (locale: Locale) => {
  const { number, date } = locale;
  const { count, minutes } = words(locale);
  const kinds: Record<TopicKind, string> = {
    present: "Present",
    discuss: "Discuss",
    solve: "Solve",
  };

  return {
    told: "What would you present, discuss or want solved?",
    toldMore: "One topic is enough; more are welcome.",
    toldVote: "What shall we talk about first?",
    kinds,
    kindHints: {
      present: "I present it",
      discuss: "I would like to talk about it",
      solve: "I would like it solved",
    } satisfies Record<TopicKind, string>,
    title: "Topic",
    titlePlaceholder: "What is it about?",
    why: "Why? (optional)",
    kind: "What would you do with it?",
    minutes: "Minutes",
    planNext: "Put on the next agenda",
    onNext: (title: string) => `On the next agenda: ${isolated(title)}`,
    offer: "Offer a topic",
    offerButton: "Offer it",
    offering: "Offering…",
    close: "Close",
    save: "Save",
    named: "Your name stands beside your topic.",
    list: "Topics",
    soFar: (howMany: number) => `${count(howMany, "topic")} so far`,
    empty: "No topics yet. Offer the first.",
    emptyNow: "No topic waits just now. Offer another.",
    planned: (howMany: number) => `On an agenda (${number(howMany)})`,
    over: (howMany: number) => `Discussed or withdrawn (${number(howMany)})`,
    facts: (kind: TopicKind, value: number) => `${kinds[kind]} · ${minutes(value)}`,
    score: (score: number) => count(score, "vote"),
    votedOn: (score: number) => `Voted on: ${count(score, "vote")}`,
    scoreBonus: (score: number) => `${count(score, "point")}, one for having waited`,
    hidden: "Hidden by who runs this",
    standing: (standing: Standing): string => {
      switch (standing.is) {
        case "offered":
          return "Offered";
        case "ranked":
          return "Voted on";
        case "parked":
          return "Parked";
        case "running":
          return "On today’s agenda";
        case "planned":
          return standing.at === null ? "On the next agenda" : `Planned for ${date(standing.at)}`;
        case "discussed":
          return `Discussed in session ${number(standing.number)}`;
        case "withdrawn":
          return "Withdrawn";
      }
    },
    outcome: "What came of it?",
    outcomeTold: (text: string) => `Outcome: ${isolated(text)}`,
    outcomeSave: "Keep the outcome",
    outcomeSaving: "Keeping…",
    outcomeClosesIdeas: "Keeping it closes the list of ideas.",
    ideas: (topic: string) => `How could we solve “${isolated(topic)}”?`,
    ideasHeading: "Ideas",
    edit: (title: string) => `Edit ${isolated(title)}`,
    withdrawShort: "Withdraw",
    withdrawAsk: (title: string) => `Withdraw “${isolated(title)}”?`,
    withdrawNow: "Withdraw it",
    keep: "Keep it",
    closeAsking: "Stop asking",
    closeAskingAsk: "Stop asking for topics? Everybody may still offer some at any time.",
  };
};
