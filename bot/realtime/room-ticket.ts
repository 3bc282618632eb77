import { SignJWT, jwtVerify } from "jose";
import { z } from "zod";
import { isId, type CommunityId, type MemberRef } from "@guildhall/shared/domain/ids";
import { MINUTE, SECOND, type Instant, type Millis } from "@guildhall/shared/domain/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { Refusal } from "./refusal.ts";

/** What a room ticket vouches for: this person was found to be a member of this conversation's community. */
export interface TicketHolder {
  readonly person: Person;
  readonly conversation: Conversation;
  readonly community: CommunityId;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
}

export interface ReadTicket {
  readonly holder: TicketHolder;
  readonly issuedAt: Instant;
}

export interface Tickets {
  /** `checkedAt`: when membership was asked of Teams; the ticket holds for five minutes from then. */
  issue(holder: TicketHolder, checkedAt: Instant): Promise<string>;
  /** Throws the refusal `ticketExpired` for whatever is not a ticket that holds: a token is asked for then. */
  read(ticket: string): Promise<ReadTicket>;
}

const TICKET_LIFETIME: Millis = 5 * MINUTE;

const AUDIENCE = "guildhall-room";
const id = <T extends string>() => z.custom<T>((value) => typeof value === "string" && isId(value));
const holderSchema = z.object({
  tid: z.string(),
  oid: z.string(),
  conversation: z.string(),
  community: id<CommunityId>(),
  ref: id<MemberRef>(),
  organiser: z.boolean(),
  iat: z.number(),
});

/** Signs and reads room tickets. They are the holder's own and say nothing that the holder does not know. */
export function createTickets(key: Uint8Array, environment: Pick<Environment, "now">): Tickets {
  return {
    issue: ({ person, conversation, community, ref, meetingOrganiser }, checkedAt) =>
      new SignJWT({
        tid: person.tenant,
        oid: person.objectId,
        conversation: conversation.id,
        community,
        ref,
        organiser: meetingOrganiser,
      })
        .setProtectedHeader({ alg: "HS256" })
        .setAudience(AUDIENCE)
        .setIssuedAt(Math.floor(checkedAt / SECOND))
        .setExpirationTime(Math.floor((checkedAt + TICKET_LIFETIME) / SECOND))
        .sign(key),

    async read(ticket) {
      try {
        const { payload } = await jwtVerify(ticket, key, {
          algorithms: ["HS256"],
          audience: AUDIENCE,
          currentDate: new Date(environment.now()),
          requiredClaims: ["exp"],
        });
        const { tid, oid, conversation, community, ref, organiser, iat } = holderSchema.parse(payload);
        return {
          holder: {
            person: { tenant: tid, objectId: oid },
            conversation: { tenant: tid, id: conversation },
            community,
            ref,
            meetingOrganiser: organiser,
          },
          issuedAt: iat * SECOND,
        };
      } catch (error) {
        throw new Refusal("ticketExpired", { cause: error });
      }
    },
  };
}
