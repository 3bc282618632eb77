import type { Standing, TopicKind } from "../../../domain/community/topics/part.ts";
import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

export const backlog = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, date } = locale;
  const { count, minutes } = words(locale);
  const kinds: Record<TopicKind, string> = {
    present: "Present",
    discuss: "Discuss",
    solve: "Solve",
  };

  return {
    told: shared.prompts.topics,
    toldMore: shared.oneIsEnough,
    toldVote: shared.questions.backlog,
    kinds,
    kindHints: {
      present: "I’ll present it",
      discuss: "I would like to talk about it",
      solve: "I would like it solved",
    } satisfies Record<TopicKind, string>,
    title: "Topic",
    why: "Why? (optional)",
    kind: "What kind of topic is it?",
    minutes: "Minutes",
    planNext: "Put on the next agenda",
    onNext: (title: string) => `On the next agenda: ${isolated(title)}`,
    offer: "Offer a topic",
    offerButton: "Offer topic",
    close: "Close",
    save: "Save",
    named: "Your name is shown with your topic.",
    list: "Topics",
    soFar: shared.topicsSoFar,
    empty: shared.noTopics,
    emptyNow: shared.noTopicsNow,
    planned: (howMany: number) => `On an agenda (${number(howMany)})`,
    over: (howMany: number) => `Discussed or withdrawn (${number(howMany)})`,
    facts: (kind: TopicKind, value: number) => `${kinds[kind]} · ${minutes(value)}`,
    score: (score: number) => count(score, "vote"),
    votedOn: (score: number) => count(score, "vote"),
    scoreBonus: (score: number) => `${count(score - 1, "vote")} · +1 for waiting`,
    hidden: shared.hidden,
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
    outcome: "What was the outcome?",
    outcomeTold: (text: string) => `Outcome: ${isolated(text)}`,
    outcomeSave: "Save outcome",
    outcomeClosesIdeas: "Saving it closes the list of ideas.",
    ideas: shared.prompts.ideas,
    ideasHeading: "Ideas",
    edit: (title: string) => `Edit ${isolated(title)}`,
    withdrawShort: "Withdraw",
    withdrawAsk: (title: string) => `Withdraw “${isolated(title)}”?`,
    withdrawNow: "Withdraw it",
    keep: "Keep it",
    closeAsking: shared.stopAsking,
    closeAskingAsk: "Stop asking for topics? People can still offer topics at any time.",
  };
};
