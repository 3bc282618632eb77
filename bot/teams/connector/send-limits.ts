import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/time";

/** What Teams takes of one bot in one conversation. */
const LIMITS: readonly { readonly sends: number; readonly within: Millis }[] = [
  { sends: 7, within: SECOND },
  { sends: 60, within: 30 * SECOND },
];
const LONGEST = Math.max(...LIMITS.map(({ within }) => within));

/** Keeps the bot from being told off by Teams. Each server counts its own sends; Teams' 429 catches the rest. */
export interface SendLimits {
  /** Takes one send at `now`: null, or when there will be room for it. */
  take(conversation: string, now: Instant): Instant | null;
}

export function createSendLimits(): SendLimits {
  const sends = new Map<string, readonly Instant[]>();
  return {
    take(conversation, now) {
      const recent = (sends.get(conversation) ?? []).filter((at) => now - at < LONGEST);
      const roomAt = LIMITS.map(({ sends: most, within }) => {
        const oldest = recent.filter((at) => now - at < within).at(-most);
        return oldest === undefined ? now : oldest + within;
      });
      const at = Math.max(...roomAt);
      if (at > now) return at;
      sends.set(conversation, [...recent, now]);
      if (sends.size > 10_000) forgetIdle(sends, now);
      return null;
    },
  };
}

function forgetIdle(sends: Map<string, readonly Instant[]>, now: Instant): void {
  for (const [conversation, times] of sends)
    if (times.every((at) => now - at >= LONGEST)) sends.delete(conversation);
}
