import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Bindings, Conversation } from "@guildhall/shared/ports/bindings";
import type { Directory } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { PROTOCOL, type Protocol } from "@guildhall/shared/protocol/protocol";
import type { Roster } from "@guildhall/shared/ports/roster";
import { createCommunityOf } from "./people/communities.ts";
import { createDialects } from "./connection/dialect.ts";
import type { VerifyToken } from "./sign-in/entra-token.ts";
import { createGate } from "./admission/gate.ts";
import type { Hub } from "./hub/hub.ts";
import { createHubs } from "./hub/hubs.ts";
import { createInvited } from "./people/invited.ts";
import { letIn } from "./admission/let-in.ts";
import { createMeetingOrganisers } from "./people/meeting-organisers.ts";
import { createMemberDirectory } from "./people/member-directory.ts";
import { createMembership } from "./people/membership.ts";
import { createLimits } from "./limits/message-limits.ts";
import { meterProofs } from "./limits/metered-proofs.ts";
import type { PanelServer } from "./connection/panel.ts";
import type { PresenceBoard } from "./presence/presence-board.ts";
import { renewTickets } from "./admission/renewals.ts";
import type { Tickets } from "./sign-in/room-ticket.ts";
import { createSparingRoster } from "./people/sparing-roster.ts";
import { watchDepartures } from "./admission/watch-departures.ts";

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
