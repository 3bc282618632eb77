import { decodeCommit, scopesIn } from "@guildhall/shared/app/codec";
import type { CommandKey, Commit } from "@guildhall/shared/app/commit";
import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "@guildhall/shared/app/event-versions";
import type { StreamKinds } from "@guildhall/shared/app/stream-kind";
import { Keyring } from "@guildhall/shared/app/keyring";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { communityStream, sessionStream, type StreamId } from "@guildhall/shared/domain/kernel/stream";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { CommunityId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import type { Storage } from "@guildhall/shared/ports/storage";
import { nodeEnvironment } from "../../bot/ops/node-environment.ts";

/** One command as stored in a stream's log. */
export interface StoredEntry<Event> {
  readonly version: number;
  readonly at: number;
  /** undefined when it was sealed and its key is gone */
  readonly command: CommandKey | undefined;
  readonly sealed: boolean;
  readonly byPerson: boolean;
  readonly events: readonly Event[];
}

type EventOf<Stream> = Stream extends { kind: "session" } ? SessionEvent : CommunityEvent;

/** The whole log of a stream, ignoring snapshots. */
async function readLog<Stream extends StreamId>(
  storage: Storage,
  stream: Stream,
): Promise<readonly StoredEntry<EventOf<Stream>>[]> {
  const stored = await storage.events.readAfter(stream, 0);
  const keyring = new Keyring(stream, storage.sealKeys);
  await keyring.find(scopesIn(stored));
  const known = stream.kind === "session" ? SESSION_EVENTS : COMMUNITY_EVENTS;
  return stored.flatMap((each) => {
    const commit: Commit<EventOf<Stream>> = decodeCommit(each, known, keyring);
    return commit.entries.map(({ command, scope, byPerson, events }) => ({
      version: commit.version,
      at: commit.at,
      command,
      sealed: scope !== null,
      byPerson,
      events,
    }));
  });
}

export const communityLog = (storage: Storage, id: CommunityId) =>
  readLog(storage, communityStream(id) as Extract<StreamId, { kind: "community" }>);
export const sessionLog = (storage: Storage, id: SessionId) =>
  readLog(storage, sessionStream(id) as Extract<StreamId, { kind: "session" }>);

/** Streams as a freshly started server loads them. */
export interface FreshLoad {
  community(id: CommunityId): Promise<{ version: number; state: CommunityState }>;
  session(id: SessionId): Promise<{ version: number; state: SessionState }>;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Loads through the product's own live streams, anew each time. `streamKinds`: what another version of it knows */
export function freshLoad(storage: Storage, streamKinds?: StreamKinds): FreshLoad {
  const fresh = async <T>(
    load: (liveStreams: ReturnType<typeof createLiveStreams>) => Promise<T>,
  ): Promise<T> => {
    const liveStreams = createLiveStreams({
      storage,
      notices: memoryNotices(),
      committed: committedSignal(silent),
      whoIsHere: { present: () => [], around: () => [] },
      environment: nodeEnvironment,
      log: silent,
      streamKinds,
    });
    try {
      return await load(liveStreams);
    } finally {
      await liveStreams.close();
    }
  };
  return {
    community: (id) =>
      fresh(async (liveStreams) => {
        const { version, state } = await liveStreams.community(id);
        return { version, state };
      }),
    session: (id) =>
      fresh(async (liveStreams) => {
        const { version, state } = await liveStreams.session(id);
        return { version, state };
      }),
  };
}
