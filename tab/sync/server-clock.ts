import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { SyncEnvironment } from "./sync-environment.ts";

/** One round trip: when the request left and the answer arrived (by the monotonic clock), and the server's time in it. */
export interface RoundTrip {
  readonly sent: Millis;
  readonly received: Millis;
  readonly at: Instant;
}

/** How much faster or slower than the server's a device's clock may run. */
const DRIFT = 100e-6;
/** If wall clock and monotonic clock diverge by this much, the device slept or its clock was set. */
const JUMP = SECOND;

interface Sample {
  /** server time minus monotonic time */
  readonly offset: Millis;
  /** the error bound of `offset`: the server read its clock at an unknown moment of the round trip */
  readonly error: Millis;
  readonly taken: Millis;
}

/** The server's time, estimated from the round trip with the smallest error bound. */
export class ServerClock {
  readonly #environment: Pick<SyncEnvironment, "wall" | "monotonic">;
  #best: Sample | null = null;
  #latest: Instant = Number.NEGATIVE_INFINITY;
  #ahead: Millis;

  constructor(environment: Pick<SyncEnvironment, "wall" | "monotonic">) {
    this.#environment = environment;
    this.#ahead = environment.wall() - environment.monotonic();
  }

  /** Never goes back once the server has answered; before that, the device's own clock. */
  now(): Instant {
    if (this.#best === null) return this.#environment.wall();
    this.#latest = Math.max(this.#latest, this.#environment.monotonic() + this.#best.offset);
    return this.#latest;
  }

  /** The error bound of the estimate; infinite before the first round trip. */
  get doubt(): Millis {
    return this.#best === null ? Number.POSITIVE_INFINITY : this.#doubtOf(this.#best);
  }

  heard({ sent, received, at }: RoundTrip): void {
    const sample: Sample = {
      offset: at - (sent + received) / 2,
      error: (received - sent) / 2,
      taken: received,
    };
    if (this.#best === null || sample.error <= this.#doubtOf(this.#best)) this.#best = sample;
  }

  /** Whether the device slept or its clock was set since the last call: then earlier measurements are worthless. */
  jumped(): boolean {
    const ahead = this.#environment.wall() - this.#environment.monotonic();
    const moved = Math.abs(ahead - this.#ahead) > JUMP;
    this.#ahead = ahead;
    return moved;
  }

  /** Accepts the next round trip whatever its error: the monotonic clock may have stood still. */
  distrust(): void {
    if (this.#best !== null) this.#best = { ...this.#best, error: Number.POSITIVE_INFINITY };
  }

  #doubtOf({ error, taken }: Sample): Millis {
    return error + (this.#environment.monotonic() - taken) * DRIFT;
  }
}
