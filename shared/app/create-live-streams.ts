import type { CommunityCommand } from "../domain/community/commands.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { SessionState } from "../domain/session/state.ts";
import { type StreamId, streamKey } from "../domain/kernel/stream.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import type { LiveStreams } from "./live-streams.ts";
import type { LiveStreamDeps } from "./stream-kind.ts";
import { STREAM_KINDS } from "./stream-kinds.ts";
import { QueuedStream } from "./queued-stream.ts";

/** How long an unused stream stays loaded. */
const KEPT_FOR = 5 * MINUTE;

type AnyLiveStream = Pick<
  QueuedStream<never, never, never>,
  "changed" | "idleSince" | "touch" | "reached" | "settled" | "version"
>;

interface Loaded {
  readonly liveStream: AnyLiveStream;
  readonly forget: () => void;
}

/** The live streams of this server. Concurrent callers share one load. */
export function createLiveStreams(deps: LiveStreamDeps): LiveStreams {
  const kinds = deps.streamKinds ?? STREAM_KINDS;
  const communities = new Map<
    CommunityId,
    Promise<QueuedStream<CommunityState, CommunityCommand, CommunityEvent>>
  >();
  const sessions = new Map<SessionId, Promise<QueuedStream<SessionState, SessionCommand, SessionEvent>>>();
  const loaded = new Map<string, Loaded>();

  /** Returns the live stream of a stream, which is loaded if necessary. */
  function open<Key extends string, LiveStream extends AnyLiveStream & { load(): Promise<void> }>(
    liveStreams: Map<Key, Promise<LiveStream>>,
    stream: StreamId & { readonly id: Key },
    create: () => LiveStream,
    onLoaded?: (liveStream: LiveStream) => void,
  ): Promise<LiveStream> {
    const known = liveStreams.get(stream.id);
    if (known !== undefined)
      return known.then((liveStream) => {
        liveStream.touch();
        return liveStream;
      });
    const key = streamKey(stream);
    const loading = (async () => {
      const liveStream = create();
      await liveStream.load();
      loaded.set(key, {
        liveStream,
        forget: () => {
          loaded.delete(key);
          liveStreams.delete(stream.id);
        },
      });
      onLoaded?.(liveStream);
      return liveStream;
    })();
    liveStreams.set(stream.id, loading);
    // The callers see the rejection; the next one tries again.
    loading.catch(() => liveStreams.delete(stream.id));
    return loading;
  }

  const stopFollowing = deps.committed.subscribe(({ stream }) =>
    loaded.get(streamKey(stream))?.liveStream.changed(),
  );
  const stopListening = deps.notices.subscribe(({ stream, version }) => {
    const liveStream = loaded.get(streamKey(stream))?.liveStream;
    if (liveStream !== undefined && liveStream.version < version) void liveStream.reached(version);
  });

  let stopEvicting = evictLater();
  function evictLater(): () => void {
    return deps.environment.later(KEPT_FOR, () => {
      const before = deps.environment.now() - KEPT_FOR;
      for (const { liveStream, forget } of loaded.values())
        if (liveStream.idleSince !== null && liveStream.idleSince <= before) forget();
      stopEvicting = evictLater();
    });
  }

  return {
    community(id) {
      const stream = { kind: "community", id } as const;
      const create = () => new QueuedStream(stream, kinds.community, deps);
      return open(communities, stream, create, deps.communityLoaded);
    },
    session(id) {
      const stream = { kind: "session", id } as const;
      return open(sessions, stream, () => new QueuedStream(stream, kinds.session, deps));
    },
    async close() {
      stopListening();
      stopEvicting();
      await Promise.all([...loaded.values()].map(({ liveStream }) => liveStream.settled()));
      stopFollowing();
    },
  };
}
