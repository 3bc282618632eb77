import type { Welcome } from "@guildhall/shared/protocol/messages";
import type { TicketHolder } from "./room-ticket.ts";

/** What a panel is told about its own member, with the ticket for its next connection. */
export const welcomeOf = ({ ref, community, meetingOrganiser }: TicketHolder, ticket: string): Welcome => ({
  me: ref,
  community,
  meetingOrganiser,
  ticket,
});
