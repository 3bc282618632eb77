/** A limit of so many sends per period, as Teams has for one bot in one conversation. */
export interface SendLimit {
  readonly sends: number;
  readonly windowMs: number;
}

const teamsSendLimits: readonly SendLimit[] = [
  { sends: 7, windowMs: 1_000 },
  { sends: 8, windowMs: 2_000 },
  { sends: 60, windowMs: 30_000 },
  { sends: 1_800, windowMs: 3_600_000 },
];

export interface SendLimits {
  /** Counts one send; returns how many milliseconds to wait if it is one too many. */
  take(conversationId: string): number | undefined;
}

/** Sliding windows per conversation. A refused send is not counted. */
export function createSendLimits(
  now: () => number,
  limits: readonly SendLimit[] = teamsSendLimits,
): SendLimits {
  const sentAt = new Map<string, number[]>();
  const longest = Math.max(0, ...limits.map((limit) => limit.windowMs));
  return {
    take(conversationId) {
      const time = now();
      const recent = (sentAt.get(conversationId) ?? []).filter((at) => time - at < longest);
      sentAt.set(conversationId, recent);
      let wait = 0;
      for (const { sends, windowMs } of limits) {
        const inWindow = recent.filter((at) => time - at < windowMs);
        const oldestThatMustPass = inWindow[inWindow.length - sends];
        if (oldestThatMustPass !== undefined) {
          wait = Math.max(wait, oldestThatMustPass + windowMs - time);
        }
      }
      if (wait > 0) return wait;
      recent.push(time);
      return undefined;
    },
  };
}
