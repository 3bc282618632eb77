import { eraseCommunity } from "@guildhall/shared/app/erase";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { createOutboxRunner, type OutboxRunner } from "@guildhall/shared/app/outbox-runner";
import { committedSignal, tellingOthers, wakingOutbox } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { memoryBroadcast } from "@guildhall/shared/memory/broadcast";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { Protocol } from "@guildhall/shared/protocol/protocol";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import type { Chat } from "@guildhall/shared/ports/chat";
import { noticesOver } from "@guildhall/shared/ports/notices";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Storage } from "@guildhall/shared/ports/storage";
import { manualEnvironment, type ManualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createPeople } from "../../people/people.ts";
import { watchAttendance } from "../attendance/attendance-watch.ts";
import { createAddressDesk } from "../../calendar/address-desk.ts";
import { createMoving } from "../../moves/create-moving.ts";
import { createExportDesk } from "../../export/export-desk.ts";
import { createSearch } from "../../search/create-search.ts";
import { createHeldDesk } from "../../privacy/held-desk.ts";
import { createProjectionService } from "../../ops/projection-service.ts";
import { createPresenceBoard, type PresenceBoard } from "../../people/presence/presence-board.ts";
import { createPollDoor } from "../polling/answer-polls.ts";
import { createRealtime } from "../create-realtime.ts";
import { AUTHORITY, BOT_ID, fakeEntra, type FakeEntra, PUBLIC_URL, TENANT } from "./entra.ts";
import { fakeRoster, type FakeRoster } from "../../people/testing/fake-roster.ts";
import { connectPanel, type TestPanel } from "./test-panel.ts";

export const CHAT = "19:meeting_guild@thread.v2";
export const person = (objectId: string): Person => ({ tenant: TENANT, objectId });

export interface RealtimeServer {
  readonly url: string;
  readonly liveStreams: LiveStreams;
  readonly board: PresenceBoard;
  /** works on what commits wake it for; looks for what comes due once it is started */
  readonly outbox: OutboxRunner;
  readonly logged: object[];
  /** what was posted to the chat */
  readonly posted: ChatMessage[];
  close(): Promise<void>;
}

