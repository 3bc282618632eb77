import type { CommunityReader } from "../reader.ts";
import type { SessionReading } from "./read-session.ts";

/** The item on which whoever reads is told what to say and do; null if they are not. */
export const promptedOn = (
  { mine, me }: Pick<CommunityReader, "mine" | "me">,
  { header, current }: Pick<SessionReading, "header" | "current">,
): NonNullable<SessionReading["current"]>["item"] | null =>
  me !== null && header.facilitator === me.ref && !mine.unprompted ? (current?.item ?? null) : null;
