import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import { POLL_HELD_FOR, type PollAnswer } from "@guildhall/shared/protocol/polling";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Panel, PanelData } from "../connection/panel.ts";

/** A panel that has not polled for this long is gone. With several servers its polls may have gone to the others. */
export const GONE_AFTER: Millis = 35 * SECOND;

type Listener = (...given: unknown[]) => void;

/** A panel on this server whose tab polls: what it is told waits here for the next poll. */
export class PolledPanel implements Panel {
  readonly id: string;
  readonly data: { panel: PanelData };
  readonly handshake: { auth: object; headers: object };
  readonly conn: object;
  readonly #environment: Pick<Environment, "later">;
  readonly #joined: (audience: string) => void;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #waiting = new Set<() => void>();
  #messages: PollAnswer["messages"] = [];
  #state: "arriving" | "open" | "closed" | "cut" = "arriving";
  #prove: ((token: string) => void) | null = null;
  #stopHolding: (() => void) | null = null;
  #stopExpiring: (() => void) | null = null;

  constructor(
    id: string,
    auth: object,
    environment: Pick<Environment, "later">,
    joined: (audience: string) => void,
  ) {
    this.id = id;
    // Set when it is let in, as with every panel.
    this.data = {} as { panel: PanelData };
    this.handshake = { auth, headers: {} };
    this.#environment = environment;
    this.#joined = joined;
    const waiting = (): readonly unknown[] => this.#messages;
    this.conn = {
      get writeBuffer() {
        return waiting();
      },
      transport: {},
      request: null,
      close: () => this.#cut(),
    };
  }

  get connected(): boolean {
    return this.#state === "open";
  }

  get isOver(): boolean {
    return this.#state === "closed" || this.isCut;
  }

  get isCut(): boolean {
    return this.#state === "cut";
  }

  /** It is let in. */
  open(): void {
    this.#state = "open";
    this.#expireLater();
  }

  emit(event: string, message: unknown): void {
    if (this.isOver) return;
    if (typeof message === "function") this.#prove = message as (token: string) => void;
    this.#messages.push([event, typeof message === "function" ? null : message]);
    this.#release();
  }

  on(event: string, listener: (...given: never[]) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener as Listener]);
  }

  join(audience: string): void {
    this.#joined(audience);
  }

  disconnect(): void {
    this.#end("closed");
  }

  /** The tab is gone. */
  left(): void {
    this.#cut();
  }

  /** Its person was asked for a token, and this is a valid one. */
  proved(token: string): void {
    this.#prove?.(token);
    this.#prove = null;
  }

  /** Resolves as soon as there is something to tell, after a while, or when another poll takes this one's place. */
  async hold(): Promise<void> {
    this.#release();
    if (this.#messages.length > 0 || this.isOver) return;
    this.#stopExpiring?.();
    await new Promise<void>((resolve) => {
      const stop = this.#environment.later(POLL_HELD_FOR, resolve);
      this.#stopHolding = () => {
        stop();
        resolve();
      };
    });
    if (!this.isOver) this.#expireLater();
  }

  /** Hands a message of the tab to those who listen; resolves with their answer, or with nothing if there is none in time. */
  ask(event: string, message: unknown): Promise<unknown> {
    const listeners = this.#listeners.get(event) ?? [];
    if (listeners.length === 0 || event === "disconnect") return Promise.resolve(undefined);
    this.#expireLater();
    return new Promise((resolve) => {
      const answered = (answer?: unknown): void => {
        stop();
        this.#waiting.delete(answered);
        resolve(answer);
      };
      const stop = this.#environment.later(POLL_HELD_FOR, () => answered());
      this.#waiting.add(answered);
      for (const listener of listeners)
        if (message === undefined) listener(answered);
        else listener(message, answered);
      if (event === "resync" || this.isOver) answered();
    });
  }

  /** What it was told since the last time. */
  take(): PollAnswer["messages"] {
    const messages = this.#messages;
    this.#messages = [];
    return messages;
  }

  /** As if its network had failed: what it was not told yet is lost, and its next poll is that of a new panel. */
  #cut(): void {
    this.#messages = [];
    this.#end("cut");
  }

  #end(how: "closed" | "cut"): void {
    if (this.isOver) return;
    this.#state = how;
    this.#stopExpiring?.();
    this.#release();
    for (const answered of [...this.#waiting]) answered();
    for (const listener of this.#listeners.get("disconnect") ?? []) listener();
  }

  #release(): void {
    this.#stopHolding?.();
    this.#stopHolding = null;
  }

  #expireLater(): void {
    this.#stopExpiring?.();
    this.#stopExpiring = this.#environment.later(GONE_AFTER, () => this.left());
  }
}
