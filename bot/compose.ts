import { createOutboxRunner } from "@guildhall/shared/app/outbox-runner";
import { committedSignal, tellingOthers, wakingOutbox } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { NO_TELEMETRY, type Telemetry } from "@guildhall/shared/app/telemetry";
import type { StreamKinds } from "@guildhall/shared/app/stream-kind";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryBroadcast } from "@guildhall/shared/memory/broadcast";
import type { Protocol } from "@guildhall/shared/protocol/protocol";
import type { Projector } from "@guildhall/shared/projections/projector";
import type { Broadcast } from "@guildhall/shared/ports/broadcast";
import type { Environment } from "@guildhall/shared/ports/environment";
import { noticesOver } from "@guildhall/shared/ports/notices";
import type { Storage } from "@guildhall/shared/ports/storage";
import { createAddressDesk } from "./calendar/address-desk.ts";
import { calendarRouter } from "./calendar/calendar-router.ts";
import { createReadCalendar } from "./calendar/read-calendar.ts";
import type { Config } from "./config/config.ts";
import { createExportDesk } from "./export/export-desk.ts";
import { createReadPast } from "./export/read-sessions.ts";
import { createSearch } from "./search/create-search.ts";
import { createSearchEverywhere } from "./search/search-everywhere.ts";
import { createHeldDesk } from "./privacy/held-desk.ts";
import { createHealthCheck } from "./http/health.ts";
import { securityHeaders } from "./http/headers.ts";
import { createHttpApp } from "./http/http-app.ts";
import { createHttpServer } from "./http/http-server.ts";
import { closeServer, connectionsOf, listen } from "./http/listen.ts";
import { createPollDoor } from "./realtime/polling/answer-polls.ts";
import { createMoving } from "./moves/create-moving.ts";
import { createRealtime, type Realtime } from "./realtime/create-realtime.ts";
import { logCommits } from "./ops/commit-log.ts";
import { countCommits, countedSeals } from "./ops/telemetry/measured.ts";
import { loggingSteps } from "./ops/telemetry/step-log.ts";
import { createProjectionService } from "./ops/projection-service.ts";
import { createKeyRotation } from "./ops/key-rotation.ts";
import { createErasures } from "./ops/erasures.ts";
import { createVisit, lookAfter } from "./ops/look-after.ts";
import { type PreparedStorage, prepareStorage } from "./ops/prepared-storage.ts";
import { type AttendanceWatch, watchAttendance } from "./realtime/attendance/attendance-watch.ts";
import { watchMeetings } from "./people/presence/meeting-watch.ts";
import { createPresenceBoard } from "./people/presence/presence-board.ts";
import { createPeople } from "./people/people.ts";
import { botbuilder } from "./teams/botbuilder/sdk.ts";
import { createBotToken } from "./teams/connector/bot-token.ts";
import { createConnector } from "./teams/connector/connector.ts";
import { createConnectorRoster } from "./teams/connector-roster.ts";
import { createPageAddress } from "./teams/page-address.ts";
import { createTeams } from "./teams/create-teams.ts";

/** The parts of a server. Tests pass their own clock, storage or log; the product's are in `main.ts`. */
export interface ServerParts {
  readonly config: Config;
  readonly storage: Storage;
  /** Prepares the storage; by default nothing needs to be done. */
  readonly prepareStorage?: () => Promise<void>;
  readonly environment: Environment;
  readonly log: Log;
  /** what is told of the server's work, besides the log; by default nothing */
  readonly telemetry?: Telemetry;
  /** how servers hear of each other at once; by default they do not, and find out within 2 s */
  readonly broadcast?: Broadcast | undefined;
  /** the kinds of streams, the projectors and the wire format; by default those of this version of Guildhall */
  readonly streamKinds?: StreamKinds;
  readonly projectors?: readonly Projector[];
  readonly protocol?: Protocol;
  /** where the built tab is */
  readonly tabDirectory: string;
}

export interface GuildhallServer {
  readonly liveStreams: LiveStreams;
  /**
   * Opens the port, waits for storage and starts working; resolves with the port. Rejects with `ListenError` if the port
   * cannot be opened, and with `NoStorageError` if storage cannot be used.
   */
  start(): Promise<number>;
  /** Accepts nothing new, finishes what is in flight, then stops. */
  stop(): Promise<void>;
}

/** In ms: a thousand people within a second cause at most a hundred commits, however fast storage is. */
const COMMIT_EVERY = 10;

/** How long requests in flight and open panels get to finish when the server stops. */
const FINISH_WITHIN = 2 * SECOND;

