import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { VerifyToken } from "../sign-in/entra-token.ts";
import type { LimitsOf } from "./message-limits.ts";
import { Refusal } from "../sign-in/refusal.ts";
import type { Tickets } from "../sign-in/room-ticket.ts";

interface Proofs {
  readonly verify: VerifyToken;
  readonly tickets: Tickets;
}

/** How long a refusal is delayed for a person who connects too often: after a quick one they would only retry sooner. */
export const HELD_FOR: Millis = 5 * SECOND;
/** How many sockets of one person may wait; more are refused at once. */
const MOST_HELD = 60;

/**
 * Counts connection attempts as soon as their person is known, so that somebody who connects too often is refused before they
 * cause requests to Teams or storage.
 */
export function meterProofs(
  { verify, tickets }: Proofs,
  limitsOf: LimitsOf,
  environment: Pick<Environment, "now" | "later">,
): Proofs {
  const held = new Map<string, number>();

  async function holdUp(person: Person): Promise<void> {
    const key = personKey(person);
    const others = held.get(key) ?? 0;
    if (others >= MOST_HELD) return;
    held.set(key, others + 1);
    await new Promise<void>((resolve) => environment.later(HELD_FOR, resolve));
    const left = (held.get(key) ?? 1) - 1;
    if (left > 0) held.set(key, left);
    else held.delete(key);
  }

  async function count(person: Person): Promise<void> {
    const limits = limitsOf(person);
    const now = environment.now();
    if (!limits.isBarred(now) && limits.take("handshake", now) === "fine") return;
    await holdUp(person);
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
