import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { Json } from "./event-store.ts";

/** What servers note of who is in a session while it runs. Opaque here: it is sealed before it is stored. */
export interface AttendanceNotes {
  /** In place of what this writer stored of the session before. */
  write(community: CommunityId, session: SessionId, writer: string, note: Json): Promise<void>;
  /** What each writer stored last. */
  read(community: CommunityId, session: SessionId): Promise<readonly Json[]>;
  /** The notes of a session go. Forgetting what is gone is fine. */
  forget(community: CommunityId, session: SessionId): Promise<void>;
  /** Everything of a community goes (SPEC PRIV-7). Idempotent. */
  eraseCommunity(community: CommunityId): Promise<void>;
}
