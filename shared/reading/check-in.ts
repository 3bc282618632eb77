import type { SessionId } from "../domain/kernel/ids.ts";
import type { CommunityReader } from "./reader.ts";

/** The session in which members can check in. */
export interface CheckInReading {
  readonly session: SessionId;
  readonly number: number;
  readonly over: boolean;
  /** whether this person has checked in */
  readonly here: boolean;
  /** whether they are asked: not once they have checked in, nor if they were seen for half of it */
  readonly asked: boolean;
}

/** Whoever attended so many quarters has attended a session (SPEC ATT-8). */
const HALF = 2;

/** null if there is no such session. */
export function readCheckIn({
  slices,
  mine,
}: Pick<CommunityReader, "slices" | "mine">): CheckInReading | null {
  const open = slices.checkIn ?? null;
  if (open === null) return null;
  const { session, number, counted } = open;
  const here = mine.checkedIn === session;
  const seen = (mine.attended[session] ?? []).length >= HALF;
  const over = slices.community?.running?.id !== session;
  return { session, number, over, here, asked: !here && (over ? counted && !seen : true) };
}
