import type { Slices } from "../domain/kernel/decider.ts";
import type { SERVER_EVENTS, StreamKind } from "./messages.ts";
import { PROTOCOL_VERSION } from "./version.ts";

export type ServerEvent = (typeof SERVER_EVENTS)[number];
export type PanelEvent = "handshake" | "command" | "roster" | "invited" | "clock" | "resync";

/** How two neighbouring versions of the wire differ. What a step leaves out is the same in both. */
export interface ProtocolStep {
  /** All that everybody sees of a stream, as the older version shows it. Patches are made from that. */
  slices?(stream: StreamKind, slices: Slices): Slices;
  /** What the server tells, as the older version says it. The slices in it are stepped down already. */
  told?(event: ServerEvent, message: unknown): unknown;
  /** What an older panel says, as the newer version says it. It is checked afterwards: it can be anything. */
  asked?(event: PanelEvent, message: unknown): unknown;
  /** The answer to that, as the older version gives it; `message` is what the older panel said. */
  answered?(event: PanelEvent, answer: unknown, message: unknown): unknown;
}

/** The versions of the wire that a server speaks. */
export interface Protocol {
  /** its own: what its schemas and its slices are */
  readonly newest: number;
  /** what leads back to earlier ones, the oldest first: so many older versions are spoken */
  readonly steps: readonly ProtocolStep[];
}

/**
 * What this server speaks. While a deployment goes on, panels of the version before are open: a change that people
 * meet while they work gets a step, and its step goes once no panel can be that old.
 */
export const PROTOCOL: Protocol = { newest: PROTOCOL_VERSION, steps: [] };
