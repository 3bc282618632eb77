import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Device } from "./device.ts";
import type { Step } from "./plan.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What is seen at one moment of who has a panel. */
export interface Glance {
  readonly at: Instant;
  /** their panel is open, whatever its connection is like */
  readonly open: ReadonlySet<MemberRef>;
  /** their panel is open and connected */
  readonly connected: ReadonlySet<MemberRef>;
}

const GLANCE_EVERY = 20 * SECOND;
/** By then a fault that was expected has come, and what it broke is whole again. */
const WHOLE_AGAIN = 14 * MINUTE;

const BREAKS: ReadonlySet<Step["do"]> = new Set(["fault", "outage", "crash", "cut", "sleep"]);

/** Somebody who looks now and then at who is there, without asking any server. */
export class Onlooker {
  readonly glances: Glance[] = [];
  readonly #time: VirtualTime;
  readonly #devices: () => readonly (Device | null | undefined)[];
  readonly #broken: Instant[] = [];
  #stop: () => void;

  constructor(time: VirtualTime, devices: () => readonly (Device | null | undefined)[]) {
    this.#time = time;
    this.#devices = devices;
    this.#stop = this.#later();
  }

  noteStep(step: Step): void {
    if (BREAKS.has(step.do)) this.#broken.push(this.#time.now());
  }

  /** Whether nothing was broken then. */
  wasCalm(from: Instant, to: Instant): boolean {
    return !this.#broken.some((at) => at >= from - WHOLE_AGAIN && at <= to);
  }

  stop(): void {
    this.#stop();
  }

  #later(): () => void {
    return this.#time.later(GLANCE_EVERY, () => {
      this.#glance();
      this.#stop = this.#later();
    });
  }

  #glance(): void {
    const there = this.#devices().flatMap((device) => {
      const ref = device?.client.me.get()?.ref;
      return device?.isOpen === true && ref !== undefined ? [{ ref, device }] : [];
    });
    const connected = there.filter(({ device }) => device.client.connection.get().state === "live");
    this.glances.push({
      at: this.#time.now(),
      open: new Set(there.map(({ ref }) => ref)),
      connected: new Set(connected.map(({ ref }) => ref)),
    });
  }
}
