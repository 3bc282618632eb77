import type { ProtocolStep } from "./protocol-step.ts";
import { PROTOCOL_VERSION } from "./version.ts";
import { toVersionFive } from "./version-five.ts";

export type { PanelEvent, ProtocolStep, ServerEvent } from "./protocol-step.ts";

/** The versions of the wire that a server speaks. */
export interface Protocol {
  /** the server's own version, of its schemas and slices */
  readonly newest: number;
  /** the steps back to earlier versions, oldest first: one for each older version that is spoken */
  readonly steps: readonly ProtocolStep[];
}

/**
 * What this server speaks. During a deployment panels of the previous version are still open, so a change that affects
 * them gets a step, which is removed once no panel can be that old.
 */
export const PROTOCOL: Protocol = { newest: PROTOCOL_VERSION, steps: [toVersionFive] };
