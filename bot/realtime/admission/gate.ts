import { z } from "zod";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Person } from "@guildhall/shared/ports/directory";
import { handshake, type Handshake } from "@guildhall/shared/protocol/handshake";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { Dialect, DialectOf } from "../connection/dialect.ts";
import type { VerifyToken } from "../sign-in/entra-token.ts";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import type { People } from "../../people/people.ts";
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
  readonly people: Pick<People, "meetings" | "conversations" | "roster" | "members" | "organisers">;
  /** counts a question to Teams whether this person organises a meeting, which their tab may name as it likes */
  readonly mayAskRole: (person: Person) => boolean;
  readonly environment: Pick<Environment, "now">;
}

/** Accepts a socket by its handshake, or throws what `refusalOf` explains. `nowOrganises` is called if Teams' yes arrives late. */
export type Gate = (auth: unknown, nowOrganises: () => void) => Promise<Admission>;

/** How long a panel waits for Teams to say whether its person organises the meeting. */
const PATIENCE: Millis = SECOND / 2;

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
  const checkedAt = await deps.people.roster
    .checkSince(conversation, person, ticket.checkedAt)
    .catch((error: unknown) => {
      if (error instanceof RosterError) return ticket.checkedAt;
      throw error instanceof NotInConversation ? new Refusal("ticketExpired", { cause: error }) : error;
    });
  deps.people.meetings.named(conversation, hello.meeting);
  if (!ticket.holder.meetingOrganiser || checkedAt === ticket.checkedAt) return { ...ticket, checkedAt };
  // The role is checked at each renewal, so that a lost one is not carried from ticket to ticket.
  const inMeeting = { conversation, person, meeting: hello.meeting };
  const meetingOrganiser = await deps.people.organisers.confirm(inMeeting, true, () =>
    deps.mayAskRole(person),
  );
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
  const { conversations, roster, members, organisers } = deps.people;
  const checkedAt = await roster.check(conversation, person);
  const organises = organisers.ask(
    { conversation, person, meeting: hello.meeting },
    { on: "panel", patience: PATIENCE, late: nowOrganises, mayAsk: () => deps.mayAskRole(person) },
  );
  deps.people.meetings.named(conversation, hello.meeting);
  const community = await conversations.community(conversation);
  const ref = await members.enter(community, person);
  const holder = { person, conversation, community, ref, meetingOrganiser: await organises };
  return { holder, checkedAt, vouchedAt };
}
