import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";
import { Refusal } from "../../bot/realtime/refusal.ts";
import type { Panel, PanelData } from "../../bot/realtime/panel.ts";
import type { Wire, WireHandlers } from "../../tab/sync/wire.ts";
import type { Random } from "../support/random.ts";
import type { Cut } from "./plan.ts";
import type { PanelPort } from "./panel-port.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** Both ends notice within this time that nothing comes any more. */
const PING_TIMEOUT: Millis = 12_000;

type Listener = (...given: never[]) => void;

interface Parcel {
  readonly event: string;
  /** what a patch is of, else null: see `rough` */
  readonly patches: string | null;
  lost: boolean;
  readonly deliver: () => void;
}

export interface LineOptions {
  readonly id: string;
  readonly handshake: Handshake;
  readonly handlers: WireHandlers;
  /** where it leads; null when nobody is there */
  readonly port: PanelPort | null;
  readonly time: VirtualTime;
  readonly random: Random;
  /** whether patches get lost (one that a later one follows), repeated and reordered */
  readonly rough: boolean;
}

/** What passes over a wire becomes text and is read again. */
const copy = (message: unknown): unknown =>
  message === undefined ? null : (JSON.parse(JSON.stringify(message)) as unknown);

/**
 * One connection between a tab and a server: in each direction everything arrives in order, a little later, until the
 * line ends. The two ends may learn of its end at different times.
 */
export class Line {
  readonly #options: LineOptions;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #toTab: Parcel[] = [];
  readonly panel: Panel;
  #tabEnded = false;
  #serverEnded = false;
  #connected = false;
  /** nothing passes any more, and nobody has been told */
  #silent = false;
  #tabReadyAt = 0;
  #serverReadyAt = 0;

  constructor(options: LineOptions) {
    this.#options = options;
    this.panel = this.#createPanel();
    this.#afterTravel("server", () => this.#knock());
  }

