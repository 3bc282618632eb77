import { z } from "zod";
import { cardKey } from "../domain/community/cards/part.ts";
import type { DestroySeal } from "../domain/kernel/effect.ts";
import type { Effect } from "../domain/effect.ts";
import type { Instant } from "../domain/kernel/time.ts";
import { type KnownVersions, upToDate } from "../domain/kernel/versions.ts";
import type { Json, NewOutboxRow } from "../ports/event-store.ts";
import { EMPTY_BOXES } from "./codec.ts";
import type { Box, Keyring } from "./keyring.ts";

/** An effect as it is stored, with its sealed part encrypted. */
export type StoredEffect =
  Exclude<Effect, DestroySeal> | (Omit<DestroySeal, "sealed"> & { readonly sealed?: Box });

/** Whether it is a command to another stream that is due at once. One that is due later does not keep the order. */
export const isCrossStreamCommand = (effect: StoredEffect | Effect): boolean =>
  (effect.kind === "tellCommunity" || effect.kind === "tellSession") && effect.due === undefined;

/** The id of an effect that only marks something as to be done, once for all commits that ask for it; null for any other. */
function markOf(effect: Effect): string | null {
  if (effect.kind === "staleCard") return `card-${cardKey(effect.subject)}`;
  return effect.kind === "poke" ? `poke-${effect.projection}` : null;
}

/**
 * The outbox rows of one commit. Their ids derive from its version, so that writing the commit again writes the same rows; a
 * mark has one row, however many commits make it.
 */
export function toOutboxRows(
  effects: readonly Effect[],
  version: number,
  at: Instant,
  seals: Pick<Keyring, "seal">,
  known: KnownVersions,
): readonly NewOutboxRow[] {
  const rows = effects.map((effect, index): NewOutboxRow => {
    const mark = markOf(effect);
    return {
      id: mark ?? `${String(version).padStart(12, "0")}-${String(index).padStart(2, "0")}`,
      due: effect.due ?? at,
      body: bodyOf(effect, known, seals),
      // Commands to another stream are delivered in order, whichever servers deliver them; but one that is due later
      // must not hold up those that are due now.
      inOrder: isCrossStreamCommand(effect),
      mark: mark !== null,
    };
  });
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The minimum size of an effect's sealed part in bytes, so that its length does not reveal how many members it names. */
const MIN_SEALED_BYTES = 4096;

function stored(effect: Effect, seals: Pick<Keyring, "seal">): StoredEffect {
  if (effect.kind === "staleCard") {
    // The mark stands for later commits too.
    const { due: _, ...rest } = effect;
    return rest;
  }
  if (effect.kind !== "destroySeal") return effect;
  const { sealed, ...rest } = effect;
  if (sealed === undefined) return rest;
  return { ...rest, sealed: seals.seal(sealed.scope, sealed.value, MIN_SEALED_BYTES) };
}

/** What a row contains: the effect, and the version of its kind. */
const storedBody = z.object({
  v: z.number().int(),
  effect: z.looseObject({
    kind: z.string(),
    command: z.looseObject({ type: z.string() }).optional(),
    subject: z.looseObject({ kind: z.string() }).optional(),
    message: z
      .looseObject({ kind: z.string(), subject: z.looseObject({ kind: z.string() }).optional() })
      .optional(),
  }),
});

/** The name under which an effect has a version in the outbox. */
export function nameOf(effect: { readonly kind: string }): string {
  const { kind, command, subject, message } = effect as z.infer<typeof storedBody>["effect"];
  const words = [kind, command?.type, subject?.kind, message?.kind, message?.subject?.kind];
  return words.filter((word) => word !== undefined).join(" ");
}

function bodyOf(effect: Effect, known: KnownVersions, seals: Pick<Keyring, "seal">): Json {
  // Effects are plain data by construction.
  return { v: known[nameOf(effect)]?.version ?? 0, effect: stored(effect, seals) as unknown as Json };
}

/** The bytes that an effect takes in its row. */
export const rowBytesOf = (effect: Effect, known: KnownVersions): number =>
  Buffer.byteLength(JSON.stringify(bodyOf(effect, known, EMPTY_BOXES)));

/** A row that a newer server wrote. */
export interface UnknownRow {
  readonly kind: "unknown";
  readonly name: string;
  readonly version: number;
}

/** Reads a row's effect and brings it up to date. */
export function readOutboxBody(
  body: Json,
  known: KnownVersions,
): UnknownRow | { readonly kind: "known"; readonly effect: StoredEffect } {
  const parsed = storedBody.safeParse(body);
  if (!parsed.success) return { kind: "unknown", name: "unreadable", version: 0 };
  const { v: version, effect } = parsed.data;
  const name = nameOf(effect);
  const now = upToDate(known, name, version, effect);
  if (now === null) return { kind: "unknown", name, version };
  // Only our own `toOutboxRows` writes these.
  return { kind: "known", effect: now as unknown as StoredEffect };
}
