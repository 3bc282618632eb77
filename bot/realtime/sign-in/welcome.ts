import type { Welcome } from "@guildhall/shared/protocol/messages";
import type { TicketHolder } from "./room-ticket.ts";

/** The message that tells a panel who its member is, with the ticket for its next connection. */
export const welcomeOf = ({ ref, community, meetingOrganiser }: TicketHolder, ticket: string): Welcome => ({
  me: ref,
  community,
  meetingOrganiser,
  ticket,
});
