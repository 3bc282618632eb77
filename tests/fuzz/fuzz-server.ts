import { eraseCommunity } from "@guildhall/shared/app/erase";
import { memoryBroadcast } from "@guildhall/shared/memory/broadcast";
import { createMoving } from "../../bot/moves/create-moving.ts";
import { createExportDesk } from "../../bot/export/export-desk.ts";
import { createSearch } from "../../bot/search/create-search.ts";
import { createHeldDesk } from "../../bot/privacy/held-desk.ts";
import { createAddressDesk } from "../../bot/calendar/address-desk.ts";
import { createOutboxRunner } from "@guildhall/shared/app/outbox-runner";
import { committedSignal, tellingOthers, wakingOutbox } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Cards } from "@guildhall/shared/ports/cards";
import type { Chat } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Notices } from "@guildhall/shared/ports/notices";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { Storage } from "@guildhall/shared/ports/storage";
import { createProjectionService, type ProjectionService } from "../../bot/ops/projection-service.ts";
import { createPeople } from "../../bot/people/people.ts";
import { openScreens } from "../../bot/realtime/open-screens.ts";
import { watchAttendance } from "../../bot/realtime/attendance/attendance-watch.ts";
import { createPresenceBoard, type PresenceBoard } from "../../bot/people/presence/presence-board.ts";
import { Refusal } from "../../bot/realtime/sign-in/refusal.ts";
import type { RoomTicket, Tickets } from "../../bot/realtime/sign-in/room-ticket.ts";
import type { SimulatedConnection } from "./connection.ts";
import type { FaultInjector } from "./fault-injector.ts";
import { fakeSocketServer, type FakeSocketServer } from "./fake-socket-server.ts";

/** A whole server except for its sockets, Teams and storage. */
export interface FuzzServer {
  readonly faults: FaultInjector;
  readonly port: FakeSocketServer;
  readonly liveStreams: LiveStreams;
  readonly board: PresenceBoard;
  readonly projections: ProjectionService;
  /** every connection ever made to this server */
  readonly connections: Set<SimulatedConnection>;
  /** defects that it logged; none are expected */
  readonly defects: string[];
}

export interface FuzzServerOptions {
  readonly faults: FaultInjector;
  readonly storage: Storage;
  readonly notices: Notices;
  /** the chat as this server reaches it */
  readonly chat: (cards: Cards, liveStreams: LiveStreams) => Chat;
  readonly roster: Roster;
}

export const TENANT = "tenant";

/** Unsigned tickets: signatures are tested elsewhere, and signing would take real time. */
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

export function fuzzServer({ faults, storage, notices, chat, roster }: FuzzServerOptions): FuzzServer {
  const { environment } = faults;
  const defects: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error(fields, message) {
      if (message.includes("defect")) defects.push(`${message}: ${JSON.stringify(fields)}`);
    },
  };
  const own: Storage = {
    events: faults.wrap(storage.events),
    outbox: faults.wrap(storage.outbox),
    sealKeys: faults.wrap(storage.sealKeys),
    directory: faults.wrap(storage.directory),
    bindings: faults.wrap(storage.bindings),
    presence: faults.wrap(storage.presence),
    attendanceNotes: faults.wrap(storage.attendanceNotes),
    cards: faults.wrap(storage.cards),
    calendarAddresses: faults.wrap(storage.calendarAddresses),
    erasedLog: faults.wrap(storage.erasedLog),
    projections: faults.wrap(storage.projections),
  };
  const board = createPresenceBoard({ presence: own.presence, environment, log });
  const alive = aliveNotices(notices, faults);
  const committed = committedSignal(log);
  const projections = createProjectionService({ storage: own, environment, log });
  const liveStreams = createLiveStreams({
    storage: own,
    notices: alive,
    committed,
    whoIsHere: board,
    environment,
    log,
    streamKinds: projections.streamKinds,
  });
  const runner = createOutboxRunner({
    outbox: own.outbox,
    sealKeys: own.sealKeys,
    directory: own.directory,
    attendanceNotes: own.attendanceNotes,
    calendarAddresses: own.calendarAddresses,
    erasedLog: own.erasedLog,
    readPast: () => Promise.resolve({ sessions: [], takeaways: [] }),
    erase: (community) => eraseCommunity(own, community, environment.now()),
    bindings: own.bindings,
    notIn: () => Promise.resolve([]),
    liveStreams,
    whoIsHere: board,
    chat: chat(own.cards, liveStreams),
    poked: projections.poked,
    environment,
    log,
  });
  committed.subscribe(tellingOthers(alive));
  committed.subscribe(wakingOutbox(runner));
  const people = createPeople({
    bindings: own.bindings,
    directory: own.directory,
    roster: () => roster,
    environment,
    log,
  });
  const port = fakeSocketServer();
  openScreens(port, {
    verify: (token) => Promise.resolve({ tenant: TENANT, objectId: token }),
    tickets: plainTickets(environment),
    liveStreams,
    board,
    projections,
    people,
    broadcast: memoryBroadcast(),
    addressDesk: createAddressDesk({
      addresses: own.calendarAddresses,
      ...{ liveStreams, environment, publicUrl: "https://guildhall.example" },
    }),
    ...createMoving({
      key: new Uint8Array(32),
      pageAddress: ({ id }, page) => `https://guildhall.example/${id}/${page}`,
      ...{ liveStreams, people, environment },
    }),
    exportDesk: createExportDesk({
      ...{ projections, liveStreams, people, environment, locale: "en-GB" },
    }),
    heldDesk: createHeldDesk(own),
    searchDesk: createSearch({ projections, liveStreams, people, locale: "en-GB" }).searchDesk,
    environment,
    log,
  });
  runner.start();
  projections.start();
  watchAttendance({ board, liveStreams, storage: own, environment, log });
  return { faults, port, liveStreams, board, projections, connections: new Set(), defects };
}

/** A dead server neither publishes nor receives notices. */
const aliveNotices = (notices: Notices, faults: FaultInjector): Notices => ({
  publish(notice) {
    if (faults.isAlive) notices.publish(notice);
  },
  subscribe: (listener) =>
    notices.subscribe((notice) => {
      if (faults.isAlive) listener(notice);
    }),
});
