import type { SessionReading } from "./read-session.ts";

/** Whether a session is at its beginning: no item has ended yet (SPEC ACTION-7). */
export const isBeginning = ({ items }: Pick<SessionReading, "items">): boolean =>
  items.every(
    ({ progress: { phase, spent } }) =>
      phase === "running" || phase === "paused" || (phase === "planned" && spent === 0),
  );
