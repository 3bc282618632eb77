import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { Random } from "../support/random.ts";
import type { Fault } from "./plan.ts";
import type { VirtualTime } from "./virtual-time.ts";

/**
 * What ties one server to the world: its time, and every call that it waits for. When it is cut the server is dead:
 * none of its calls is ever answered and none of its timers rings, wherever it stood.
 */
export interface Lifeline {
  readonly environment: Environment;
  readonly isAlive: boolean;
  /** calls made until everything came to rest: each is a place where the server waits */
  readonly callsInPlan: number;
  /** calls that have not been answered yet */
  readonly open: number;
  /** The so many-th call from now meets this fault. */
  expect(fault: Fault): void;
  /** Every call fails until then. */
  failUntil(at: number): void;
  calm(): void;
  cut(): void;
  /** A port of which every call goes through here. */
  through<Port extends object>(port: Port): Port;
}

export interface LifelineOptions {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly freshId: () => string;
  /** the server dies at a call: of itself, not because somebody cut it */
  readonly died: () => void;
}

const never = new Promise<never>(() => undefined);

export function lifeline({ time, random, freshId, died }: LifelineOptions): Lifeline {
  let alive = true;
  let calls = 0;
  let callsInPlan = 0;
  let open = 0;
  let failing = Number.NEGATIVE_INFINITY;
  let calm = false;
  const expected = new Map<number, Fault>();

  const later = (delay: Millis, work: () => void): (() => void) =>
    time.later(delay, () => {
      if (alive) work();
    });
  const pause = (length: Millis): Promise<void> =>
    length === 0 ? Promise.resolve() : new Promise((resolve) => later(length, resolve));
  const crash = (): Promise<never> => {
    line.cut();
    died();
    return never;
  };
  const fail = (): never => {
    throw new StorageError("The storage of this world fails now and then", true);
  };

  /** One call: it takes a little while, and may meet a fault before or after it has taken effect. */
  async function call<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!alive) return never;
    calls += 1;
    const fault = expected.get(calls);
    expected.delete(calls);
    const latency = calm || random.chance(0.4) ? 0 : random.int(1, random.chance(0.1) ? 120 : 12);
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

  const line: Lifeline = {
    environment: { now: () => time.look(), freshId, later },
    get isAlive() {
      return alive;
    },
    get callsInPlan() {
      return callsInPlan;
    },
    get open() {
      return open;
    },
    expect(fault) {
      expected.set(calls + fault.after, fault);
    },
    failUntil(at) {
      failing = at;
    },
    calm() {
      callsInPlan = calls;
      calm = true;
      failing = Number.NEGATIVE_INFINITY;
      expected.clear();
    },
    cut() {
      alive = false;
    },
    through: (port) =>
      new Proxy(port, {
        get(target, name, self) {
          const method: unknown = Reflect.get(target, name, self);
          if (typeof method !== "function") return method;
          return async (...given: unknown[]) => {
            open += 1;
            try {
              return await call<unknown>(() =>
                Promise.resolve(Reflect.apply(method, target, given) as unknown),
              );
            } finally {
              open -= 1;
            }
          };
        },
      }),
  };
  return line;
}
