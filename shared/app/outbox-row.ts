import type { DestroySeal } from "../domain/kernel/effect.ts";
import type { Effect } from "../domain/effect.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Json, NewOutboxRow } from "../ports/event-store.ts";
import { EMPTY_BOXES } from "./codec.ts";
import type { Box, Keyring } from "./keyring.ts";

/** An effect as it is stored: its sealed part is encrypted. */
export type StoredEffect =
  Exclude<Effect, DestroySeal> | (Omit<DestroySeal, "sealed"> & { readonly sealed?: Box });

/** Whether it is a command for another stream that is due at once. One that is due later need not keep the order. */
export const isCrossStreamCommand = (effect: StoredEffect | Effect): boolean =>
  (effect.kind === "tellCommunity" || effect.kind === "tellSession") && effect.due === undefined;

/** The outbox rows of one commit. Their ids derive from it, so that writing the commit again writes the same rows. */
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
    // Commands to another stream arrive in the order of their causes, whichever servers deliver them; one that is due
    // later must not hold up those that are due now.
    inOrder: isCrossStreamCommand(effect),
  }));
}

/** The least size of an effect's sealed part, so that its length does not show how many members it names. */
const MIN_SEALED_BYTES = 4096;

function stored(effect: Effect, seals: Pick<Keyring, "seal">): StoredEffect {
  if (effect.kind !== "destroySeal") return effect;
  const { sealed, ...rest } = effect;
  if (sealed === undefined) return rest;
  return { ...rest, sealed: seals.seal(sealed.scope, sealed.value, MIN_SEALED_BYTES) };
}

/** How many bytes an effect takes in its row. */
export const rowBytesOf = (effect: Effect): number =>
  Buffer.byteLength(JSON.stringify(stored(effect, EMPTY_BOXES)));

/** The effect that a row was written for. Written by our own `toOutboxRows` alone. */
export const fromOutboxBody = (body: Json): StoredEffect => body as unknown as StoredEffect;
