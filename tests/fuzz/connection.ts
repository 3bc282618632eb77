import type { Millis } from "@guildhall/shared/domain/kernel/time";
import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";
import { Refusal } from "../../bot/realtime/sign-in/refusal.ts";
import type { Panel, PanelData } from "../../bot/realtime/connection/panel.ts";
import type { Wire, WireHandlers } from "../../tab/sync/wire.ts";
import type { Random } from "../support/random.ts";
import type { Cut } from "./plan.ts";
import type { FakeSocketServer } from "./fake-socket-server.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** Both ends notice within this time that a connection is silent. */
const PING_TIMEOUT: Millis = 12_000;

type Listener = (...given: never[]) => void;

interface Packet {
  readonly event: string;
  /** the stream of a patch; null for anything else: see `unreliable` */
  readonly patches: string | null;
  lost: boolean;
  readonly deliver: () => void;
}

export interface ConnectionOptions {
  readonly id: string;
  readonly handshake: Handshake;
  readonly handlers: WireHandlers;
  /** the server's end; null when the server is down */
  readonly port: FakeSocketServer | null;
  readonly time: VirtualTime;
  readonly random: Random;
  /** whether patches are lost (if a later one follows), repeated and reordered */
  readonly unreliable: boolean;
}

/** What goes over a wire is serialised and parsed. */
const copy = (message: unknown): unknown =>
  message === undefined ? null : (JSON.parse(JSON.stringify(message)) as unknown);

/**
 * One connection between a tab and a server: in each direction everything arrives in order, with some delay, until the
 * connection ends. The two ends may notice that at different times.
 */
export class SimulatedConnection {
  readonly #options: ConnectionOptions;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #toTab: Packet[] = [];
  readonly panel: Panel;
  #tabEnded = false;
  #serverEnded = false;
  #connected = false;
  /** nothing gets through any more, and neither end has noticed */
  #silent = false;
  #tabReadyAt = 0;
  #serverReadyAt = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.panel = this.#createPanel();
    this.#afterTravel("server", () => this.#connect());
  }

  /** The tab's end of the connection. */
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
        // After what was sent before.
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

  /** The server is dead: it receives nothing more, not even that the connection has ended. */
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
    if (patches !== null && this.#options.unreliable) this.#perturb(patches, deliver);
    this.#send(event, patches, deliver);
  }

  /** Sends the tab a message that it answers. */
  #ask(event: string, answered: (answer: unknown) => void): void {
    const answer = (reply: unknown): void => {
      if (this.#tabEnded) return;
      this.#afterTravel("server", () => {
        if (!this.#serverEnded && this.#connected) answered(copy(reply));
      });
    };
    this.#send(event, null, () => this.#options.handlers.received(event, answer));
  }

  /** May drop the previous patch of the stream, which this one reveals, and repeat this one later, out of order. */
  #perturb(patches: string, deliver: () => void): void {
    const { random, time } = this.#options;
    const earlier = this.#toTab.findLast((packet) => packet.patches === patches);
    if (earlier !== undefined && random.chance(0.4)) earlier.lost = true;
    if (random.chance(0.15))
      time.later(random.int(0, 400), () => {
        if (!this.#tabEnded && !this.#silent && this.#connected) deliver();
      });
  }

  #send(event: string, patches: string | null, deliver: () => void): void {
    if (this.#serverEnded) return;
    const packet: Packet = { event, patches, lost: false, deliver };
    this.#toTab.push(packet);
    this.#afterTravel("tab", () => {
      this.#toTab.splice(this.#toTab.indexOf(packet), 1);
      if (!packet.lost && !this.#tabEnded) packet.deliver();
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

  #connect(): void {
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
      // Filled in by the server when it accepts the connection.
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

  /** Delivers after everything already on its way. */
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
