import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { Folded } from "./folded-log.ts";
import type { FoldedLogs } from "./no-op.ts";
import type { LogEntry } from "./whole-log.ts";
import type { Simulation } from "./simulation.ts";

interface Tally {
  /** how often it should be posted, judging by the events */
  wanted: number;
  /** how often it was shown to the organisers as of unknown fate */
  unknown: number;
  delivered: number;
  impossible: number;
}

/** The messages that what happened puts into the chat (SPEC SESSION-12, CHAT-3). */
const messagesOf = (folded: readonly Folded<unknown>[], now: Instant): readonly ChatMessage[] =>
  folded
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === "post" && (effect.due ?? now) <= now ? [effect.message] : []));

/** Cards apart, each message must be in the chat once per event that causes it, unless the organisers were shown it as unknown. */
export function postViolations(
  simulation: Simulation,
  guildLog: readonly LogEntry<CommunityEvent>[],
  { community, sessions }: FoldedLogs,
): string[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (message: ChatMessage): Tally => {
    const key = JSON.stringify(message);
    const tally = tallies.get(key) ?? { wanted: 0, unknown: 0, delivered: 0, impossible: 0 };
    tallies.set(key, tally);
    return tally;
  };
  for (const folded of [community, ...sessions.values()])
    for (const message of messagesOf(folded, simulation.time.now()))
      if (message.kind !== "card") tallyOf(message).wanted += 1;
  for (const event of guildLog.flatMap(({ events }) => events))
    if (event.type === "SendUnknown" && event.message.kind !== "card") tallyOf(event.message).unknown += 1;
  for (const { message, delivered, result } of simulation.posts) {
    if (delivered) tallyOf(message).delivered += 1;
    if (result === "impossible") tallyOf(message).impossible += 1;
  }
  return [...tallies].flatMap(([message, { wanted, unknown: doubted, delivered, impossible }]) => [
    ...(delivered > wanted ? [`${message} is in the chat ${delivered} times instead of ${wanted}`] : []),
    ...(delivered + impossible + doubted < wanted
      ? [`${message} did not reach the chat, and the organisers were not told`]
      : []),
  ]);
}
