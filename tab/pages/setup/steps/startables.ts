import {
  OPEN_IN_CHAT_FOR,
  TOPIC_VOTES,
  WORKSHOP_MINUTES,
  WORKSHOP_VOTE,
} from "@guildhall/shared/domain/beginnings";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { AskBacklogVote, AskTopics } from "../../../components/activity/ask/ask-topics.tsx";
import { AskLogistics } from "../../../components/activity/ask/ask-logistics.tsx";
import { AskWorkshop } from "../../../components/activity/ask/ask-workshop.tsx";
import { openedFrom } from "../../../components/activity/ask/opening.ts";
import { LIVE_STARTS } from "../../../components/path/live-starts.ts";
import type { Startable } from "./start.tsx";

const inChatFor = Object.values(WORKSHOP_MINUTES.chat).reduce((sum, minutes) => sum + minutes, 0) * MINUTE;

export const WORKSHOP: Startable = {
  live: LIVE_STARTS.startWorkshop,
  inChat: (now) => ({
    command: { type: "startWorkshop", mode: "chat", minutes: WORKSHOP_MINUTES.chat, vote: WORKSHOP_VOTE },
    until: now + inChatFor,
  }),
  Form: AskWorkshop,
};

const inChatFrom = (now: Instant) => openedFrom({ inChat: true, lasts: OPEN_IN_CHAT_FOR }, now);

export const LOGISTICS: Startable = {
  live: LIVE_STARTS.voteOnLogistics,
  inChat: (now) => ({
    command: { type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...inChatFrom(now) },
    until: now + OPEN_IN_CHAT_FOR,
  }),
  Form: AskLogistics,
};

export const TOPICS: Startable = {
  live: LIVE_STARTS.askForTopics,
  inChat: (now) => ({
    command: { type: "askForTopics", ...inChatFrom(now) },
    until: now + OPEN_IN_CHAT_FOR,
  }),
  Form: AskTopics,
};

export const BACKLOG_VOTE: Startable = {
  live: LIVE_STARTS.openBacklogVote,
  inChat: (now) => ({
    command: { type: "openBacklogVote", ...TOPIC_VOTES, ...inChatFrom(now) },
    until: now + OPEN_IN_CHAT_FOR,
  }),
  Form: AskBacklogVote,
};
