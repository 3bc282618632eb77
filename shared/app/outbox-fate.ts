import { streamKey } from "../domain/kernel/stream.ts";
import { SECOND, type Instant, type Millis } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow, OutboxEntry } from "../ports/outbox.ts";
import { StorageError } from "../ports/storage-error.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import { nameOf, type StoredEffect } from "./outbox-row.ts";

/**
 * What shall become of a row: it is done, or it is to be tried again; `again` is null where it must stay known that it may
 * have been sent: whoever takes it up when its lease has run out is told so.
 */
export type Fate = { readonly done: true } | { readonly done: false; readonly again: Instant | null };
export const DONE: Fate = { done: true };

/** The row's name: the same for the same row. */
export const keyOf = ({ stream, id }: OutboxEntry): string => `${streamKey(stream)}-${id}`;

/** How long to wait before each further try of what a defect stopped. */
const RESTS: readonly Millis[] = [5 * SECOND, 15 * SECOND, 40 * SECOND];

/**
 * Patience with what a defect stops (SPEC STORE-13). What is wrong may pass with the state that it is about, or on
 * another server, so it is tried again; but others wait for it, so not for ever.
 */
export class Patience {
  readonly #deps: { readonly environment: Pick<Environment, "now">; readonly log: Log };
  readonly #tries = new Map<string, number>();

  constructor(deps: { readonly environment: Pick<Environment, "now">; readonly log: Log }) {
    this.#deps = deps;
  }

  /** Does the work on a row. Rejects with `StorageError` alone. */
  async with(row: ClaimedRow, effect: StoredEffect, work: () => Promise<Fate>): Promise<Fate> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StorageError) throw error;
      this.report(row, effect, error);
      return this.afterDefect(row, effect);
    }
  }

  report({ stream }: ClaimedRow, effect: StoredEffect, error: unknown): void {
    this.#deps.log.error(
      { stream, effect: nameOf(effect), ...traceOf(error) },
      "a defect stopped what was to be done",
    );
  }

  afterDefect(row: ClaimedRow, effect: StoredEffect): Fate {
    const { environment, log } = this.#deps;
    const tries = this.#tries.get(keyOf(row)) ?? 0;
    this.#tries.set(keyOf(row), tries + 1);
    const rest = RESTS[tries];
    if (rest !== undefined) return { done: false, again: environment.now() + rest };
    log.error(
      { stream: row.stream, effect: nameOf(effect) },
      "what a defect stops again and again is given up",
    );
    return DONE;
  }

  forget(row: ClaimedRow): void {
    this.#tries.delete(keyOf(row));
  }
}