  /** The tab's end of it. */
  get wire(): Wire {
    return {
      send: (event, message) => this.#fromTab(event, [copy(message)]),
      ask: (event, message, answered) => {
        const answer = (reply: unknown): void => {
          const read = copy(reply);
          this.#send("answer", null, () => answered(read));
        };
        this.#fromTab(event, message === undefined ? [answer] : [copy(message), answer]);
      },
      close: () => {
        if (this.#tabEnded) return;
        this.#tabEnded = true;
        // What was said before arrives before that.
        if (this.#silent) this.#later(PING_TIMEOUT, () => this.#endServer());
        else this.#afterTravel("server", () => this.#endServer());
      },
    };
  }

  get isOver(): boolean {
    return this.#tabEnded && this.#serverEnded;
  }

  cut(how: Cut): void {
    switch (how) {
      case "reset":
        this.#endTab(false);
        this.#endServer();
        return;
      case "tabFirst":
        this.#endTab(false);
        this.#afterTravel("server", () => this.#endServer());
        return;
      case "serverFirst":
        this.#endServer();
        this.#afterTravel("tab", () => this.#endTab(false));
        return;
      case "silent":
        if (this.#silent) return;
        this.#silent = true;
        this.#later(PING_TIMEOUT, () => this.#endTab(false));
        this.#later(PING_TIMEOUT, () => this.#endServer());
    }
  }

  /** The server is dead: it hears nothing more, not even that the line has ended. */
  serverDied(silently: boolean): void {
    this.#serverEnded = true;
    if (silently) {
      this.#silent = true;
      this.#later(PING_TIMEOUT, () => this.#endTab(false));
    } else this.#afterTravel("tab", () => this.#endTab(false));
  }

  tell(event: string, message: unknown, text: string): void {
    if (this.#serverEnded) return;
    const patches = event === "patch" ? (message as { stream: string }).stream : null;
    const deliver = (): void => this.#options.handlers.received(event, JSON.parse(text));
    if (patches !== null && this.#options.rough) this.#roughen(patches, deliver);
    this.#send(event, patches, deliver);
  }

  /** Tells the tab something that it answers. */
  #ask(event: string, answered: (answer: unknown) => void): void {
    const answer = (reply: unknown): void => {
      if (this.#tabEnded) return;
      this.#afterTravel("server", () => {
        if (!this.#serverEnded && this.#connected) answered(copy(reply));
      });
    };
    this.#send(event, null, () => this.#options.handlers.received(event, answer));
  }

  /** A patch may be lost where a later one of its stream shows that it was, be repeated, or be overtaken. */
  #roughen(patches: string, deliver: () => void): void {
    const { random, time } = this.#options;
    const earlier = this.#toTab.findLast((parcel) => parcel.patches === patches);
    if (earlier !== undefined && random.chance(0.4)) earlier.lost = true;
    if (random.chance(0.15))
      time.later(random.int(0, 400), () => {
        if (!this.#tabEnded && !this.#silent && this.#connected) deliver();
      });
  }

  #send(event: string, patches: string | null, deliver: () => void): void {
    if (this.#serverEnded) return;
    const parcel: Parcel = { event, patches, lost: false, deliver };
    this.#toTab.push(parcel);
    this.#afterTravel("tab", () => {
      this.#toTab.splice(this.#toTab.indexOf(parcel), 1);
      if (!parcel.lost && !this.#tabEnded) parcel.deliver();
    });
  }

  #fromTab(event: string, given: unknown[]): void {
    if (this.#tabEnded) return;
    this.#afterTravel("server", () => {
      if (!this.#serverEnded && this.#connected) this.#fire(event, given);
    });
  }

  #fire(event: string, given: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? [])
      (listener as (...all: unknown[]) => void)(...given);
  }

  #knock(): void {
    const { port } = this.#options;
    if (this.#serverEnded || this.#tabEnded) return;
    if (port === null) {
      this.#serverEnded = true;
      this.#afterTravel("tab", () => this.#refuse(null));
      return;
    }
    port.decide(this.panel, (refusal) => {
      if (this.#serverEnded) return;
      if (refusal !== undefined) {
        this.#serverEnded = true;
        this.#afterTravel("tab", () => this.#refuse(refusal instanceof Refusal ? refusal.data.code : null));
        return;
      }
      this.#connected = true;
      port.enter(this);
      this.#send("connect", null, () => this.#options.handlers.opened());
      port.welcome(this.panel);
    });
  }

  #refuse(code: RefusalCode | null): void {
    if (this.#tabEnded) return;
    this.#tabEnded = true;
    this.#options.handlers.refused(code);
  }

  #endTab(byServer: boolean): void {
    if (this.#tabEnded) return;
    this.#tabEnded = true;
    if (this.#connected) this.#options.handlers.closed(byServer);
    else this.#options.handlers.refused(null);
  }

  #endServer(): void {
    if (this.#serverEnded) return;
    this.#serverEnded = true;
    if (!this.#connected) return;
    this.#options.port?.leave(this);
    this.#fire("disconnect", []);
  }

  #createPanel(): Panel {
    const isConnected = (): boolean => this.#connected && !this.#serverEnded;
    const on = (event: string, listener: Listener): void => {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    };
    return {
      id: this.#options.id,
      get connected() {
        return isConnected();
      },
      // Filled in by whoever lets it in.
      data: {} as { panel: PanelData },
      handshake: { auth: copy(this.#options.handshake) as object, headers: {} },
      conn: {
        writeBuffer: [],
        transport: {},
        close: () => {
          this.#endServer();
          this.#afterTravel("tab", () => this.#endTab(false));
        },
      },
      emit: (event: string, message: unknown) => {
        if (typeof message === "function") this.#ask(event, message as (answer: unknown) => void);
        else this.tell(event, message, JSON.stringify(message));
      },
      on,
      join: (audience) => this.#options.port?.join(audience, this),
      disconnect: () => {
        this.#endServer();
        this.#afterTravel("tab", () => this.#endTab(true));
      },
    };
  }

  /** After what is on its way already. */
  #afterTravel(to: "tab" | "server", work: () => void): void {
    const { random, time } = this.#options;
    const takes = random.chance(0.5) ? random.int(0, 3) : random.int(0, random.chance(0.1) ? 700 : 40);
    const readyAt = to === "tab" ? this.#tabReadyAt : this.#serverReadyAt;
    const at = Math.max(time.now() + takes, readyAt);
    if (to === "tab") this.#tabReadyAt = at;
    else this.#serverReadyAt = at;
    this.#later(at - time.now(), () => {
      if (!this.#silent) work();
    });
  }

  #later(delay: Millis, work: () => void): void {
    this.#options.time.later(delay, work);
  }
}
