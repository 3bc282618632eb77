import type { AnyPart } from "./parts.ts";

/** What a person may ask of a community. */
export type MemberCommunityCommand = AnyPart["command"];

/** What only Guildhall itself may ask of a community. */
export type SystemCommunityCommand = AnyPart["systemCommand"];

export type CommunityCommand = MemberCommunityCommand | SystemCommunityCommand;

/** The commands that may decide something, for which it is asked how many take part (SPEC QUORUM-1). */
export const COUNTS_WHO_TAKES_PART: ReadonlySet<CommunityCommand["type"]> = new Set([
  "closePoll",
  "closePollWhenDue",
  "nextStep",
  "nextStepWhenDue",
]);
