import { randomBytes } from "node:crypto";
import { communityId, sessionId } from "../domain/kernel/ids.ts";
import type { CommunityId } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Json, NewOutboxRow, StoredCommit } from "../ports/event-store.ts";
import { freshId } from "../ports/fresh-id.ts";
import type { Storage } from "../ports/storage.ts";

/** Makes an empty storage. */
export type MakeStorage = () => Promise<Storage>;

export const freshCommunity = (): CommunityId => communityId(freshId());
export const freshStream = (): StreamId => communityStream(freshCommunity());
export const freshSession = (): StreamId => sessionStream(sessionId(freshId()));

export const commit = (version: number, body: Json = { version }): StoredCommit => ({
  version,
  commitId: freshId(),
  body,
});

export const outboxRow = (id: string, due: number, body: Json = { send: id }): NewOutboxRow => ({
  id,
  due,
  body,
});

/** Text that does not compress below three quarters of its size. */
export const noise = (bytes: number): string =>
  randomBytes(Math.ceil((bytes * 3) / 4))
    .toString("base64")
    .slice(0, bytes);

/** Appends commits 1 to `count` and returns them. */
export async function appendMany(
  storage: Storage,
  stream: StreamId,
  count: number,
): Promise<readonly StoredCommit[]> {
  const commits = Array.from({ length: count }, (_, index) => commit(index + 1));
  for (const one of commits) await storage.events.append(stream, one, []);
  return commits;
}
