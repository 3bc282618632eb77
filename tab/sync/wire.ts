import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";

/** The events of a wire. There are none after `close`. */
export interface WireHandlers {
  /** the server accepted the connection */
  opened(): void;
  /** the server refused it; null if there was no answer */
  refused(code: RefusalCode | null): void;
  /** an open wire broke; `byServer`: the server closed it on purpose */
  closed(byServer: boolean): void;
  received(event: string, message: unknown): void;
}

/** One connection to the server, from the attempt to its end. It is never reopened; reconnecting makes another. */
export interface Wire {
  send(event: string, message: unknown): void;
  /** `answered` is called at most once: with nothing if the server had no answer, and never if the wire breaks first. */
  ask(event: string, message: unknown, answered: (answer: unknown) => void): void;
  close(): void;
}

/** Attempts once to connect with `handshake`. */
export type OpenWire = (handshake: Handshake, handlers: WireHandlers) => Wire;
