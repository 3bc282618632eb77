import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Bindings, Conversation } from "@guildhall/shared/ports/bindings";
import type { Directory } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { PROTOCOL, type Protocol } from "@guildhall/shared/protocol/protocol";
import type { Roster } from "@guildhall/shared/ports/roster";
import { createCommunityOf } from "./communities.ts";
import { createDialects } from "./dialect.ts";
import type { VerifyToken } from "./entra-token.ts";
import { createGate } from "./gate.ts";
import type { Hub } from "./hub.ts";
import { createHubs } from "./hubs.ts";
import { createInvited } from "./invited.ts";
import { letIn } from "./let-in.ts";
import { createMeetingOrganisers } from "./meeting-organisers.ts";
import { createMemberDirectory } from "./member-directory.ts";
import { createMembership } from "./membership.ts";
import { createLimits } from "./message-limits.ts";
import { meterProofs } from "./metered-proofs.ts";
import type { PanelServer } from "./panel.ts";
import type { PresenceBoard } from "./presence-board.ts";
import { renewTickets } from "./renewals.ts";
import type { Tickets } from "./room-ticket.ts";
import { createSparingRoster } from "./sparing-roster.ts";
import { watchDepartures } from "./watch-departures.ts";

export interface ScreensDeps {
  readonly verify: VerifyToken;
  readonly tickets: Tickets;
  readonly liveStreams: LiveStreams;
  /** built before the live streams, which ask it who is present: see `createPresenceBoard` */
  readonly board: PresenceBoard;
  readonly directory: Directory;
  readonly bindings: Bindings;
  readonly roster: Roster;
  /** called when somebody joined a conversation or left it */
  readonly membersChanged: (conversation: Conversation) => void;
  readonly environment: Environment;
  readonly log: Log;
  /** the supported versions of the wire; by default those of this version of Guildhall */
  readonly protocol?: Protocol | undefined;
}

/** Accepts panels and keeps them up to date. Returns what ends it. */
export function openScreens(io: PanelServer, deps: ScreensDeps): () => void {
  const { liveStreams, board, environment, log } = deps;
  const limitsOf = createLimits();
  const roster = createSparingRoster(deps.roster, limitsOf, environment);
  const { verify, tickets } = meterProofs(deps, limitsOf, environment);
  const members = createMemberDirectory(deps.directory, environment);
  const membership = createMembership(roster, environment);
  const organisers = createMeetingOrganisers(roster, environment);
  const { membersChanged } = deps;
  const attend = (hub: Hub) => watchDepartures(hub, { membership, membersChanged, environment, log });
  const hubs = createHubs({ io, liveStreams, board, members, membership, environment, log, attend });
  const gate = createGate({
    dialectOf: createDialects(deps.protocol ?? PROTOCOL),
    verify,
    tickets,
    membership,
    communityOf: createCommunityOf(deps.bindings, environment),
    members,
    organisers,
    environment,
  });
  const invited = createInvited(membership, members, environment);
  letIn(io, { gate, hubs, tickets, membership, members, invited, limitsOf, environment, log });
  const stopRenewing = renewTickets({ hubs, tickets, verify, organisers, environment });
  return () => {
    stopRenewing();
    hubs.close();
  };
}
