import type { CommunityEvent } from "../domain/community/events.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { Decider } from "../domain/kernel/decider.ts";
import { communityStream, sessionStream, type StreamId } from "../domain/kernel/stream.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import type { SessionEvent } from "../domain/session/events.ts";
import type { SessionState } from "../domain/session/state.ts";
import type { EventStore, StoredCommit, StoredSnapshot } from "../ports/event-store.ts";
import type { SealKeys } from "../ports/seal-keys.ts";
import type { CommunityStep, StreamHistory } from "../ports/stream-history.ts";
import { decodeCommit, decodeSnapshot } from "./codec.ts";
import { type Commit, occurrenceOf } from "./commit.ts";
import { UnknownEventError } from "./event-versions.ts";
import { Keyring } from "./keyring.ts";
import type { StreamKinds } from "./stream-kind.ts";
import { STREAM_KINDS } from "./stream-kinds.ts";

/** What is read here must be the same once every seal has ended, so there are no keys. */
const NO_KEYS: SealKeys = {
  all: () => Promise.resolve(new Map()),
  obtain: () => Promise.reject(new Error("The past is read without keys")),
  destroy: () => Promise.resolve(),
  rewrap: () => Promise.resolve(0),
};

interface Past<State> {
  readonly version: number;
  readonly state: State;
}

interface Read<State> extends Past<State> {
  readonly outdated: boolean;
}

/** Reads the past of streams from the log, starting at a snapshot where that loses nothing. */
export function createStreamHistory(
  events: Pick<EventStore, "load" | "readAfter" | "version">,
  { community, session }: StreamKinds = STREAM_KINDS,
): StreamHistory {
  return {
    async community(id, after, wanted) {
      const stream = communityStream(id);
      if ((await events.version(stream)) <= after) return { version: after, steps: [], outdated: false };
      const past = new KeylessStream<CommunityState, CommunityEvent>(stream, community);
      const { snapshot, tail } = await events.load(stream, community.decider.fold);
      let from = past.from(snapshot);
      let commits = tail;
      if (from.version > after) {
        const skipped = await events.readAfter(stream, after);
        // What happened before the snapshot needs the states of that time: then the stream is folded from its beginning.
        if (past.holds(skipped, from.version, wanted)) {
          from = past.from(null);
          commits = await events.readAfter(stream, 0);
        }
      }
      const steps: CommunityStep[] = [];
      const { version, outdated } = past.fold(from, commits, (step, of) => {
        if (of > after && wanted.has(step.event.type)) steps.push(step);
      });
      return { version: Math.max(after, version), steps, outdated };
    },

    async session(id) {
      const stream = sessionStream(id);
      const past = new KeylessStream<SessionState, SessionEvent>(stream, session);
      const { snapshot, tail } = await events.load(stream, session.decider.fold);
      return past.fold(past.from(snapshot), tail, () => undefined).state;
    },
  };
}

interface Step<State, Event> {
  readonly event: Event;
  readonly before: State;
  readonly after: State;
}

interface FoldedKind<State, Event> {
  readonly events: KnownVersions;
  readonly decider: Pick<Decider<State, never, Event, unknown>, "initial" | "evolve">;
}

/** Decodes and folds one stream without any key. */
class KeylessStream<State, Event extends { readonly type: string }> {
  readonly #keyring: Keyring;
  readonly #kind: FoldedKind<State, Event>;

  constructor(stream: StreamId, kind: FoldedKind<State, Event>) {
    this.#keyring = new Keyring(stream, NO_KEYS);
    this.#kind = kind;
  }

  from(snapshot: StoredSnapshot | null): Past<State> {
    return snapshot === null
      ? { version: 0, state: this.#kind.decider.initial }
      : decodeSnapshot<State>(snapshot, this.#keyring);
  }

  /** Whether one of these commits, up to a version, has an event of these types. */
  holds(commits: readonly StoredCommit[], upTo: number, types: ReadonlySet<string>): boolean {
    return commits
      .filter(({ version }) => version <= upTo)
      .some((stored) =>
        this.#decode(stored).entries.some((entry) => entry.events.some(({ type }) => types.has(type))),
      );
  }

  /** Folds commits up to the first that this server does not know. */
  fold(
    from: Past<State>,
    commits: readonly StoredCommit[],
    seen: (step: Step<State, Event>, version: number) => void,
  ): Read<State> {
    let { version, state } = from;
    for (const stored of commits) {
      let commit: Commit<Event>;
      try {
        commit = this.#decode(stored);
      } catch (error) {
        if (error instanceof UnknownEventError) return { version, state, outdated: true };
        throw error;
      }
      for (const entry of commit.entries) {
        const occurrence = occurrenceOf(entry, commit);
        for (const event of entry.events) {
          const before = state;
          state = this.#kind.decider.evolve(before, event, occurrence);
          seen({ event, before, after: state }, commit.version);
        }
      }
      ({ version } = commit);
    }
    return { version, state, outdated: false };
  }

  #decode(stored: StoredCommit): Commit<Event> {
    return decodeCommit<Event>(stored, this.#kind.events, this.#keyring);
  }
}
