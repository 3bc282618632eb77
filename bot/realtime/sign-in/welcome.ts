import type { Welcome } from "@guildhall/shared/protocol/messages";
import type { MovedTo } from "../../moves/where-to.ts";
import type { TicketHolder } from "./room-ticket.ts";

/** The message that tells a panel who its member is, with the ticket for its next connection. */
export const welcomeOf = (
  {
    holder: { ref, community, meetingOrganiser },
    left,
  }: { readonly holder: TicketHolder; readonly left: MovedTo | null },
  ticket: string,
): Welcome => ({
  me: ref,
  community,
  meetingOrganiser,
  left,
  ticket,
});
