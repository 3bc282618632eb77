import type { CommunityCommand } from "../domain/community/commands.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import type { SessionState } from "../domain/session/state.ts";
import type { Room } from "./room.ts";

export type CommunityRoom = Room<CommunityState, CommunityCommand>;
export type SessionRoom = Room<SessionState, SessionCommand>;

/** The rooms of this server, loaded when first asked for. Rejects with `StorageError` when a room cannot be loaded. */
export interface Rooms {
  community(id: CommunityId): Promise<CommunityRoom>;
  session(id: SessionId): Promise<SessionRoom>;
  /** Lets what is in flight finish, then stops. */
  close(): Promise<void>;
}
