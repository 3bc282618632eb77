import type { DestroySeal } from "../domain/kernel/effect.ts";
import type { Effect } from "../domain/effect.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Json, NewOutboxRow } from "../ports/event-store.ts";
import { EMPTY_BOXES } from "./codec.ts";
import type { Box, Keyring } from "./keyring.ts";

/** An effect as it is stored: what is sealed of it is in a box. */
export type StoredEffect =
  Exclude<Effect, DestroySeal> | (Omit<DestroySeal, "sealed"> & { readonly sealed?: Box });

/** Whether it is said to another stream, at once. What is put off until its time is no word that others wait for. */
export const isWord = (effect: StoredEffect | Effect): boolean =>
  (effect.kind === "tellCommunity" || effect.kind === "tellSession") && effect.due === undefined;

/** The outbox rows of one commit. Their ids derive from it, so that a repeat of the commit is the same rows. `seal`: what boxes. */
export function toOutboxRows(
  effects: readonly Effect[],
  version: number,
  at: Instant,
  seals: Pick<Keyring, "seal">,
): readonly NewOutboxRow[] {
  return effects.map((effect, index) => ({
    id: `${String(version).padStart(12, "0")}-${String(index).padStart(2, "0")}`,
    due: effect.due ?? at,
    // Effects are plain data by construction.
    body: stored(effect, seals) as unknown as Json,
    // What one stream tells another arrives in the order in which it came about, whichever servers carry it;
    // what waits for its time until then holds up none of it.
    inOrder: isWord(effect),
  }));
}

/** What is sealed of an effect takes this much at least: of how many members it holds must not show in its length. */
const ROOM_IN_OUTBOX = 4096;

function stored(effect: Effect, seals: Pick<Keyring, "seal">): StoredEffect {
  if (effect.kind !== "destroySeal") return effect;
  const { sealed, ...rest } = effect;
  if (sealed === undefined) return rest;
  return { ...rest, sealed: seals.seal(sealed.scope, sealed.value, ROOM_IN_OUTBOX) };
}

/** How many bytes an effect takes in its row. */
export const rowBytesOf = (effect: Effect): number =>
  Buffer.byteLength(JSON.stringify(stored(effect, EMPTY_BOXES)));

/** The effect that a row was written for. Written by our own `toOutboxRows` alone. */
export const fromOutboxBody = (body: Json): StoredEffect => body as unknown as StoredEffect;
