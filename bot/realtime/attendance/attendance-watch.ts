import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { kindOf } from "../error-kind.ts";
import type { PresenceBoard } from "../presence-board.ts";
import { LOOK_EVERY } from "./attendance-tally.ts";
import { SessionWatch, type SessionWatchDeps, underWayIn } from "./session-watch.ts";

export interface AttendanceWatchDeps extends SessionWatchDeps {
  readonly board: Pick<PresenceBoard, "occupied" | "present" | "refresh">;
  readonly liveStreams: LiveStreams;
}

export interface AttendanceWatch {
  /** Stores what was seen so far. */
  stop(): Promise<void>;
}

/**
 * Looks now and then who is present in the sessions of those whom this server knows to be here: by their panels and by
 * what Teams reports, and by nothing that anybody does (SPEC ATT-1).
 */
export function watchAttendance(deps: AttendanceWatchDeps): AttendanceWatch {
  const { board, liveStreams, environment, log } = deps;
  const watches = new Map<CommunityId, SessionWatch>();

  async function look(community: CommunityId): Promise<void> {
    const liveStream = await liveStreams.community(community);
    // Of those at other servers is known what was read last: where no panel is open here, nothing else reads it.
    await board.refresh(community);
    // A session that is watched is heard of by itself; another server may have begun one.
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
        log.warn({ community, error: kindOf(error) }, "nobody looked who is in a session");
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
