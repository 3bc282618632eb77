import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { AttendanceNotes } from "../ports/attendance-notes.ts";
import type { Json } from "../ports/event-store.ts";

export function memoryAttendanceNotes(): AttendanceNotes {
  const sessions = new Map<string, Map<string, Json>>();
  const keyOf = (community: CommunityId, session: SessionId): string => `${community} ${session}`;
  return {
    async write(community, session, writer, note) {
      const key = keyOf(community, session);
      const notes = sessions.get(key) ?? new Map<string, Json>();
      sessions.set(key, notes.set(writer, note));
    },
    async read(community, session) {
      return [...(sessions.get(keyOf(community, session))?.values() ?? [])];
    },
    async eraseCommunity(community) {
      for (const key of sessions.keys()) if (key.startsWith(`${community} `)) sessions.delete(key);
    },
    async forget(community, session) {
      sessions.delete(keyOf(community, session));
    },
  };
}
