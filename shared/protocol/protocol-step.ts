import type { Slices } from "../domain/kernel/decider.ts";
import type { SERVER_EVENTS, StreamKind } from "./messages.ts";

export type ServerEvent = (typeof SERVER_EVENTS)[number];
export type PanelEvent =
  | "handshake"
  | "command"
  | "roster"
  | "invited"
  | "permits"
  | "rows"
  | "search"
  | "calendar"
  | "export"
  | "move"
  | "held"
  | "clock"
  | "resync";

/** How two consecutive versions of the wire differ. What a step leaves out is the same in both. */
export interface ProtocolStep {
  /** The slices of a stream in the older version. Patches are computed from these. */
  slices?(stream: StreamKind, slices: Slices): Slices;
  /** A message of the server in the older version. Its slices have already been stepped down. */
  told?(event: ServerEvent, message: unknown): unknown;
  /** A message of an older panel in the newer version. The input can be anything: it is validated afterwards. */
  asked?(event: PanelEvent, message: unknown): unknown;
  /** The answer to that in the older version; `message` is what the older panel sent. */
  answered?(event: PanelEvent, answer: unknown, message: unknown): unknown;
}
