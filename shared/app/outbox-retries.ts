import { streamKey } from "../domain/kernel/stream.ts";
import { type Instant, type Millis, SECOND } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { ClaimedRow, OutboxEntry } from "../ports/outbox.ts";
import { StorageError } from "../ports/storage-error.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import { nameOf, type StoredEffect } from "./outbox-row.ts";

/**
 * What becomes of a row: it is done, or tried again at `again`. With `again: null` it keeps its lease and its mark as about
 * to be sent, so that the server that claims it next knows that its fate is unknown.
 */
export type Fate = { readonly done: true } | { readonly done: false; readonly again: Instant | null };
export const DONE: Fate = { done: true };

/** How long one server may work on a row before another takes it over. */
export const LEASE: Millis = 30 * SECOND;
/** When a row is tried again that storage or a stream could not serve. */
export const RETRY_AFTER: Millis = 5 * SECOND;

/** Identifies a row; the same on every server. */
export const keyOf = ({ stream, id }: OutboxEntry): string => `${streamKey(stream)}-${id}`;

/** How long to wait before each retry of a row that a defect stopped. */
const RETRY_DELAYS: readonly Millis[] = [5 * SECOND, 15 * SECOND, 40 * SECOND];

/**
 * Retries rows that a defect stops (SPEC STORE-13): another state, or another server, may not have the defect. Not for
 * ever, because later rows may wait for this one.
 */
export class DefectRetries {
  readonly #deps: { readonly environment: Pick<Environment, "now">; readonly log: Log };
  readonly #tries = new Map<string, number>();

  constructor(deps: { readonly environment: Pick<Environment, "now">; readonly log: Log }) {
    this.#deps = deps;
  }

  /** Runs the work for a row. Rejects only with `StorageError`. */
  async run(row: ClaimedRow, effect: StoredEffect, work: () => Promise<Fate>): Promise<Fate> {
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
      "a defect stopped an outbox row",
    );
  }

  afterDefect(row: ClaimedRow, effect: StoredEffect): Fate {
    const { environment, log } = this.#deps;
    const tries = this.#tries.get(keyOf(row)) ?? 0;
    this.#tries.set(keyOf(row), tries + 1);
    const delay = RETRY_DELAYS[tries];
    if (delay !== undefined) return { done: false, again: environment.now() + delay };
    log.error(
      { stream: row.stream, effect: nameOf(effect) },
      "an outbox row that a defect stopped repeatedly is given up",
    );
    return DONE;
  }

  forget(row: ClaimedRow): void {
    this.#tries.delete(keyOf(row));
  }
}
