import type { AnyPart } from "./parts.ts";

/** What a person may ask of a community. */
export type MemberCommunityCommand = AnyPart["command"];

/** What only Guildhall itself may ask of a community. */
export type SystemCommunityCommand = AnyPart["systemCommand"];

export type CommunityCommand = MemberCommunityCommand | SystemCommunityCommand;
