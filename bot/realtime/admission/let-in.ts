import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import { isAppRemoved } from "@guildhall/shared/domain/community/retention/part";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { NO_VOICE } from "@guildhall/shared/domain/session/view";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { MoveDesk } from "../../moves/move-desk.ts";
import type { MovedTo, WhereTo } from "../../moves/where-to.ts";
import type { Admission, Gate } from "./gate.ts";
import { noteOpened } from "./note-opened.ts";
import { refuseErased } from "./refuse-erased.ts";
import { refuseDeparted } from "./refuse-departed.ts";
import { refuseMoved } from "./refuse-moved.ts";
import { refuseRemoved } from "./refuse-removed.ts";
import type { Hubs } from "../hub/hubs.ts";
import type { ReadPast } from "../past/read-past.ts";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import type { People } from "../../people/people.ts";
import type { LimitsOf } from "../limits/message-limits.ts";
import { type Panel, type PanelServer, tell } from "../connection/panel.ts";
import type { AddressDesk } from "../../calendar/address-desk.ts";
import type { ExportDesk } from "../../export/export-desk.ts";
import type { HeldDesk } from "../../privacy/held-desk.ts";
import type { SearchDesk } from "../../search/search-desk.ts";
import { listenTo } from "../commands/panel-messages.ts";
import type { Log } from "@guildhall/shared/app/log";
import { kindOf } from "../../ops/error-kind.ts";
import { Refusal, refusalOf } from "../sign-in/refusal.ts";
import type { TicketHolder, Tickets } from "../sign-in/room-ticket.ts";
import { Seats } from "./seats.ts";
import { slim } from "../connection/slim.ts";
import { welcomeOf } from "../sign-in/welcome.ts";

interface DoorDeps {
  readonly gate: Gate;
  readonly hubs: Hubs;
  readonly tickets: Tickets;
  readonly people: People;
  readonly readPast: ReadPast;
  readonly addressDesk: AddressDesk;
  readonly exportDesk: ExportDesk;
  readonly moveDesk: MoveDesk;
  readonly whereTo: WhereTo;
  readonly heldDesk: HeldDesk;
  readonly searchDesk: SearchDesk;
  readonly limitsOf: LimitsOf;
  readonly environment: Environment;
  readonly log: Log;
}

/** How many panels may be connecting at once; more are refused as `busy`, and try again a little later. */
const MOST_CONNECTING = 2_000;

/** Checks every socket that connects; those accepted are welcomed and join their community's hub. */
export function letIn(io: PanelServer, deps: DoorDeps): void {
  const { gate, hubs, tickets, whereTo, environment, log } = deps;
  const firstTickets = new WeakMap<Panel, string>();
  const seats = new Seats();
  let connecting = 0;

  async function admit(panel: Panel): Promise<void> {
    const admission = await gate(panel.handshake.auth, () => void organisesAfterAll(panel));
    // The live streams are loaded first, so that the panel can be refused if that fails.
    const hub = await hubs.open(admission.holder.community);
    await refuseErased(hub.liveStream, admission, deps.people);
    await refuseMoved(hub.liveStream, admission, deps.people);
    await refuseDeparted(hub.liveStream, admission, deps.people);
    await refuseRemoved(hub.liveStream, admission, deps);
    await noteOpened(hub.liveStream, deps.environment);
    firstTickets.set(panel, await tickets.issue(admission));
    panel.data.panel = {
      ...admission,
      left: hub.liveStream.state.status === "unfounded" ? await leftOf(admission) : null,
      ticketedAt: environment.now(),
      askedAt: admission.vouchedAt,
      limits: deps.limitsOf(admission.holder.person),
      sentVoice: NO_VOICE,
      answering: 0,
      sentOwnVersion: -1,
      sentVoted: "",
    };
  }

  const leftOf = async ({ holder }: Admission): Promise<MovedTo | null> =>
    whereTo((await deps.people.conversations.binding(holder.conversation))?.left ?? null);

  /** Teams' answer arrived after the panel was accepted: welcomes it again. */
  async function organisesAfterAll(panel: Panel): Promise<void> {
    if (!panel.connected) return;
    const data = panel.data.panel;
    data.holder = { ...data.holder, meetingOrganiser: true };
    tell(panel, "welcome", welcomeOf(data, await tickets.issue(data)));
    hubs.get(data.holder.community)?.standingChanged();
  }

  async function decide(panel: Panel, next: (refusal?: Refusal) => void): Promise<void> {
    if (connecting >= MOST_CONNECTING) return next(new Refusal("busy"));
    let refusal: Refusal | undefined;
    connecting += 1;
    try {
      await admit(panel);
    } catch (error) {
      refusal = refusalOf(error);
      if (!(error instanceof Refusal || error instanceof NotInConversation))
        log.warn({ error: kindOf(error) }, "a panel could not be let in");
    }
    connecting -= 1;
    next(refusal);
  }

  io.use((panel, next) => void decide(panel, next));

  io.on("connection", (panel) => {
    const { holder } = panel.data.panel;
    const hub = hubs.get(holder.community);
    const ticket = firstTickets.get(panel);
    slim(panel);
    // When a member left, or the community moved or ended, while this panel was connecting, only others were closed.
    if (
      hub === null ||
      ticket === undefined ||
      hub.liveStream.erased ||
      isOut(hub.liveStream.state, holder)
    ) {
      panel.disconnect(true);
      return;
    }
    listenTo(panel, hub, deps);
    for (const other of seats.take(holder.person, panel)) {
      tell(other, "closed", { code: "openElsewhere" });
      other.disconnect(true);
    }
    panel.on("disconnect", () => {
      seats.leave(holder.person, panel);
      hub.remove(panel);
      hubs.left(hub);
    });
    tell(panel, "welcome", welcomeOf(panel.data.panel, ticket));
    firstTickets.delete(panel);
    hub.add(panel);
  });
}

const isOut = (state: CommunityState, { ref, conversation }: TicketHolder): boolean =>
  hasLeft(state, ref) ||
  hasMovedOn(state, conversation) ||
  (state.status === "founded" && isAppRemoved(state));
