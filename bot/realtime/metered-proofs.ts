import { SECOND, type Millis } from "@guildhall/shared/domain/time";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { VerifyToken } from "./entra-token.ts";
import type { LimitsOf } from "./message-limits.ts";
import { Refusal } from "./refusal.ts";
import type { Tickets } from "./room-ticket.ts";

interface Proofs {
  readonly verify: VerifyToken;
  readonly tickets: Tickets;
}

/** Whoever comes too often waits so long for their no. */
const SLOW: Millis = SECOND;

/**
 * Counts who comes in, as soon as it is known who they are: whoever comes again and again is turned away before Teams
 * or storage is asked anything because of them.
 */
export function meterProofs(
  { verify, tickets }: Proofs,
  limitsOf: LimitsOf,
  environment: Pick<Environment, "now" | "later">,
): Proofs {
  async function count(person: Person): Promise<void> {
    const limits = limitsOf(person);
    const now = environment.now();
    if (limits.isBarred(now)) throw new Refusal("busy");
    const verdict = limits.take("handshake", now);
    if (verdict === "fine") return;
    if (verdict === "tooMuch") await new Promise<void>((resolve) => environment.later(SLOW, resolve));
    throw new Refusal("busy");
  }

  return {
    async verify(token) {
      const person = await verify(token);
      await count(person);
      return person;
    },
    tickets: {
      ...tickets,
      async read(ticket) {
        const read = await tickets.read(ticket);
        await count(read.holder.person);
        return read;
      },
    },
  };
}
