import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { Random } from "../support/random.ts";
import type { Fault } from "./plan.ts";
import type { VirtualTime } from "./virtual-time.ts";

/**
 * The time of one server, and every call that it makes to storage, the chat and the roster. Calls take a while and can
 * fail. A killed server is dead wherever it stood: none of its calls is ever answered and none of its timers fires.
 */
export interface FaultInjector {
  readonly environment: Environment;
  readonly isAlive: boolean;
  /** calls made before the faults were stopped: each is a place where the server waits */
  readonly callsInPlan: number;
  /** calls not yet answered */
  readonly pending: number;
  /** The fault hits the `after`th call from now. */
  inject(fault: Fault): void;
  /** Every call fails until then. */
  failUntil(at: number): void;
  stopFaults(): void;
  kill(): void;
  /** The port, with faults in its calls. */
  wrap<Port extends object>(port: Port): Port;
}

export interface FaultInjectorOptions {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly freshId: () => string;
  /** a fault killed the server during a call */
  readonly crashed: () => void;
}

const never = new Promise<never>(() => undefined);

export function faultInjector({ time, random, freshId, crashed }: FaultInjectorOptions): FaultInjector {
  let alive = true;
  let calls = 0;
  let callsInPlan = 0;
  let pending = 0;
  let failing = Number.NEGATIVE_INFINITY;
  let faultless = false;
  const injected = new Map<number, Fault>();

  const later = (delay: Millis, work: () => void): (() => void) =>
    time.later(delay, () => {
      if (alive) work();
    });
  const pause = (length: Millis): Promise<void> =>
    length === 0 ? Promise.resolve() : new Promise((resolve) => later(length, resolve));
  const crash = (): Promise<never> => {
    faults.kill();
    crashed();
    return never;
  };
  const fail = (): never => {
    throw new StorageError("An injected fault", true);
  };

  /** One call: it takes a little while, and a fault may hit before or after it has taken effect. */
  async function call<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!alive) return never;
    calls += 1;
    const fault = injected.get(calls);
    injected.delete(calls);
    const latency = faultless || random.chance(0.4) ? 0 : random.int(1, random.chance(0.1) ? 120 : 12);
    if (fault?.kind === "crashBefore") return crash();
    await pause(latency + (fault?.kind === "slow" ? fault.length : 0));
    if (fault?.kind === "failBefore" || time.now() < failing) fail();
    if (fault?.kind === "hang") {
      if (fault.length % 2 === 1) await work();
      await pause(fault.length);
      fail();
    }
    const result = await work();
    if (fault?.kind === "crashAfter") return crash();
    if (fault?.kind === "slowAnswer") await pause(fault.length);
    if (fault?.kind === "failAfter") fail();
    return alive ? result : never;
  }

  const faults: FaultInjector = {
    environment: { now: () => time.look(), freshId, later },
    get isAlive() {
      return alive;
    },
    get callsInPlan() {
      return callsInPlan;
    },
    get pending() {
      return pending;
    },
    inject(fault) {
      injected.set(calls + fault.after, fault);
    },
    failUntil(at) {
      failing = at;
    },
    stopFaults() {
      callsInPlan = calls;
      faultless = true;
      failing = Number.NEGATIVE_INFINITY;
      injected.clear();
    },
    kill() {
      alive = false;
    },
    wrap: (port) =>
      new Proxy(port, {
        get(target, name, self) {
          const method: unknown = Reflect.get(target, name, self);
          if (typeof method !== "function") return method;
          return async (...given: unknown[]) => {
            pending += 1;
            try {
              return await call<unknown>(() =>
                Promise.resolve(Reflect.apply(method, target, given) as unknown),
              );
            } finally {
              pending -= 1;
            }
          };
        },
      }),
  };
  return faults;
}
