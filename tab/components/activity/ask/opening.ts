import { DAY, MINUTE, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";

/** Live or in the chat, and for how long; null: until somebody closes it. */
export interface Opening {
  readonly inChat: boolean;
  readonly lasts: Millis | null;
}

export const LIVE: Opening = { inChat: false, lasts: null };
/** for what nobody should decide in passing */
export const WEEK_IN_CHAT: Opening = { inChat: true, lasts: 7 * DAY };

/** The allowed durations: minutes if live, days in the chat. */
export const LENGTHS: Readonly<Record<"live" | "chat", readonly Millis[]>> = {
  live: [3 * MINUTE, 5 * MINUTE, 10 * MINUTE],
  chat: [DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY],
};

/** The opening in the format of commands. */
export const openedFrom = (
  { inChat, lasts }: Opening,
  now: Instant,
): { readonly inChat: boolean; readonly closesAt: Instant | null } => ({
  inChat,
  closesAt: lasts === null ? null : Math.round(now + lasts),
});
