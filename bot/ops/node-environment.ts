import type { Environment } from "@guildhall/shared/ports/environment";
import { freshId } from "@guildhall/shared/ports/fresh-id";

/** Real time and real randomness. */
export const nodeEnvironment: Environment = {
  now: () => Date.now(),
  freshId,
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};
