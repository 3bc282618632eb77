import { communityDecider } from "../domain/community/decider.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { community } from "../domain/community/features.ts";
import type { CommunityEvent } from "../domain/community/events.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { CommunityId, SessionId } from "../domain/kernel/ids.ts";
import type { SessionCommand } from "../domain/session/commands.ts";
import { sessionDecider } from "../domain/session/decider.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import { runScope, type SessionState } from "../domain/session/state.ts";
import { streamKey, type StreamId } from "../domain/kernel/stream.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import { COMMUNITY_EVENTS, SESSION_EVENTS } from "./event-versions.ts";
import { livesIn } from "./fold.ts";
import type { Rooms } from "./rooms.ts";
import type { RoomDeps, RoomKind } from "./room-kind.ts";
import { StreamRoom } from "./stream-room.ts";

/** How long a room that nobody uses stays loaded. */
const KEPT_FOR = 5 * MINUTE;

const communityKind: RoomKind<CommunityState, CommunityCommand, CommunityEvent> = {
  decider: communityDecider,
  known: COMMUNITY_EVENTS,
  communityOf: (state) => (state.status === "founded" ? state.id : null),
  // Its seals live from when a poll or collection opens until it closes, whether anything is sealed yet or not.
  isOpen: (state, scope) => livesIn(state)(scope),
  roomIn: (state, scope) => (state.status === "founded" ? community.paddedSize(state, scope) : 0),
};

const sessionKind: RoomKind<SessionState, SessionCommand, SessionEvent> = {
  decider: sessionDecider,
  known: SESSION_EVENTS,
  communityOf: (state) => (state.status === "unopened" ? null : state.community),
  isOpen: (state, scope) =>
    state.status === "running" && state.elmos !== null && scope === runScope(state.elmos.run),
  roomIn: () => 0,
};

type AnyRoom = Pick<
  StreamRoom<never, never, never>,
  "idleSince" | "touch" | "catchUp" | "settled" | "version"
>;

interface Loaded {
  readonly room: AnyRoom;
  readonly forget: () => void;
}

/** The rooms of this server. Loading is shared by all who ask at once. */
export function createRooms(deps: RoomDeps): Rooms {
  const communities = new Map<
    CommunityId,
    Promise<StreamRoom<CommunityState, CommunityCommand, CommunityEvent>>
  >();
  const sessions = new Map<SessionId, Promise<StreamRoom<SessionState, SessionCommand, SessionEvent>>>();
  const loaded = new Map<string, Loaded>();

  /** The room of a stream, from those of its kind; loaded once for all who ask while it loads. */
  function open<Key extends string, Room extends AnyRoom & { load(): Promise<void> }>(
    rooms: Map<Key, Promise<Room>>,
    stream: StreamId & { readonly id: Key },
    create: () => Room,
  ): Promise<Room> {
    const known = rooms.get(stream.id);
    if (known !== undefined)
      return known.then((room) => {
        room.touch();
        return room;
      });
    const key = streamKey(stream);
    const loading = (async () => {
      const room = create();
      await room.load();
      loaded.set(key, {
        room,
        forget: () => {
          loaded.delete(key);
          rooms.delete(stream.id);
        },
      });
      return room;
    })();
    rooms.set(stream.id, loading);
    // Whoever asks next tries anew; who asked now is told by the rejection.
    loading.catch(() => rooms.delete(stream.id));
    return loading;
  }

  const unsubscribe = deps.notices.subscribe(({ stream, version }) => {
    const room = loaded.get(streamKey(stream))?.room;
    if (room !== undefined && room.version < version) void room.catchUp();
  });

  let stopTidying = tidyLater();
  function tidyLater(): () => void {
    return deps.environment.later(KEPT_FOR, () => {
      const before = deps.environment.now() - KEPT_FOR;
      for (const { room, forget } of loaded.values())
        if (room.idleSince !== null && room.idleSince <= before) forget();
      stopTidying = tidyLater();
    });
  }

  return {
    community(id) {
      const stream = { kind: "community", id } as const;
      return open(communities, stream, () => new StreamRoom(stream, communityKind, deps));
    },
    session(id) {
      const stream = { kind: "session", id } as const;
      return open(sessions, stream, () => new StreamRoom(stream, sessionKind, deps));
    },
    async close() {
      unsubscribe();
      stopTidying();
      await Promise.all([...loaded.values()].map(({ room }) => room.settled()));
    },
  };
}
