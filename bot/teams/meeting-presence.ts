import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";

/** Takes Teams' reports about who is in the meeting, and knows who is here. */
export interface MeetingPresence {
  meetingJoined(community: CommunityId, member: MemberRef): void;
  meetingLeft(community: CommunityId, member: MemberRef): void;
  meetingEnded(community: CommunityId): void;
  /** The members who are not absent, as far as this server knows. */
  around(community: CommunityId): readonly MemberRef[];
  /** Reads what other servers know about who is here, so that the next decision counts everybody. */
  refresh(community: CommunityId): Promise<void>;
}
