import type { ItemId } from "../../domain/kernel/ids.ts";
import type { Call, SessionItem } from "../../domain/session/state.ts";
import type { ElmoSlice } from "../../domain/session/view.ts";
import type { SessionReading } from "./read-session.ts";

/** The item that a call is about; null if it was removed since. */
export const itemOfCall = ({ items }: Pick<SessionReading, "items">, item: ItemId): SessionItem | null =>
  items.find(({ id }) => id === item) ?? null;

export interface Voices {
  readonly elmos: number;
  readonly keepGoing: number;
  /** how many people are there to say something: never fewer than have */
  readonly present: number;
}

/** What is said at a call, now: ELMOs and *keep going* come and go while the facilitator decides. */
export const readVoices = (
  { count: elmos, keepGoing }: Pick<ElmoSlice, "count" | "keepGoing">,
  call: Pick<Call, "present">,
): Voices => ({ elmos, keepGoing, present: Math.max(call.present, elmos + keepGoing) });
