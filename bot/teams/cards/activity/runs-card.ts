import { type CardSubject, openedAs } from "@guildhall/shared/domain/community/cards/part";
import { refusalFor } from "@guildhall/shared/domain/community/rights";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import { standingIn } from "@guildhall/shared/domain/rules";

/** The command that represents everything that a card offers only to those who run it. */
const RUNS: Readonly<Record<CardSubject["kind"], MemberCommunityCommand["type"]>> = {
  poll: "closePoll",
  collection: "closeCollection",
  topics: "stopAsking",
  wording: "adoptContract",
  plan: "acceptPlan",
  setup: "startWorkshop",
  contract: "startWorkshop",
  review: "voteAgain",
};

/** Whether somebody may do what a card offers only to those who run it (SPEC ACT-1, CARD-9). */
export const runsCard = (
  subject: CardSubject,
  state: FoundedCommunity,
  member: Parameters<typeof standingIn>[1],
): boolean =>
  refusalFor(RUNS[subject.kind], standingIn(state, member), { opened: openedOnCard(subject, state) }) ===
  null;

/** How the subject of a card was opened; null if it is not open. */
export const openedOnCard = (subject: CardSubject, state: FoundedCommunity): Opened | null =>
  openedAs(subject, { ...state, asking: state.backlog.asking });
