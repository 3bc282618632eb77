import { createHash } from "node:crypto";
import type { CommandEnvelope } from "@guildhall/shared/app/live-stream";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import { drawnAt } from "../cards/activity/nonce.ts";
import type { RequestedCommand } from "./asked.ts";

/** The id of a command that a press asks for, and its place among the choices of whoever pressed. */
export type PressKey = Pick<CommandEnvelope<unknown>, "id" | "supersedes">;

// These lengths stay: what was stored with them is still compared with new presses.
const WHOLE = 6;
const PART = 4;
const CHOICE = 13;

const digest = (parts: readonly unknown[], length: number): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, length);

/**
 * A press may be delivered more than once, with different activity ids, and out of order. So the id of its command is made of
 * the view that it was made on and the choice: the same again is a repeat. Of presses that overwrite the same thing the one
 * on the newest view counts, and on one view the one that was made last (SPEC CARD-4).
 */
export function pressKeyOf(
  { command, overwrites }: RequestedCommand,
  press: { readonly card: CardSubject; readonly nonce: string; readonly at: Instant },
): PressKey {
  const { closesAt: _, ...choice } = { closesAt: null, ...command };
  const seen = drawnAt(press.nonce);
  // More than one card can overwrite the same thing, so that has a name of its own.
  const whole = digest([overwrites === null ? cardKey(press.card) : overwrites.whole], WHOLE);
  const id = makeCommandId(seen, whole + digest([press.nonce, choice], CHOICE));
  if (overwrites === null) return { id };
  const key = overwrites.part === null ? whole : `${whole}/${digest([overwrites.part], PART)}`;
  return { id, supersedes: { key, at: [seen, press.at] } };
}
