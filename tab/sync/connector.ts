import { type Instant, type Millis, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";
import { liveValue } from "./live-value.ts";
import type { Connection, Live$ } from "./sync-client.ts";
import type { SyncEnvironment } from "./sync-environment.ts";
import type { OpenWire, Wire } from "./wire.ts";

type Proof = Handshake["proof"];

/** A fresh Entra token for this person. `silently`: without asking them anything. */
export type GetToken = (how: "silently" | "asking") => Promise<string>;

export interface ConnectorOptions {
  readonly environment: SyncEnvironment;
  readonly openWire: OpenWire;
  readonly getToken: GetToken;
  readonly handshake: (proof: Proof) => Handshake;
  readonly now: () => Instant;
  /** accepted: whatever was not answered may be sent again */
  readonly opened: () => void;
  readonly received: (event: string, message: unknown) => void;
  /** the server refuses this panel for a reason that will not pass */
  readonly refused: (code: RefusalCode) => void;
}

const FIRST_WAIT: Millis = 400;
const LONGEST_WAIT: Millis = 5 * SECOND;
const FRESH_ATTEMPT: Millis = 2 * SECOND;
const ATTEMPT_AT_MOST: Millis = 10 * SECOND;
/** A time request that is not answered by then means that the connection is dead. */
const ANSWER_WITHIN: Millis = 4 * SECOND;
/** The same after waking up: most connections do not survive a sleep, and the person is waiting. */
const ANSWER_WITHIN_ON_WAKE: Millis = 2 * SECOND;

/** No deployment takes that long to give every server a turn: an earlier version was put back. */
const NEWER_AT_MOST: Millis = 2 * MINUTE;

/** Keeps a wire to the server open: connects, notices when it is dead, waits, reconnects. */
export class Connector {
  readonly #options: ConnectorOptions;
  readonly #connection = liveValue<Connection>({ state: "connecting" });
  readonly #notSignedIn = liveValue<string | null>(null);
  readonly #stopWaking: () => void;
  #wire: Wire | null = null;
  #isOpen = false;
  #ticket: string | null = null;
  #failures = 0;
  #unauthorised = 0;
  /** since when only servers older than this page have answered */
  #newerSince: Millis | null = null;
  /** Teams asks at most once by itself: whoever declined is not asked again until they try again. */
  #mayAsk = true;
  /** counts the attempts, so that late results of an earlier one are ignored */
  #attempt = 0;
  #stopWaiting: (() => void) | null = null;
  #connectingSince: Millis | null = null;
  #over = false;

  constructor(options: ConnectorOptions) {
    this.#options = options;
    this.#stopWaking = options.environment.onWake(() => this.#wake());
    void this.#connect();
  }

  get connection(): Live$<Connection> {
    return this.#connection;
  }

  /** Why Teams refused to identify the person, if it did so the last time. */
  get notSignedIn(): Live$<string | null> {
    return this.#notSignedIn;
  }

  /** The wire, while it is open. */
  get wire(): Wire | null {
    return this.#isOpen ? this.#wire : null;
  }

  keepTicket(ticket: string): void {
    this.#ticket = ticket;
  }

  /** Everything is up to date. */
  live(): void {
    if (!this.#isOpen) return;
    this.#stopWaiting?.();
    this.#failures = 0;
    if (this.#connection.get().state !== "live") this.#connection.set({ state: "live" });
  }

  /** Asks for the server's time to check whether the connection is alive; drops it if there is no answer. */
  probe(answered: (answer: unknown) => void, within: Millis = ANSWER_WITHIN): void {
    const { wire } = this;
    if (wire === null) return;
    const attempt = this.#attempt;
    const stop = this.#options.environment.later(within, () => {
      if (attempt === this.#attempt && this.#isOpen) this.#lost();
    });
    wire.ask("clock", undefined, (answer) => {
      // A server without an answer is about to go: it says nothing about the connection.
      if (answer === undefined) return;
      stop();
      answered(answer);
    });
  }

  /** The server asks for a token, which is fetched silently. If none comes, it asks again. */
  prove(answer: (token: string) => void): void {
    this.#token("silently").then(answer, () => undefined);
  }

  close(): void {
    this.#over = true;
    this.#stopWaking();
    this.#drop();
  }

  async #token(how: "silently" | "asking"): Promise<string> {
    try {
      const token = await this.#options.getToken(how);
      this.#notSignedIn.set(null);
      this.#mayAsk = true;
      return token;
    } catch (reason) {
      // Asking brings out what is wrong; without it Teams only says that it would have to ask.
      if (how === "asking" || this.#notSignedIn.get() === null)
        this.#notSignedIn.set(reason instanceof Error ? reason.message : String(reason));
      throw reason;
    }
  }

  #freshToken(): Promise<string> {
    const how = this.#mayAsk ? "asking" : "silently";
    this.#mayAsk = false;
    return this.#token(how);
  }

  async #connect(): Promise<void> {
    this.#drop();
    const attempt = this.#attempt;
    const { environment, handshake, openWire } = this.#options;
    this.#connectingSince = environment.monotonic();
    // Until it is accepted and up to date.
    this.#stopWaiting = environment.later(ATTEMPT_AT_MOST, () => this.#lost());
    let proof: Proof;
    try {
      proof =
        this.#ticket === null
          ? { kind: "token", token: await this.#freshToken() }
          : { kind: "ticket", ticket: this.#ticket };
    } catch {
      if (attempt === this.#attempt) this.#lost();
      return;
    }
    if (attempt !== this.#attempt) return;
    const current = <Arguments extends unknown[]>(handle: (...given: Arguments) => void) => {
      return (...given: Arguments): void => {
        if (attempt === this.#attempt) handle(...given);
      };
    };
    this.#wire = openWire(handshake(proof), {
      opened: current(() => this.#opened()),
      refused: current((code) => this.refused(code)),
      closed: current((byServer) => {
        // The server no longer accepts this ticket.
        if (byServer) this.#ticket = null;
        this.#lost();
      }),
      received: current((event, message) => this.#options.received(event, message)),
    });
  }

  #opened(): void {
    this.#isOpen = true;
    this.#connectingSince = null;
    this.#unauthorised = 0;
    this.#newerSince = null;
    this.#options.opened();
  }

  /** The server refused the panel, or closed it on purpose. */
  refused(code: RefusalCode | null): void {
    switch (code) {
      case null:
      case "busy":
        this.#lost();
        return;
      case "oldServer":
        // While a deployment goes on another server may answer the next time, and a reload would change nothing.
        if (this.#newerFor() > NEWER_AT_MOST) this.#end(code);
        else this.#lost();
        return;
      case "ticketExpired":
        this.#ticket = null;
        this.#lost(0);
        return;
      case "unauthorised":
        this.#unauthorised += 1;
        // The first time it may only be a token that expired on the way.
        if (this.#unauthorised > 1) this.#end(code);
        else this.#lost();
        return;
      case "badRequest":
      case "oldTab":
      case "foreignTenant":
      case "notAMember":
      case "botMissing":
      case "openElsewhere":
      case "erased":
      case "communityErased":
        this.#end(code);
    }
  }

  #newerFor(): Millis {
    const now = this.#options.environment.monotonic();
    this.#newerSince ??= now;
    return now - this.#newerSince;
  }

  #end(code: RefusalCode): void {
    this.#drop();
    this.#connection.set({ state: "refused", code });
    this.#options.refused(code);
  }

  /** The connection broke or could not be made: tries again after a while. */
  #lost(wait: Millis = this.#nextWait()): void {
    this.#drop();
    this.#failures += 1;
    if (this.#connection.get().state === "live")
      this.#connection.set({ state: "reconnecting", since: this.#options.now() });
    this.#stopWaiting = this.#options.environment.later(wait, () => void this.#connect());
  }

  /** Longer after each failure, and random, so that panels do not all reconnect at once. */
  #nextWait(): Millis {
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures);
    return longest * (0.25 + 0.75 * this.#options.environment.chance());
  }

  #wake(): void {
    if (this.#over || this.#connection.get().state === "refused") return;
    if (this.#isOpen) return this.probe(() => undefined, ANSWER_WITHIN_ON_WAKE);
    const since = this.#connectingSince;
    // Browsers report waking up by several events at once; one attempt is enough.
    if (since === null || this.#options.environment.monotonic() - since > FRESH_ATTEMPT) void this.#connect();
  }

  #drop(): void {
    this.#attempt += 1;
    this.#isOpen = false;
    this.#connectingSince = null;
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#wire?.close();
    this.#wire = null;
  }
}