export interface JoinOptions {
  readonly surface?: string;
  readonly conversation?: string;
  readonly meeting?: string | null;
  readonly protocol?: number;
  /** the handshake, apart from its location and proof, of a tab of another version */
  readonly hello?: object;
  readonly ticket?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

export interface RealtimeWorld {
  readonly environment: ManualEnvironment;
  readonly storage: Storage;
  readonly roster: FakeRoster;
  readonly entra: FakeEntra;
  /** `protocol`: the wire format, if it is not that of this version of Guildhall */
  server(storage?: Storage, protocol?: Protocol): Promise<RealtimeServer>;
  /** Attempts to open a panel; returns it, or the code of the refusal. */
  join(server: RealtimeServer, who: string, options?: JoinOptions): Promise<TestPanel | string>;
  /** Opens a panel that must be accepted. */
  panel(server: RealtimeServer, who: string, options?: JoinOptions): Promise<TestPanel>;
  /** A new command id. */
  id(): string;
  /** The state of the chat's community on the first server. */
  community(): Promise<CommunityState>;
  close(): Promise<void>;
}

/** Servers with real sockets on loopback, on storage and time that the test controls; these people are in the chat. */
export async function realtimeWorld(names: readonly string[]): Promise<RealtimeWorld> {
  const environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  const storage = memoryStorage();
  const broadcast = memoryBroadcast();
  const notices = noticesOver(broadcast);
  const roster = fakeRoster();
  for (const name of names) roster.join(CHAT, person(name.toLowerCase()), name);
  const entra = await fakeEntra(environment);
  const ends: (() => Promise<void> | void)[] = [];
  const servers: LiveStreams[] = [];

  async function join(server: RealtimeServer, who: string, options: JoinOptions = {}) {
    const {
      surface = "panel",
      conversation = CHAT,
      meeting = "meeting",
      protocol = PROTOCOL_VERSION,
    } = options;
    const token = options.token ?? (await entra.token(person(who)));
    const proof =
      options.ticket === undefined ? { kind: "token", token } : { kind: "ticket", ticket: options.ticket };
    const panel = await connectPanel(
      server.url,
      { ...(options.hello ?? { protocol, surface }), conversation, meeting, proof },
      options.headers ?? { origin: PUBLIC_URL },
    );
    if (typeof panel !== "string") ends.unshift(() => panel.close());
    return panel;
  }

  return {
    environment,
    storage,
    roster,
    entra,
    async server(own = storage, protocol) {
      const logged: object[] = [];
      const log: Log = {
        info: (fields, message) => void logged.push({ ...fields, message }),
        warn: (fields, message) => void logged.push({ ...fields, message }),
        error: (fields, message) => void logged.push({ ...fields, message }),
      };
      const polls = createPollDoor();
      const http = createServer(express().use(polls.router));
      const board = createPresenceBoard({ presence: own.presence, environment, log });
      const committed = committedSignal(log);
      const projections = createProjectionService({ storage: own, environment, log });
      const people = createPeople({
        bindings: own.bindings,
        directory: own.directory,
        roster: () => roster,
        environment,
        log,
      });
      const liveStreams = createLiveStreams({
        storage: own,
        notices,
        committed,
        whoIsHere: board,
        takingPart: people.takingPart,
        environment,
        log,
        streamKinds: projections.streamKinds,
      });
      servers.push(liveStreams);
      const { outbox, sealKeys, directory, attendanceNotes, calendarAddresses, erasedLog, bindings } = own;
      const posted: ChatMessage[] = [];
      const chat: Chat = {
        async post(_, message) {
          posted.push(message);
          return { kind: "posted" };
        },
        drawCard: () => Promise.resolve({ kind: "drawn", again: environment.now() }),
      };
      const runner = createOutboxRunner({
        outbox,
        liveStreams,
        sealKeys,
        directory,
        attendanceNotes,
        calendarAddresses,
        erasedLog,
        readPast: () => Promise.resolve({ sessions: [], takeaways: [] }),
        erase: (community) => eraseCommunity(own, community, environment.now()),
        bindings,
        notIn: async (...where) => (await people.notIn(...where)).map(({ ref }) => ref),
        whoIsHere: board,
        chat,
        poked: projections.poked,
        environment,
        log,
      });
      committed.subscribe(tellingOthers(notices));
      committed.subscribe(wakingOutbox(runner));
      const realtime = createRealtime({
        server: http,
        polls,
        headers: { "X-Content-Type-Options": "nosniff" },
        config: {
          botId: BOT_ID,
          publicUrl: PUBLIC_URL,
          entraAuthority: AUTHORITY,
          tenants: [TENANT],
          tabOrigins: [],
          ticketKey: new Uint8Array(32).fill(7),
        },
        liveStreams,
        board,
        projections,
        people,
        addressDesk: createAddressDesk({
          addresses: calendarAddresses,
          liveStreams,
          environment,
          publicUrl: PUBLIC_URL,
        }),
        ...createMoving({
          key: new Uint8Array(32).fill(7),
          pageAddress: ({ id }, page) => `${PUBLIC_URL}/${id}/${page}`,
          ...{ liveStreams, people, environment },
        }),
        exportDesk: createExportDesk({
          ...{ projections, liveStreams, people, environment, locale: "en-GB" },
        }),
        broadcast,
        heldDesk: createHeldDesk(own),
        searchDesk: createSearch({ projections, liveStreams, people, locale: "en-GB" }).searchDesk,
        environment,
        log,
        protocol,
        entraKeys: entra.keys,
      });
      projections.start();
      const attendance = watchAttendance({ board, liveStreams, storage: own, environment, log });
      await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
      let closed = false;
      const server: RealtimeServer = {
        url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
        liveStreams,
        board,
        outbox: runner,
        logged,
        posted,
        async close() {
          if (closed) return;
          closed = true;
          realtime.close();
          await attendance.stop();
          await projections.stop();
          board.close();
          await new Promise((resolve) => http.close(resolve));
        },
      };
      ends.push(() => server.close());
      return server;
    },
    join,
    async panel(server, who, options) {
      const panel = await join(server, who, options);
      if (typeof panel === "string") throw new Error(`${who} was not let in: ${panel}`);
      return panel;
    },
    async community() {
      const binding = await storage.bindings.byConversation({ tenant: TENANT, id: CHAT });
      const [server] = servers;
      if (binding === null || server === undefined) throw new Error("There is no community");
      return (await server.community(binding.community)).state;
    },
    id: () => makeCommandId(environment.now(), environment.freshId().slice(-22)),
    async close() {
      for (const end of ends) await end();
    },
  };
}
