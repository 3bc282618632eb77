import { TOPIC_VOTES, WORKSHOP_MINUTES, WORKSHOP_VOTE } from "@guildhall/shared/domain/beginnings";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import type { StartCode } from "@guildhall/shared/reading/path-next";

const live = { closesAt: null, inChat: false } as const;

/** The commands that start a step here and now, with the defaults. */
export const LIVE_STARTS: Readonly<Record<Exclude<StartCode, "proposePlan">, MemberCommunityCommand>> = {
  startWorkshop: {
    type: "startWorkshop",
    mode: "live",
    minutes: WORKSHOP_MINUTES.live,
    vote: WORKSHOP_VOTE,
  },
  voteOnLogistics: { type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, ...live },
  askForTopics: { type: "askForTopics", ...live },
  openScale: { type: "openScale", ...live },
  openBacklogVote: { type: "openBacklogVote", ...TOPIC_VOTES, ...live },
};
