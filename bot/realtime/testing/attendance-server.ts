import { eraseCommunity } from "@guildhall/shared/app/erase";
import { committedSignal, tellingOthers, wakingOutbox } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { createOutboxRunner } from "@guildhall/shared/app/outbox-runner";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Notices } from "@guildhall/shared/ports/notices";
import type { Storage } from "@guildhall/shared/ports/storage";
import { createProjectionService } from "../../ops/projection-service.ts";
import { watchAttendance } from "../attendance/attendance-watch.ts";
import { createPresenceBoard, type PresenceBoard } from "../../people/presence/presence-board.ts";

/** A server without sockets and Teams: a test sets who is here on its board. */
export interface AttendanceServer {
  readonly board: PresenceBoard;
  readonly liveStreams: LiveStreams;
  stop(): Promise<void>;
}

export interface AttendanceServerParts {
  readonly storage: Storage;
  readonly environment: Environment;
  readonly notices: Notices;
}

const log = { info() {}, warn() {}, error() {} };

export function startAttendanceServer({
  storage,
  environment,
  notices,
}: AttendanceServerParts): AttendanceServer {
  const board = createPresenceBoard({ presence: storage.presence, environment, log });
  const committed = committedSignal(log);
  const { streamKinds, poked } = createProjectionService({ storage, environment, log });
  const liveStreams = createLiveStreams({
    ...{ storage, notices, committed, whoIsHere: board, environment, log, streamKinds },
  });
  const runner = createOutboxRunner({
    ...storage,
    readPast: () => Promise.resolve({ sessions: [], takeaways: [] }),
    erase: (community) => eraseCommunity(storage, community, environment.now()),
    ...{ liveStreams, whoIsHere: board, environment, log, poked, notIn: () => Promise.resolve([]) },
    chat: {
      post: () => Promise.resolve({ kind: "posted" }),
      drawCard: () => Promise.resolve({ kind: "drawn", again: environment.now() }),
    },
  });
  committed.subscribe(tellingOthers(notices));
  committed.subscribe(wakingOutbox(runner));
  runner.start();
  const attendance = watchAttendance({ board, liveStreams, storage, environment, log });
  return {
    board,
    liveStreams,
    async stop() {
      await attendance.stop();
      await runner.stop();
      board.close();
    },
  };
}
