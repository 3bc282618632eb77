import type { Handshake, RefusalCode } from "@guildhall/shared/protocol/handshake";

/** What a wire reports. Nothing is reported after `close`. */
export interface WireHandlers {
  /** the server let us in */
  opened(): void;
  /** the server did not; null when nobody answered */
  refused(code: RefusalCode | null): void;
  /** an open wire broke; `byServer`: the server ended it on purpose */
  closed(byServer: boolean): void;
  received(event: string, message: unknown): void;
}

/** One connection to the server, from the attempt to its end. It is never opened again: another one is. */
export interface Wire {
  send(event: string, message: unknown): void;
  /** `answered` is called at most once; never, when the wire breaks before. */
  ask(event: string, message: unknown, answered: (answer: unknown) => void): void;
  close(): void;
}

/** Attempts to connect once, showing `handshake`. */
export type OpenWire = (handshake: Handshake, handlers: WireHandlers) => Wire;
