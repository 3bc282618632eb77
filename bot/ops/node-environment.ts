import type { Environment } from "@guildhall/shared/ports/environment";
import { freshId } from "@guildhall/shared/ports/fresh-id";

/** The real time, and real chance. */
export const nodeEnvironment: Environment = {
  now: () => Date.now(),
  freshId,
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};
