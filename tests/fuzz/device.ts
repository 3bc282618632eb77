import type { SyncClient } from "../../tab/sync/sync-client.ts";
import { createSyncClient } from "../../tab/sync/create-sync-client.ts";
import type { OpenWire } from "../../tab/sync/wire.ts";
import type { Random } from "../support/random.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** A person's device with a panel open on it. */
export interface Device {
  readonly person: number;
  readonly client: SyncClient;
  readonly isOpen: boolean;
  /** Stops its timers and holds back what arrives until it wakes. */
  sleep(): void;
  wake(): void;
  close(): void;
}

export interface DeviceOptions {
  readonly person: number;
  readonly conversation: string;
  readonly time: VirtualTime;
  readonly random: Random;
  readonly freshId: () => string;
  readonly openWire: OpenWire;
}

export const nameOf = (person: number): string => `person-${person}`;

export function openDevice({ person, conversation, time, random, freshId, openWire }: DeviceOptions): Device {
  const wrong = random.int(-90_000, 90_000);
  const wakers = new Set<() => void>();
  let isOpen = true;
  let sleptSince: number | null = null;
  let slept = 0;
  let waiting: (() => void)[] = [];
  const whenAwake = (work: () => void): void => {
    if (!isOpen) return;
    if (sleptSince === null) work();
    else waiting.push(work);
  };
  const client = createSyncClient({
    surface: "panel",
    conversation,
    meeting: "meeting",
    getToken: () =>
      random.chance(0.02) ? Promise.reject(new Error("Teams has no token")) : Promise.resolve(nameOf(person)),
    openWire(handshake, handlers) {
      const wire = openWire(handshake, {
        opened: () => whenAwake(() => handlers.opened()),
        refused: (code) => whenAwake(() => handlers.refused(code)),
        closed: (byServer) => whenAwake(() => handlers.closed(byServer)),
        received: (event, message) => whenAwake(() => handlers.received(event, message)),
      });
      const ask: typeof wire.ask = (event, message, answered) =>
        wire.ask(event, message, (answer) => whenAwake(() => answered(answer)));
      return { ...wire, ask };
    },
    environment: {
      wall: () => time.now() + wrong,
      monotonic: () => (sleptSince ?? time.now()) - slept,
      later(delay, work) {
        let off = false;
        const stop = time.later(delay, () =>
          whenAwake(() => {
            if (!off) work();
          }),
        );
        return () => {
          off = true;
          stop();
        };
      },
      random: freshId,
      chance: () => random.next(),
      onWake(listener) {
        wakers.add(listener);
        return () => wakers.delete(listener);
      },
    },
  });
  return {
    person,
    client,
    get isOpen() {
      return isOpen;
    },
    sleep() {
      sleptSince ??= time.now();
    },
    wake() {
      if (sleptSince === null) return;
      slept += time.now() - sleptSince;
      sleptSince = null;
      const missed = waiting;
      waiting = [];
      for (const work of missed) work();
      for (const waker of wakers) waker();
    },
    close() {
      isOpen = false;
      client.close();
    },
  };
}
