import {
  OPEN_IN_CHAT_FOR,
  TOPIC_VOTES,
  WORKSHOP_MINUTES,
  WORKSHOP_VOTE,
} from "@guildhall/shared/domain/beginnings";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { Path } from "@guildhall/shared/reading/path";
import type { NextThing, StartCode } from "@guildhall/shared/reading/path-next";
import type { ComponentType } from "react";
import type { AskProps } from "../../../components/activity/ask/ask-form.tsx";
import { AskBacklogVote } from "../../../components/activity/ask/ask-backlog-vote.tsx";
import { AskLogistics } from "../../../components/activity/ask/ask-logistics.tsx";
import { AskLook, AskScale, AskTopics } from "../../../components/activity/ask/ask-with-opening.tsx";
import { AskWorkshop } from "../../../components/activity/ask/ask-workshop.tsx";
import { openedFrom } from "../../../components/activity/ask/opening.ts";
import { LIVE_STARTS } from "../../../components/path/live-starts.ts";

/** One way to start an activity, with one tap. */
interface Startable {
  readonly live: MemberCommunityCommand;
  readonly inChat: (now: Instant) => { readonly command: MemberCommunityCommand; readonly until: Instant };
  /** the form with all the options */
  readonly Form: ComponentType<AskProps>;
}

const inChatFor = Object.values(WORKSHOP_MINUTES.chat).reduce((sum, minutes) => sum + minutes, 0) * MINUTE;

const WORKSHOP: Startable = {
  live: LIVE_STARTS.startWorkshop,
  inChat: (now) => ({
    command: { type: "startWorkshop", mode: "chat", minutes: WORKSHOP_MINUTES.chat, vote: WORKSHOP_VOTE },
    until: now + inChatFor,
  }),
  Form: AskWorkshop,
};

/** Open in the chat for as long as is usual. */
const inChat =
  (command: (opening: ReturnType<typeof openedFrom>) => MemberCommunityCommand): Startable["inChat"] =>
  (now) => ({
    command: command(openedFrom({ inChat: true, lasts: OPEN_IN_CHAT_FOR }, now)),
    until: now + OPEN_IN_CHAT_FOR,
  });

const LOGISTICS: Startable = {
  live: LIVE_STARTS.voteOnLogistics,
  inChat: inChat((opening) => ({ type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...opening })),
  Form: AskLogistics,
};

const TOPICS: Startable = {
  live: LIVE_STARTS.askForTopics,
  inChat: inChat((opening) => ({ type: "askForTopics", ...opening })),
  Form: AskTopics,
};

const BACKLOG_VOTE: Startable = {
  live: LIVE_STARTS.openBacklogVote,
  inChat: inChat((opening) => ({ type: "openBacklogVote", ...TOPIC_VOTES, ...opening })),
  Form: AskBacklogVote,
};

const SCALE: Startable = {
  live: LIVE_STARTS.openScale,
  inChat: inChat((opening) => ({ type: "openScale", ...opening })),
  Form: AskScale,
};

const LOOK: Startable = {
  live: { type: "lookHonestly", closesAt: null, inChat: false },
  inChat: inChat((opening) => ({ type: "lookHonestly", ...opening })),
  Form: AskLook,
};

/** What the path leads to, and the honest look, which is taken again and again. */
export type ActivityStart = Exclude<StartCode, "proposePlan"> | "lookHonestly";

/** Everything that can be started in the tab, by what the path calls it. */
export const STARTABLES: Readonly<Record<ActivityStart, Startable>> = {
  startWorkshop: WORKSHOP,
  voteOnLogistics: LOGISTICS,
  askForTopics: TOPICS,
  openBacklogVote: BACKLOG_VOTE,
  openScale: SCALE,
  lookHonestly: LOOK,
};

/** What this person can start next on the path; null: something else is next, or for others to start. */
export const startOf = ({ next }: Pick<Path, "next">): ActivityStart | null =>
  next?.mine === true && isStart(next.code) ? next.code : null;

const isStart = (code: NextThing["code"]): code is Extract<ActivityStart, NextThing["code"]> =>
  code in STARTABLES;
