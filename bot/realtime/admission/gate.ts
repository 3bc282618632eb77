import { z } from "zod";
import { handshake, type Handshake } from "@guildhall/shared/protocol/handshake";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { CommunityOf } from "../people/communities.ts";
import type { Dialect, DialectOf } from "../connection/dialect.ts";
import type { VerifyToken } from "../sign-in/entra-token.ts";
import type { MeetingOrganisers } from "../people/meeting-organisers.ts";
import type { MemberDirectory } from "../people/member-directory.ts";
import type { Membership } from "../people/membership.ts";
import { Refusal } from "../sign-in/refusal.ts";
import type { RoomTicket, Tickets } from "../sign-in/room-ticket.ts";

/** Everything known about an accepted socket. */
export interface Admission extends RoomTicket {
  readonly dialect: Dialect;
  readonly by: "token" | "ticket";
  /** the meeting that the tab says it is in */
  readonly meeting: string | null;
  /** Whether it counts for presence: the details tab of a meeting does not, because it is for preparation. */
  readonly present: boolean;
}

export interface GateDeps {
  readonly dialectOf: DialectOf;
  readonly verify: VerifyToken;
  readonly tickets: Tickets;
  readonly membership: Membership;
  readonly communityOf: CommunityOf;
  readonly members: MemberDirectory;
  readonly organisers: MeetingOrganisers;
  readonly environment: Pick<Environment, "now">;
}

/** Accepts a socket by its handshake, or throws a `Refusal`. `nowOrganises` is called if Teams' yes arrives late. */
export type Gate = (auth: unknown, nowOrganises: () => void) => Promise<Admission>;

const versioned = z.object({ protocol: z.number().int() });

export function createGate(deps: GateDeps): Gate {
  return async (auth, nowOrganises) => {
    const { hello, dialect } = parse(auth, deps.dialectOf);
    const proved =
      hello.proof.kind === "ticket"
        ? await byTicket(hello, hello.proof.ticket, deps)
        : await byToken(hello, hello.proof.token, deps, nowOrganises);
    return {
      ...proved,
      dialect,
      by: hello.proof.kind,
      meeting: hello.meeting,
      present: hello.surface !== "setup" || hello.meeting === null,
    };
  };
}

function parse(
  auth: unknown,
  dialectOf: DialectOf,
): { readonly hello: Handshake; readonly dialect: Dialect } {
  const version = versioned.safeParse(auth);
  if (!version.success) throw new Refusal("badRequest");
  const dialect = dialectOf(version.data.protocol);
  const parsed = handshake.safeParse(dialect.asked("handshake", auth));
  if (!parsed.success) throw new Refusal("badRequest");
  return { hello: parsed.data, dialect };
}

async function byTicket(hello: Handshake, text: string, deps: GateDeps): Promise<RoomTicket> {
  const ticket = await deps.tickets.read(text);
  const { conversation, person } = ticket.holder;
  if (conversation.id !== hello.conversation) throw new Refusal("ticketExpired");
  // They may have left since then, unreported.
  const checkedAt = await deps.membership
    .checkSince(conversation, person, ticket.checkedAt)
    .catch((error: unknown) => {
      if (error instanceof RosterError) return ticket.checkedAt;
      throw error instanceof Refusal ? new Refusal("ticketExpired", { cause: error }) : error;
    });
  if (!ticket.holder.meetingOrganiser || checkedAt === ticket.checkedAt) return { ...ticket, checkedAt };
  // The role is checked at each renewal, so that a lost one is not carried from ticket to ticket.
  const meetingOrganiser = await deps.organisers.confirm(ticket.holder, hello.meeting, true);
  return { ...ticket, checkedAt, holder: { ...ticket.holder, meetingOrganiser } };
}

async function byToken(
  hello: Handshake,
  token: string,
  deps: GateDeps,
  nowOrganises: () => void,
): Promise<RoomTicket> {
  const person = await deps.verify(token);
  const conversation = { tenant: person.tenant, id: hello.conversation };
  const vouchedAt = deps.environment.now();
  // Checked before anything is stored about the conversation, because its id comes from the tab.
  const checkedAt = await deps.membership.check(conversation, person);
  const organises =
    hello.meeting === null
      ? Promise.resolve(false)
      : deps.organisers.ask(conversation, hello.meeting, person, nowOrganises);
  const community = await deps.communityOf(conversation);
  const ref = await deps.members.enter(community, person);
  const holder = { person, conversation, community, ref, meetingOrganiser: await organises };
  return { holder, checkedAt, vouchedAt };
}
