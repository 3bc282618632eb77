import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";

/** Is told who is in the meeting, by what Teams reports, and tells who is here. */
export interface MeetingPresence {
  meetingJoined(community: CommunityId, member: MemberRef): void;
  meetingLeft(community: CommunityId, member: MemberRef): void;
  meetingEnded(community: CommunityId): void;
  /** Who is not absent, as far as this server knows. */
  around(community: CommunityId): readonly MemberRef[];
  /** Reads what other servers know of who is here, so that what is decided next counts everybody. */
  refresh(community: CommunityId): Promise<void>;
}
