import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { kindOf } from "../../ops/error-kind.ts";
import type { PresenceBoard } from "../../people/presence/presence-board.ts";
import { LOOK_EVERY } from "./attendance-tally.ts";
import { SessionWatch, type SessionWatchDeps, underWayIn } from "./session-watch.ts";

export interface AttendanceWatchDeps extends SessionWatchDeps {
  readonly board: Pick<PresenceBoard, "occupied" | "present" | "refresh">;
  readonly liveStreams: LiveStreams;
}

export interface AttendanceWatch {
  /** Stores what has been seen so far. */
  stop(): Promise<void>;
}

/**
 * Looks at intervals who is present in running sessions, for each community in which this server knows somebody to be here.
 * Presence comes from panels and Teams' reports, never from what people do (SPEC ATT-1).
 */
export function watchAttendance(deps: AttendanceWatchDeps): AttendanceWatch {
  const { board, liveStreams, environment, log } = deps;
  const watches = new Map<CommunityId, SessionWatch>();

  async function look(community: CommunityId): Promise<void> {
    const liveStream = await liveStreams.community(community);
    // Reads who is at other servers: if no panel is open here, nothing else does.
    await board.refresh(community);
    // A watched community's stream is held up to date; otherwise another server may have begun a session.
    if (!watches.has(community)) await liveStream.catchUp();
    const underWay = underWayIn(liveStream);
    if (underWay === null || stopped) return;
    let watch = watches.get(community);
    if (watch === undefined) {
      watch = new SessionWatch(liveStream, underWay, deps, () => watches.delete(community));
      watches.set(community, watch);
    }
    watch.look(underWay, environment.now(), board.present(community));
  }

  function round(): void {
    for (const community of new Set([...board.occupied(), ...watches.keys()]))
      look(community).catch((error: unknown) => {
        log.warn({ community, error: kindOf(error) }, "attendance could not be looked at");
      });
    stopRound = environment.later(LOOK_EVERY, round);
  }

  let stopped = false;
  let stopRound = environment.later(LOOK_EVERY, round);
  return {
    async stop() {
      stopped = true;
      stopRound();
      await Promise.all([...watches.values()].map((watch) => watch.close()));
      watches.clear();
    },
  };
}
