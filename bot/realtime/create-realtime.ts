import type { Server as HttpServer } from "node:http";
import type { JWTVerifyGetKey } from "jose";
import type { Rooms } from "@guildhall/shared/app/rooms";
import type { Bindings } from "@guildhall/shared/ports/bindings";
import type { Directory } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import { createCommunityOf } from "./communities.ts";
import { createTokenVerifier, type EntraConfig } from "./entra-token.ts";
import { createGate } from "./gate.ts";
import { createHubs } from "./hubs.ts";
import { createIoServer } from "./io-server.ts";
import { createMeetingOrganisers } from "./meeting-organisers.ts";
import { createMemberDirectory } from "./member-directory.ts";
import { createMembership } from "./membership.ts";
import { allowedOrigins } from "./origins.ts";
import type { PanelServer } from "./panel.ts";
import type { PresenceBoard } from "./presence-board.ts";
import type { RealtimeLog } from "./realtime-log.ts";
import { renewTickets } from "./renewals.ts";
import { createTickets } from "./room-ticket.ts";
import { letIn } from "./let-in.ts";

export interface RealtimeConfig extends EntraConfig {
  /** further origins whose pages may open a socket */
  readonly tabOrigins: readonly string[];
  /** 32 random bytes */
  readonly ticketKey: Uint8Array;
}

export interface RealtimeDeps {
  readonly server: HttpServer;
  readonly config: RealtimeConfig;
  readonly rooms: Rooms;
  /** built before the rooms, which ask it who is here: see `createPresenceBoard` */
  readonly board: PresenceBoard;
  readonly directory: Directory;
  readonly bindings: Bindings;
  readonly roster: Roster;
  readonly environment: Environment;
  readonly log: RealtimeLog;
  /** where Entra's signing keys come from, if not from the authority over the network */
  readonly entraKeys?: JWTVerifyGetKey;
}

export interface Realtime {
  /** Cuts all panels, which then look for another server. The HTTP server, the rooms and the board stay open. */
  close(): void;
}

/** The live screens: lets panels in and keeps them told. */
export function createRealtime(deps: RealtimeDeps): Realtime {
  const { config, environment, log, roster } = deps;
  const io: PanelServer = createIoServer(deps.server, allowedOrigins(config.publicUrl, config.tabOrigins));
  const members = createMemberDirectory(deps.directory);
  const membership = createMembership(roster, environment);
  const tickets = createTickets(config.ticketKey, environment);
  const hubs = createHubs({
    io,
    rooms: deps.rooms,
    board: deps.board,
    members,
    membership,
    environment,
    log,
  });
  const gate = createGate({
    verify: createTokenVerifier(config, environment, deps.entraKeys),
    tickets,
    membership,
    communityOf: createCommunityOf(deps.bindings, environment),
    members,
    organisers: createMeetingOrganisers(roster, environment),
    environment,
  });
  letIn(io, { gate, hubs, tickets, membership, members, environment, log });
  const stopRenewing = renewTickets({ hubs, membership, tickets, environment });

  return {
    close() {
      stopRenewing();
      hubs.close();
      io.engine.close();
    },
  };
}
