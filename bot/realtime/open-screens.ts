import type { Log } from "@guildhall/shared/app/log";
import type { Telemetry } from "@guildhall/shared/app/telemetry";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Broadcast } from "@guildhall/shared/ports/broadcast";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { AddressDesk } from "../calendar/address-desk.ts";
import type { ExportDesk } from "../export/export-desk.ts";
import type { MoveDesk } from "../moves/move-desk.ts";
import type { WhereTo } from "../moves/where-to.ts";
import type { HeldDesk } from "../privacy/held-desk.ts";
import type { SearchDesk } from "../search/search-desk.ts";
import type { ProjectionService } from "../ops/projection-service.ts";
import { PROTOCOL, type Protocol } from "@guildhall/shared/protocol/protocol";
import { createDialects } from "./connection/dialect.ts";
import type { VerifyToken } from "./sign-in/entra-token.ts";
import { createGate } from "./admission/gate.ts";
import type { Hub } from "./hub/hub.ts";
import { createHubs } from "./hub/hubs.ts";
import { createReadPast } from "./past/read-past.ts";
import type { People } from "../people/people.ts";
import { letIn } from "./admission/let-in.ts";
import { createLimits } from "./limits/message-limits.ts";
import { meterProofs } from "./limits/metered-proofs.ts";
import type { PanelServer } from "./connection/panel.ts";
import type { PresenceBoard } from "../people/presence/presence-board.ts";
import { renewTickets } from "./admission/renewals.ts";
import type { Tickets } from "./sign-in/room-ticket.ts";
import { watchDepartures } from "./admission/watch-departures.ts";
import { watchEnd } from "./admission/watch-end.ts";
import { watchMoves } from "./admission/watch-moves.ts";

export interface ScreensDeps {
  readonly verify: VerifyToken;
  readonly tickets: Tickets;
  readonly liveStreams: LiveStreams;
  /** built before the live streams, which ask it who is present: see `createPresenceBoard` */
  readonly board: PresenceBoard;
  readonly people: People;
  readonly projections: Pick<ProjectionService, "read">;
  readonly addressDesk: AddressDesk;
  readonly exportDesk: ExportDesk;
  /** through which servers learn what people send to the others */
  readonly broadcast: Broadcast;
  readonly moveDesk: MoveDesk;
  readonly whereTo: WhereTo;
  readonly heldDesk: HeldDesk;
  readonly searchDesk: SearchDesk;
  readonly environment: Environment;
  readonly log: Log;
  readonly telemetry?: Pick<Telemetry, "count"> | undefined;
  /** the supported versions of the wire; by default those of this version of Guildhall */
  readonly protocol?: Protocol | undefined;
}

/** Accepts panels and keeps them up to date. Returns what ends it. */
export function openScreens(io: PanelServer, deps: ScreensDeps): () => void {
  const { liveStreams, board, people, environment, log, telemetry } = deps;
  const limitsOf = createLimits(environment, deps.broadcast);
  const { verify, tickets } = meterProofs(deps, limitsOf, environment);
  const mayAskRole = (person: Person): boolean => limitsOf(person).take("role", environment.now()) === "fine";
  const attend = (hub: Hub) => {
    const ends = [
      watchDepartures(hub, { people, environment, log }),
      watchMoves(hub, { people, environment }),
      watchEnd(hub, { people }),
    ];
    return () => {
      for (const end of ends) end();
    };
  };
  const hubs = createHubs({ io, liveStreams, board, people, environment, log, telemetry, attend });
  const gate = createGate({
    dialectOf: createDialects(deps.protocol ?? PROTOCOL),
    verify,
    tickets,
    people,
    mayAskRole,
    environment,
  });
  const readPast = createReadPast({ projections: deps.projections, people });
  const { addressDesk, exportDesk, moveDesk, whereTo, heldDesk, searchDesk } = deps;
  const desks = { readPast, addressDesk, exportDesk, moveDesk, whereTo, heldDesk, searchDesk };
  letIn(io, { gate, hubs, tickets, people, ...desks, limitsOf, environment, log });
  const stopRenewing = renewTickets({ hubs, tickets, verify, people, mayAskRole, environment });
  return () => {
    stopRenewing();
    hubs.close();
  };
}
