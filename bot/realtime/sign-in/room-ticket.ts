import { SignJWT, jwtVerify } from "jose";
import { z } from "zod";
import { isId, type CommunityId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { HOUR, MINUTE, SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { Refusal } from "./refusal.ts";

/** A person who was verified as a member of this conversation's community. */
export interface TicketHolder {
  readonly person: Person;
  readonly conversation: Conversation;
  readonly community: CommunityId;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
}

/** The contents of a room ticket. */
export interface RoomTicket {
  readonly holder: TicketHolder;
  /** when Teams last said that the holder is a member */
  readonly checkedAt: Instant;
  /** when a token of theirs was last accepted */
  readonly vouchedAt: Instant;
}

export interface Tickets {
  /** The ticket is valid for five minutes from the check of membership, but no longer than an hour from the last token. */
  issue(ticket: RoomTicket): Promise<string>;
  /** Throws the refusal `ticketExpired` for anything but a valid ticket, so that the tab sends a token. */
  read(text: string): Promise<RoomTicket>;
}

const TICKET_LIFETIME: Millis = 5 * MINUTE;
/** How long a token counts: after that a fresh one is required. */
export const VOUCHED_FOR: Millis = HOUR;

const AUDIENCE = "guildhall-room";
const id = <T extends string>() => z.custom<T>((value) => typeof value === "string" && isId(value));
const claims = z.object({
  tid: z.string(),
  oid: z.string(),
  conversation: z.string(),
  community: id<CommunityId>(),
  ref: id<MemberRef>(),
  organiser: z.boolean(),
  checkedAt: z.number(),
  vouchedAt: z.number(),
});

/** Signs and reads room tickets. They belong to the holder and contain nothing that the holder does not know. */
export function createTickets(key: Uint8Array, environment: Pick<Environment, "now">): Tickets {
  return {
    issue: ({ holder, checkedAt, vouchedAt }) =>
      new SignJWT({
        tid: holder.person.tenant,
        oid: holder.person.objectId,
        conversation: holder.conversation.id,
        community: holder.community,
        ref: holder.ref,
        organiser: holder.meetingOrganiser,
        checkedAt,
        vouchedAt,
      })
        .setProtectedHeader({ alg: "HS256" })
        .setAudience(AUDIENCE)
        .setExpirationTime(
          Math.floor(Math.min(checkedAt + TICKET_LIFETIME, vouchedAt + VOUCHED_FOR) / SECOND),
        )
        .sign(key),

    async read(text) {
      try {
        const { payload } = await jwtVerify(text, key, {
          algorithms: ["HS256"],
          audience: AUDIENCE,
          currentDate: new Date(environment.now()),
          requiredClaims: ["exp"],
        });
        const ticket = claims.parse(payload);
        return {
          holder: {
            person: { tenant: ticket.tid, objectId: ticket.oid },
            conversation: { tenant: ticket.tid, id: ticket.conversation },
            community: ticket.community,
            ref: ticket.ref,
            meetingOrganiser: ticket.organiser,
          },
          checkedAt: ticket.checkedAt,
          vouchedAt: ticket.vouchedAt,
        };
      } catch (error) {
        throw new Refusal("ticketExpired", { cause: error });
      }
    },
  };
}
