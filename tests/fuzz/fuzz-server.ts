import { createOutboxRunner } from "@guildhall/shared/app/outbox-runner";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Chat } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Notices } from "@guildhall/shared/ports/notices";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { Storage } from "@guildhall/shared/ports/storage";
import { openScreens } from "../../bot/realtime/open-screens.ts";
import { watchAttendance } from "../../bot/realtime/attendance/attendance-watch.ts";
import { createPresenceBoard, type PresenceBoard } from "../../bot/realtime/presence-board.ts";
import { Refusal } from "../../bot/realtime/refusal.ts";
import type { RoomTicket, Tickets } from "../../bot/realtime/room-ticket.ts";
import type { Line } from "./line.ts";
import type { Lifeline } from "./lifeline.ts";
import { panelPort, type PanelPort } from "./panel-port.ts";

/** A whole server but for its sockets, Teams and storage. */
export interface FuzzServer {
  readonly line: Lifeline;
  readonly port: PanelPort;
  readonly liveStreams: LiveStreams;
  readonly board: PresenceBoard;
  /** the lines that have led here */
  readonly lines: Set<Line>;
  /** defects that it logged: never expected */
  readonly defects: string[];
}

export interface FuzzServerOptions {
  readonly line: Lifeline;
  readonly storage: Storage;
  readonly notices: Notices;
  readonly chat: Chat;
  readonly roster: Roster;
}

export const TENANT = "tenant";

/** Tickets that anybody can read: their signature is tested elsewhere, and signing them is not of this world's time. */
const plainTickets = ({ now }: Pick<Environment, "now">): Tickets => ({
  issue: ({ holder, checkedAt, vouchedAt }) =>
    Promise.resolve(JSON.stringify({ holder, checkedAt, vouchedAt })),
  read(text) {
    const ticket = JSON.parse(text) as RoomTicket;
    if (now() >= Math.min(ticket.checkedAt + 5 * MINUTE, ticket.vouchedAt + HOUR))
      return Promise.reject(new Refusal("ticketExpired"));
    return Promise.resolve(ticket);
  },
});

export function fuzzServer({ line, storage, notices, chat, roster }: FuzzServerOptions): FuzzServer {
  const { environment } = line;
  const defects: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error(fields, message) {
      if (message.includes("defect")) defects.push(`${message}: ${JSON.stringify(fields)}`);
    },
  };
  const own: Storage = {
    events: line.through(storage.events),
    outbox: line.through(storage.outbox),
    sealKeys: line.through(storage.sealKeys),
    directory: line.through(storage.directory),
    bindings: line.through(storage.bindings),
    presence: line.through(storage.presence),
    attendanceNotes: line.through(storage.attendanceNotes),
    cards: line.through(storage.cards),
  };
  const board = createPresenceBoard({ presence: own.presence, environment, log });
  const liveStreams = createLiveStreams({
    storage: own,
    notices: aliveNotices(notices, line),
    whoIsHere: board,
    environment,
    log,
    onOutbox: (stream) => runner.wake(stream),
  });
  const runner = createOutboxRunner({
    outbox: own.outbox,
    sealKeys: own.sealKeys,
    directory: own.directory,
    attendanceNotes: own.attendanceNotes,
    liveStreams,
    whoIsHere: board,
    chat,
    environment,
    log,
  });
  const port = panelPort();
  openScreens(port, {
    verify: (token) => Promise.resolve({ tenant: TENANT, objectId: token }),
    tickets: plainTickets(environment),
    liveStreams,
    board,
    directory: own.directory,
    bindings: own.bindings,
    roster,
    membersChanged: () => undefined,
    environment,
    log,
  });
  runner.start();
  watchAttendance({ board, liveStreams, storage: own, environment, log });
  return { line, port, liveStreams, board, lines: new Set(), defects };
}

/** A dead server says nothing and hears nothing. */
const aliveNotices = (notices: Notices, line: Lifeline): Notices => ({
  publish(notice) {
    if (line.isAlive) notices.publish(notice);
  },
  subscribe: (listener) =>
    notices.subscribe((notice) => {
      if (line.isAlive) listener(notice);
    }),
});
