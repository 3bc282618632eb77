import type { SessionId } from "../domain/kernel/ids.ts";
import type { AttendanceNotes } from "../ports/attendance-notes.ts";
import { bodyAsValues, bodyFromValues, jsonBytes } from "./bodies.ts";
import { encodeKey } from "./keys.ts";
import { withPrefix } from "./ranges.ts";
import { removePartition } from "./removal.ts";
import type { Tables } from "./tables.ts";

const prefixOf = (session: SessionId): string => `${session}~`;

/** One row per session and writer in the table `Attendance`, in the partition of the community. */
export function azureAttendanceNotes({ attendance }: Tables): AttendanceNotes {
  return {
    async write(community, session, writer, note) {
      const rowKey = prefixOf(session) + encodeKey(writer);
      await attendance.put({
        partitionKey: community,
        rowKey,
        values: await bodyAsValues(jsonBytes(note)),
      });
    },

    async read(community, session) {
      const rows = await attendance.all(withPrefix(community, prefixOf(session)));
      return Promise.all(rows.map(bodyFromValues));
    },

    async forget(community, session) {
      for (const { rowKey } of await attendance.all(withPrefix(community, prefixOf(session)), []))
        await attendance.remove(community, rowKey);
    },

    eraseCommunity: (community) => removePartition(attendance, community),
  };
}
