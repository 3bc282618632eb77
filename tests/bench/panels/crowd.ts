import { sharedClock } from "./clock.ts";
import { openBareLine, openSocketIoLine, type Line } from "../../support/socket-line.ts";

/** The protocol of a crowd's connections, and when each counts as in sync. */
export type Kind = "guildhall" | "socket.io" | "ws";

export interface CrowdOptions {
  readonly kind: Kind;
  readonly url: string;
  /** the handshakes, one connection per entry */
  readonly auths: readonly unknown[];
  /** how many connections to open per second; all at once if null */
  readonly perSecond: number | null;
}

export interface Joined {
  readonly startedAt: number;
  /** when each connection was in sync */
  readonly inSyncAt: readonly number[];
  /** the room tickets that the panels got */
  readonly tickets: readonly string[];
}

/** An event that the crowd waits to receive once on every connection. */
interface Watch {
  readonly begins: string;
  /** by connection; 0 until it has arrived */
  readonly at: Float64Array;
  missing: number;
  sample: string;
  readonly done: PromiseWithResolvers<void>;
}

export interface Arrivals {
  readonly at: readonly number[];
  /** the event as the last connection received it */
  readonly sample: string;
}

export interface Received {
  readonly events: number;
  readonly bytes: number;
}

/** What a panel is sent when it is let in. */
const WELCOMES = ['["welcome"', '["snapshot",{"stream":"community"', '["snapshot",{"stream":"session"'];

/** Many connections of one kind in this process. */
export class Crowd {
  readonly #lines: Line[] = [];
  #watch: Watch | null = null;
  #events = 0;
  #bytes = 0;

  get heard(): Received {
    return { events: this.#events, bytes: this.#bytes };
  }

  async open({ kind, url, auths, perSecond }: CrowdOptions): Promise<Joined> {
    const startedAt = sharedClock();
    const joining = auths.map(async (auth, index) => {
      if (perSecond !== null) await new Promise((resolve) => setTimeout(resolve, (index / perSecond) * 1000));
      return this.#openOne(kind, url, auth);
    });
    const joined = await Promise.all(joining);
    return {
      startedAt,
      inSyncAt: joined.map(({ at }) => at),
      tickets: joined.map(({ ticket }) => ticket),
    };
  }

  async #openOne(kind: Kind, url: string, auth: unknown): Promise<{ at: number; ticket: string }> {
    const index = this.#lines.length;
    const wanted = new Set(kind === "guildhall" ? WELCOMES : []);
    const inSync = Promise.withResolvers<void>();
    let ticket = "";
    if (wanted.size === 0) inSync.resolve();
    // Reserved now, so that connections that open at once keep their places.
    this.#lines.push(closed);
    const onEvent = (text: string): void => {
      this.#events += 1;
      this.#bytes += text.length;
      this.#note(index, text);
      if (wanted.size === 0) return;
      const welcome = WELCOMES.find((begin) => text.startsWith(begin));
      if (welcome === undefined || !wanted.delete(welcome)) return;
      if (welcome === WELCOMES[0]) ticket = ticketIn(text);
      if (wanted.size === 0) inSync.resolve();
    };
    const open = kind === "ws" ? openBareLine : openSocketIoLine;
    this.#lines[index] = await open({ url, auth, onEvent });
    await inSync.promise;
    return { at: sharedClock(), ticket };
  }

  #note(index: number, text: string): void {
    const watch = this.#watch;
    if (watch === null || !text.startsWith(watch.begins) || watch.at[index] !== 0) return;
    watch.at[index] = sharedClock();
    watch.missing -= 1;
    if (watch.missing > 0) return;
    watch.sample = text;
    watch.done.resolve();
  }

  /** Watches each connection for the next event that begins so. */
  watch(begins: string): void {
    const lines = this.#lines.length;
    const done = Promise.withResolvers<void>();
    if (lines === 0) done.resolve();
    this.#watch = { begins, at: new Float64Array(lines), missing: lines, sample: "", done };
  }

  /** When the watched event arrived on each connection; waits until it has arrived on all. */
  async arrivals(timeoutMs: number): Promise<Arrivals> {
    const watch = this.#watch;
    if (watch === null) throw new Error("Nothing is being watched for");
    const late = setTimeout(
      () =>
        watch.done.reject(new Error(`${watch.missing} of ${watch.at.length} connections received nothing`)),
      timeoutMs,
    );
    try {
      await watch.done.promise;
    } finally {
      clearTimeout(late);
    }
    return { at: [...watch.at], sample: watch.sample };
  }

  line(index: number): Line {
    const line = this.#lines[index];
    if (line === undefined) throw new Error(`There is no connection ${index}`);
    return line;
  }

  close(): void {
    for (const line of this.#lines) line.close();
    this.#lines.length = 0;
  }
}

const closed: Line = {
  send: () => undefined,
  ask: () => Promise.reject(new Error("The connection is not open")),
  close: () => undefined,
};

function ticketIn(text: string): string {
  const [, welcome] = JSON.parse(text) as [string, { readonly ticket: string }];
  return welcome.ticket;
}
