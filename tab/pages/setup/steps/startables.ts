import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/logistics/choice";
import { DAY, MINUTE, type Instant } from "@guildhall/shared/domain/time";
import { AskBacklogVote, AskTopics } from "../../../components/activity/ask/ask-topics.tsx";
import { AskLogistics } from "../../../components/activity/ask/ask-logistics.tsx";
import { AskWorkshop } from "../../../components/activity/ask/ask-workshop.tsx";
import { LIVE, openedFrom } from "../../../components/activity/ask/opening.ts";
import type { Startable } from "./start.tsx";

/** Long enough that most people come by. */
const DAYS_IN_CHAT = 3 * DAY;
const STEP_IN_CHAT = 2 * DAY;
const inMinutes = STEP_IN_CHAT / MINUTE;

const vote = { budget: null, cap: 1, secrecy: "hidden" } as const;

export const WORKSHOP: Startable = {
  live: { type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 10, vote: 5 }, vote },
  inChat: (now) => ({
    command: {
      type: "startWorkshop",
      mode: "chat",
      minutes: { bad: inMinutes, good: inMinutes, vote: inMinutes },
      vote,
    },
    until: now + 3 * STEP_IN_CHAT,
  }),
  Form: AskWorkshop,
};

const live = openedFrom(LIVE, 0);
const inChatFrom = (now: Instant) => openedFrom({ inChat: true, lasts: DAYS_IN_CHAT }, now);

export const LOGISTICS: Startable = {
  live: { type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...live },
  inChat: (now) => ({
    command: { type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...inChatFrom(now) },
    until: now + DAYS_IN_CHAT,
  }),
  Form: AskLogistics,
};

export const TOPICS: Startable = {
  live: { type: "askForTopics", ...live },
  inChat: (now) => ({
    command: { type: "askForTopics", ...inChatFrom(now) },
    until: now + DAYS_IN_CHAT,
  }),
  Form: AskTopics,
};

/** Two votes each; both may go to one topic. */
const shared = { budget: 2, cap: 2 } as const;

export const BACKLOG_VOTE: Startable = {
  live: { type: "openBacklogVote", ...shared, ...live },
  inChat: (now) => ({
    command: { type: "openBacklogVote", ...shared, ...inChatFrom(now) },
    until: now + DAYS_IN_CHAT,
  }),
  Form: AskBacklogVote,
};
