import { occurrenceOf } from "@guildhall/shared/app/commit";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { sessionDecider } from "@guildhall/shared/domain/session/decider";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
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

/** The messages that a session posts, folded over its whole log because they depend on its past (SPEC SESSION-12, CHAT-3). */
function messagesOf(log: readonly LogEntry<SessionEvent>[]): readonly ChatMessage[] {
  const messages: ChatMessage[] = [];
  let state = sessionDecider.initial;
  for (const entry of log) {
    const occurrence = occurrenceOf(entry, entry.at);
    for (const event of entry.events) {
      const next = sessionDecider.evolve(state, event, occurrence);
      for (const effect of sessionDecider.effects(event, state, next, occurrence))
        if (effect.kind === "post") messages.push(effect.message);
      state = next;
    }
  }
  return messages;
}

/** Each message must be in the chat once per event that causes it, unless the organisers were shown it as unknown. */
export function postViolations(
  simulation: Simulation,
  guildLog: readonly LogEntry<CommunityEvent>[],
  logs: ReadonlyMap<SessionId, readonly LogEntry<SessionEvent>[]>,
): string[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (message: ChatMessage): Tally => {
    const key = JSON.stringify(message);
    const tally = tallies.get(key) ?? { wanted: 0, unknown: 0, delivered: 0, impossible: 0 };
    tallies.set(key, tally);
    return tally;
  };
  for (const log of logs.values()) for (const message of messagesOf(log)) tallyOf(message).wanted += 1;
  const asked = {
    kind: "card",
    subject: { kind: "topics" },
    refresh: false,
  } as const;
  if (guildLog.some(({ events }) => events.some(({ type }) => type === "TopicsAsked")))
    tallyOf(asked).wanted += 1;
  const unknown = new Map<string, ChatMessage>();
  for (const event of guildLog.flatMap(({ events }) => events)) {
    if (event.type === "OrganiserNamed" && event.how === "claimed")
      tallyOf({ kind: "organiserClaimed", by: event.member }).wanted += 1;
    if (event.type === "SendUnknown") {
      tallyOf(event.message).unknown += 1;
      unknown.set(event.id, event.message);
    }
    const again = event.type === "SendSettled" && event.again ? unknown.get(event.id) : undefined;
    if (again !== undefined) tallyOf(again).wanted += 1;
  }
  for (const { message, delivered, result } of simulation.posts) {
    // Redrawing a card more often does no harm.
    if (message.kind === "card" && message.refresh) continue;
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