/** Assembles a server. Nothing runs before `start`. */
export function composeServer(parts: ServerParts): GuildhallServer {
  const { config, environment, log } = parts;
  const telemetry = loggingSteps(log, parts.telemetry ?? NO_TELEMETRY);
  const storage = { ...parts.storage, sealKeys: countedSeals(parts.storage.sealKeys, telemetry) };
  const board = createPresenceBoard({ presence: storage.presence, environment, log });
  const broadcast = parts.broadcast ?? memoryBroadcast();
  const notices = noticesOver(broadcast);
  const projections = createProjectionService({
    ...{ storage, environment, log },
    streamKinds: parts.streamKinds,
    projectors: parts.projectors,
  });
  const { streamKinds } = projections;
  const committed = committedSignal(log);
  const token = createBotToken(config, environment, botbuilder);
  const connector = createConnector({ token, serviceHosts: config.channel.serviceHosts, environment });
  const people = createPeople({
    bindings: storage.bindings,
    directory: storage.directory,
    roster: (conversations) => createConnectorRoster({ connector, conversations }),
    environment,
    log,
  });
  const liveStreams = createLiveStreams({
    storage,
    notices,
    committed,
    whoIsHere: board,
    takingPart: people.takingPart,
    environment,
    log,
    telemetry,
    communityLoaded: lookAfter(environment, config.keep),
    commitEvery: COMMIT_EVERY,
    streamKinds,
  });
  const { indexesOf, searchDesk } = createSearch({
    ...{ projections, liveStreams, people, locale: config.locale },
  });
  const pageAddress = createPageAddress(config);
  const moving = createMoving({
    key: config.ticketKey.reveal(),
    ...{ liveStreams, people, pageAddress, environment },
  });
  const erasures = createErasures({ storage, environment, log });
  const teams = createTeams({
    ...{ config, pageAddress, whereTo: moving.whereTo, erase: erasures.erase },
    searchEverywhere: createSearchEverywhere({ people, liveStreams, indexesOf, environment, log }),
    sdk: botbuilder,
    token,
    connector,
    people,
    storage,
    liveStreams,
    presence: board,
    environment,
    log,
    telemetry,
  });
  const readPast = createReadPast(projections);
  const outbox = createOutboxRunner({
    outbox: storage.outbox,
    liveStreams,
    sealKeys: storage.sealKeys,
    directory: storage.directory,
    attendanceNotes: storage.attendanceNotes,
    calendarAddresses: storage.calendarAddresses,
    erasedLog: storage.erasedLog,
    erase: erasures.erase,
    readPast: (community) => readPast(community, { kind: "community" }),
    bindings: storage.bindings,
    notIn: async (...where) => (await people.notIn(...where)).map(({ ref }) => ref),
    whoIsHere: board,
    chat: teams.chat,
    poked: projections.poked,
    environment,
    log,
    streamKinds,
  });
  const health = createHealthCheck(storage.events, environment, () => projections.poked.lags);
  const headers = securityHeaders(config);
  const polls = createPollDoor();
  const app = createHttpApp({
    config,
    headers,
    health,
    messages: teams.messages,
    polls: polls.router,
    calendar: calendarRouter({
      read: createReadCalendar({
        addresses: storage.calendarAddresses,
        ...{ liveStreams, people, environment, locale: config.locale },
      }),
      environment,
      log,
    }),
    tabDirectory: parts.tabDirectory,
    log,
  });
  const server = createHttpServer(app, headers);
  const connections = connectionsOf(server);
  const openRealtime = () =>
    createRealtime({
      server,
      polls,
      headers,
      config: {
        botId: config.entra.appId,
        publicUrl: config.publicUrl,
        entraAuthority: config.entra.authority,
        tenants: [config.bot.tenant],
        tabOrigins: config.tabOrigins,
        ticketKey: config.ticketKey.reveal(),
      },
      liveStreams,
      board,
      projections,
      people,
      addressDesk: createAddressDesk({
        addresses: storage.calendarAddresses,
        ...{ liveStreams, environment, publicUrl: config.publicUrl },
      }),
      ...moving,
      exportDesk: createExportDesk({
        ...{ projections, liveStreams, people, environment, locale: config.locale },
      }),
      broadcast,
      heldDesk: createHeldDesk(storage),
      searchDesk,
      environment,
      log,
      telemetry,
      protocol: parts.protocol,
    });
  let realtime: Realtime | null = null;
  let attendance: AttendanceWatch | null = null;
  let stopWatchingMeetings: (() => void) | null = null;
  let prepared: PreparedStorage | null = null;
  const rotation = createKeyRotation({ keys: config.sealKeys, sealKeys: storage.sealKeys, environment, log });

  const visit = createVisit({ bindings: storage.bindings, liveStreams, environment, log });

  committed.subscribe(tellingOthers(notices));
  const stopCounting = logCommits(committed, { environment, log });
  countCommits(committed, telemetry);
  telemetry.observe("projections.lag", () => Math.max(0, ...health.lags.map(({ seconds }) => seconds)));

  return {
    liveStreams,
    async start() {
      const port = await listen(server, config.port, config.host);
      prepared = prepareStorage(parts.prepareStorage ?? (() => Promise.resolve()), { environment, log });
      if (!(await prepared.ready)) return port;
      realtime = openRealtime();
      stopWatchingMeetings = watchMeetings({ board, people, liveStreams, environment, log });
      attendance = watchAttendance({ board, liveStreams, storage, environment, log });
      health.started();
      committed.subscribe(wakingOutbox(outbox));
      outbox.start();
      rotation.start();
      projections.start();
      visit.start();
      erasures.start();
      log.info({ port }, "Guildhall listens");
      return port;
    },
    async stop() {
      health.stopping();
      prepared?.stop();
      realtime?.close();
      await closeServer(server, connections, FINISH_WITHIN);
      stopWatchingMeetings?.();
      await attendance?.stop();
      await outbox.stop();
      await rotation.stop();
      await visit.stop();
      await erasures.stop();
      await projections.stop();
      await liveStreams.close();
      stopCounting();
      board.close();
    },
  };
}
