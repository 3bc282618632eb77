import { randomBytes } from "node:crypto";
import type { Environment } from "@guildhall/shared/ports/environment";

/** Real time and real randomness. */
export const nodeEnvironment: Environment = {
  now: () => Date.now(),
  freshId: () => randomBytes(16).toString("base64url"),
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};
