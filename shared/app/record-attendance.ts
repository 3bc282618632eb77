import type { Effect } from "../domain/effect.ts";
import { HOUR } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { Storage } from "../ports/storage.ts";
import { readAttendance } from "./attendance.ts";
import type { CommandOutcome } from "./live-stream.ts";
import type { LiveStreams } from "./live-streams.ts";
import { DONE, type Fate } from "./outbox-retries.ts";

export interface RecordAttendanceDeps {
  readonly storage: Pick<Storage, "attendanceNotes" | "sealKeys">;
  readonly liveStreams: LiveStreams;
  readonly environment: Pick<Environment, "now">;
}

/** After this time no server still writes notes on the session. */
const SURELY_WRITTEN = HOUR;

/**
 * Reports servers' notes on a session that has ended to the community, then deletes them (SPEC ATT-4). Deletes them again
 * later, because a server may have been slow to write. `fateOf`: what happens to the row if the community does not accept
 * the report.
 */
export async function recordAttendance(
  id: string,
  { community, session }: Extract<Effect, { kind: "gatherAttendance" }>,
  { storage, liveStreams, environment }: RecordAttendanceDeps,
  fateOf: (outcome: CommandOutcome) => Fate,
): Promise<Fate> {
  const liveStream = await liveStreams.community(community);
  const isRecorded = (): boolean =>
    liveStream.state.status === "founded" &&
    liveStream.state.pastSessions.some((past) => past.id === session && past.attendance !== null);
  const wasRecorded = isRecorded();
  const slots = await readAttendance(community, session, storage);
  const outcome = await liveStream.submit({
    id,
    actor: { kind: "system" },
    command: { type: "recordAttendance", session, slots },
  });
  if (outcome.kind !== "done") return fateOf(outcome);
  // The session runs again, and its next end asks for a new record.
  if (!isRecorded()) return DONE;
  await storage.attendanceNotes.forget(community, session);
  return wasRecorded ? DONE : { done: false, again: environment.now() + SURELY_WRITTEN };
}
