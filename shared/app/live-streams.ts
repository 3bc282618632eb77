import type { CommunityCommand } from "../domain/community/commands.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import type { SessionState } from "../domain/session/state.ts";
import type { LiveStream } from "./live-stream.ts";

export type CommunityStream = LiveStream<CommunityState, CommunityCommand>;
export type SessionStream = LiveStream<SessionState, SessionCommand>;

/** The live streams of this server, loaded on first use. Rejects with `StorageError` when one cannot be loaded. */
export interface LiveStreams {
  community(id: CommunityId): Promise<CommunityStream>;
  session(id: SessionId): Promise<SessionStream>;
  /** Finishes what is in flight, then stops. */
  close(): Promise<void>;
}
