import { type Instant, type Millis, MINUTE } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { OutboxEntry } from "../ports/outbox.ts";
import type { Log } from "./log.ts";
import { keyOf } from "./outbox-retries.ts";
import type { UnknownRow } from "./outbox-row.ts";

/** How long an unknown row is ignored, so that a server that knows it can claim it. */
const LEFT_FOR: Millis = 10 * MINUTE;

/** The rows that a newer server wrote, which this one leaves to newer servers (SPEC STORE-16). */
export class LeftRows {
  readonly #deps: { readonly environment: Pick<Environment, "now">; readonly log: Log };
  readonly #until = new Map<string, Instant>();
  readonly #logged = new Set<string>();

  constructor(deps: { readonly environment: Pick<Environment, "now">; readonly log: Log }) {
    this.#deps = deps;
  }

  /** How many are currently ignored. */
  get count(): number {
    const now = this.#deps.environment.now();
    for (const [key, until] of this.#until) if (until <= now) this.#until.delete(key);
    return this.#until.size;
  }

  has(entry: OutboxEntry): boolean {
    return (this.#until.get(keyOf(entry)) ?? 0) > this.#deps.environment.now();
  }

  add(entry: OutboxEntry, { name, version }: UnknownRow): void {
    const { environment, log } = this.#deps;
    this.#until.set(keyOf(entry), environment.now() + LEFT_FOR);
    const kind = `${name} ${version}`;
    if (this.#logged.has(kind)) return;
    this.#logged.add(kind);
    log.warn({ effect: name, version }, "an outbox row of a newer server is left to newer servers");
  }
}
