import type { Effect } from "../domain/effect.ts";
import type { Instant } from "../domain/time.ts";
import type { Json, NewOutboxRow } from "../ports/event-store.ts";

/** Whether it is said to another stream, at once. What is put off until its time is no word that others wait for. */
export const isWord = (effect: Effect): boolean =>
  (effect.kind === "tellCommunity" || effect.kind === "tellSession") && effect.due === undefined;

/** The outbox rows of one commit. Their ids derive from it, so that a repeat of the commit is the same rows. */
export function toOutboxRows(
  effects: readonly Effect[],
  version: number,
  at: Instant,
): readonly NewOutboxRow[] {
  return effects.map((effect, index) => ({
    id: `${String(version).padStart(12, "0")}-${String(index).padStart(2, "0")}`,
    due: effect.due ?? at,
    // Effects are plain data by construction.
    body: effect as unknown as Json,
    // What one stream tells another arrives in the order in which it came about, whichever servers carry it;
    // what waits for its time until then holds up none of it.
    inOrder: isWord(effect),
  }));
}

/** The effect that a row was written for. Written by our own `toOutboxRows` alone. */
export const fromOutboxBody = (body: Json): Effect => body as unknown as Effect;
