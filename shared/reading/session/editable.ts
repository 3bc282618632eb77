import type { Instant } from "../../domain/kernel/time.ts";
import { EDITED_FOR } from "../../domain/session/state.ts";
import type { Lasting } from "../reader.ts";
import type { SessionReading } from "./read-session.ts";

/** Whether authors can still edit their takeaways: while the session runs, and for a while after it (SPEC TAKE-4). */
export function areTakeawaysEditable(
  { header: { ended } }: Pick<SessionReading, "header">,
  now: Instant,
): Lasting<boolean> {
  if (ended === null) return { value: true, until: null };
  const until = ended.at + EDITED_FOR;
  return now < until ? { value: true, until } : { value: false, until: null };
}
