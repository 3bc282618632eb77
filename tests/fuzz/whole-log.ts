import { decodeCommit, scopesIn } from "@guildhall/shared/app/codec";
import type { Entry } from "@guildhall/shared/app/commit";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import { Keyring } from "@guildhall/shared/app/keyring";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { CommunityId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { communityStream, sessionStream, type StreamId } from "@guildhall/shared/domain/kernel/stream";
import type { Simulation } from "./simulation.ts";

export interface LogEntry<Event> extends Entry<Event> {
  readonly version: number;
  readonly at: number;
}

/** Everything stored in a stream, with its sealed parts opened whether or not their keys still exist. */
async function wholeLog<Event>(
  simulation: Simulation,
  stream: StreamId,
  known: typeof COMMUNITY_EVENTS | typeof SESSION_EVENTS,
): Promise<readonly LogEntry<Event>[]> {
  const stored = await simulation.storage.events.readAfter(stream, 0);
  const log: LogEntry<Event>[] = [];
  for (let generation = 0; generation < simulation.keys.generations; generation += 1) {
    const keyring = new Keyring(stream, simulation.keys.ofGeneration(generation));
    await keyring.find(scopesIn(stored));
    const entries = stored.flatMap((each) => {
      const { version, at, entries: inIt } = decodeCommit<Event>(each, known, keyring);
      return inIt.map((entry) => ({ ...entry, version, at }));
    });
    for (const [index, entry] of entries.entries()) if (log[index]?.command === undefined) log[index] = entry;
  }
  return log;
}

export const communityLog = (
  simulation: Simulation,
  id: CommunityId,
): Promise<readonly LogEntry<CommunityEvent>[]> =>
  wholeLog<CommunityEvent>(simulation, communityStream(id), COMMUNITY_EVENTS);
export const sessionLog = (
  simulation: Simulation,
  id: SessionId,
): Promise<readonly LogEntry<SessionEvent>[]> =>
  wholeLog<SessionEvent>(simulation, sessionStream(id), SESSION_EVENTS);
