import { type CommunityId, isId, type SessionId, sessionId } from "../domain/kernel/ids.ts";
import { communityStream, type StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { EventStore, Json, StoredCommit } from "../ports/event-store.ts";

// What is stored of streams, as far as it can be read without keys and by any version: whose commands there were, and which
// sessions they name.

type Events = Pick<EventStore, "readAfter">;

interface StoredEvent {
  readonly type: string;
  readonly data: Json;
}

/** One command of a stored commit, as far as it can be read without keys. */
export interface StoredEntry {
  readonly version: number;
  readonly at: Instant;
  /** null: nobody, or sealed */
  readonly by: string | null;
  readonly events: readonly StoredEvent[];
}

/** The entries of a stream, in order. Rejects with `StorageError`. */
export async function storedIn(events: Events, stream: StreamId): Promise<readonly StoredEntry[]> {
  return (await events.readAfter(stream, 0)).flatMap(entriesOf);
}

/** The sessions of a community that have run, or could have, as its stream tells. */
export async function sessionsOf(events: Events, community: CommunityId): Promise<ReadonlySet<SessionId>> {
  return sessionsIn(await storedIn(events, communityStream(community)));
}

/** The sessions that these commits of a community name. */
export const sessionsNamedIn = (commits: readonly StoredCommit[]): ReadonlySet<SessionId> =>
  sessionsIn(commits.flatMap(entriesOf));

/** The sessions that have run: the events that begin and end one name it. */
export function sessionsIn(stored: readonly StoredEntry[]): ReadonlySet<SessionId> {
  const found = stored.flatMap(({ events }) =>
    events.flatMap(({ data }) => (isObject(data) ? [data["session"], data["firstSession"]] : [])),
  );
  return new Set(
    found
      .filter((id) => typeof id === "string")
      .filter(isId)
      .map(sessionId),
  );
}

/** Reads a commit as it is stored, whichever version wrote it: nothing is brought up to date, and no box is opened. */
function entriesOf({ version, body }: StoredCommit): readonly StoredEntry[] {
  const { at, entries } = body as unknown as {
    readonly at: Instant;
    readonly entries: readonly {
      readonly by: string;
      readonly command: { readonly actor?: string };
      readonly events: readonly StoredEvent[];
    }[];
  };
  return entries.map(({ by, command, events }) => ({
    ...{ version, at, events },
    by: by === "person" ? (command.actor ?? null) : null,
  }));
}

export const isObject = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === "object" && json !== null && !Array.isArray(json);
